"""`sitemap.xml` in each view, with the day of the last update of each page (sitemaps.org, protocol 0.9).

Addresses in a sitemap must be absolute, so there is none without `base_url`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from ldnsite.compose.routes import PREFIX
from ldnsite.model.audience import Audience
from ldnsite.outputs.material import Made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.composed import ComposedPage
    from ldnsite.outputs.material import Material

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def make(material: Material) -> Iterator[Made]:
    """One file a view; drafts and pages that want no index are left out."""
    if not material.site.settings.base_url:
        return
    for audience in Audience:
        shown = [
            page for page in material.pages if page.audience is audience and not (page.noindex or page.draft)
        ]
        body = "".join(_line(page) for page in shown)
        yield Made(f"{PREFIX[audience]}sitemap.xml", f"{_HEAD}{body}</urlset>\n".encode())


def _line(page: ComposedPage) -> str:
    changed = f"<lastmod>{page.dates.updated.isoformat()}</lastmod>" if page.dates else ""
    return f"<url><loc>{escape(page.canonical)}</loc>{changed}</url>\n"
