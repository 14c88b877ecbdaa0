"""Static files of the theme, and the pictures of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.routes import PREFIX
from ldnsite.model.audience import Audience
from ldnsite.model.composed import Used
from ldnsite.model.document import FigureNode
from ldnsite.model.inline import Href
from ldnsite.model.tree import inlines, nodes
from ldnsite.outputs.material import Made

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.site import Site
    from ldnsite.outputs.material import Material


def make(material: Material) -> Iterator[Made]:
    """Each file under its hashed name."""
    assets = material.themes[Audience.PATIENT].assets
    for asset in assets.files:
        yield Made(asset.path, asset.data)
    for path, address in sorted(picture_addresses(material.site, material.pages).items()):
        picture = material.site.pictures[path]
        yield Made(address, picture.data, (Used("picture", path, picture.digest),))


def picture_addresses(site: Site, pages: Iterable[ComposedPage]) -> dict[str, str]:
    """Source path -> address of each picture that some page shows; a draft's pictures are not published.

    What professionals alone are shown stands below their view: its name and its bytes may be words for them.
    """
    by_view = {view: _shown(page for page in pages if page.audience is view) for view in Audience}
    only_there = by_view[Audience.PROFESSIONAL] - by_view[Audience.PATIENT]
    prefixed = {
        path: PREFIX[Audience.PROFESSIONAL] if path in only_there else ""
        for path in set().union(*by_view.values())
    }
    return {path: prefix + site.pictures[path].address for path, prefix in sorted(prefixed.items())}


def _shown(pages: Iterable[ComposedPage]) -> set[str]:
    found: set[str] = set()
    for page in pages:
        for section in page.sections:
            found.update(node.picture for node in nodes(section) if isinstance(node, FigureNode))
            found.update(part.url for part in inlines(section) if isinstance(part, Href) and part.picture)
    return found
