"""Old addresses that lead on: a page for each alias in each view, and the lines that a host may obey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.routes import relative
from ldnsite.outputs.material import Made
from ldnsite.render.page import render_redirect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.outputs.material import Material


def make(material: Material) -> Iterator[Made]:
    """A small page an alias, and `_redirects` (the form that Netlify and Cloudflare Pages read)."""
    lines = []
    titles = {(page.subject, page.audience): page.head.title for page in material.pages}
    for (alias, audience), subject in sorted(material.routes.aliases.items()):
        target = material.routes.address(subject, audience)
        if target is None:
            continue
        title = titles.get((str(subject), audience), "")
        theme = material.themes[audience]
        data, found = render_redirect(title, relative(alias, target), relative(alias, ""), theme)
        yield Made(f"{alias}index.html", data, findings=found)
        lines.append(f"/{alias} /{target} 301\n")
    if lines:
        yield Made("_redirects", "".join(lines).encode())
