"""The numbers by which works are found in other lists, read without decoding the entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.load.bibtex.values import collapsed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.load.bibtex.shelf import Located, Shelf

_PUBMED = frozenset({"pubmed", "pmid"})


def numbers(shelf: Shelf) -> Mapping[str, tuple[str, str]]:
    """DOI and PubMed number of each work by its key, as they are written; "" for none."""
    return {key: _of(shelf.index[key], shelf) for key in shelf.works}


def _of(located: Located, shelf: Shelf) -> tuple[str, str]:
    pmid = _value("pmid", located, shelf)
    kind = _value("eprinttype", located, shelf) or _value("archiveprefix", located, shelf)
    if not pmid and kind.lower() in _PUBMED:
        pmid = _value("eprint", located, shelf)
    return _value("doi", located, shelf), pmid


def _value(name: str, located: Located, shelf: Shelf) -> str:
    field = located.first(name)
    return collapsed(located.file.scan.value(field, shelf.macros)) if field is not None else ""
