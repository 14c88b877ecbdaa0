"""`robots.txt`: everything may be read; where the sitemaps are, once the site knows its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.routes import PREFIX
from ldnsite.outputs.material import Made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.outputs.material import Material


def make(material: Material) -> Iterator[Made]:
    """One file (RFC 9309)."""
    lines = ["User-agent: *", "Disallow:"]
    if base := material.site.settings.base_url:
        lines += [f"Sitemap: {base.rstrip('/')}/{prefix}sitemap.xml" for prefix in PREFIX.values()]
    yield Made("robots.txt", ("\n".join(lines) + "\n").encode())
