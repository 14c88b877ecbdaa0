"""The address of a DOI."""

from __future__ import annotations

from urllib.parse import quote

_RESOLVER = "https://doi.org/"
_SAFE = "/:;()._-~!$&'*+,=@[]"
"""What stands as it is: reserved characters do no harm in the path of an address, and old DOIs hold many."""


def doi_url(doi: str) -> str:
    """The DOI resolver's address for a bare DOI, percent-encoded where a URL may not hold its characters."""
    return _RESOLVER + quote(doi, safe=_SAFE, errors="replace")
