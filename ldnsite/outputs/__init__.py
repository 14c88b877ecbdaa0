"""What the site has beside its pages: the register of outputs.

Each output is a function from a `Material` to files; one file a kind, one line here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.outputs import downloads, headers, media, redirects, robots, sitemap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ldnsite.outputs.material import Made, Material

OUTPUTS: Mapping[str, Callable[[Material], Iterator[Made]]] = MappingProxyType(
    {
        "downloads": downloads.make,
        "headers": headers.make,
        "media": media.make,
        "redirects": redirects.make,
        "robots": robots.make,
        "sitemap": sitemap.make,
    }
)
"""Name -> what makes it."""
