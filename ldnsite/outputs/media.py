"""Static files of the theme, and the pictures of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.composed import Used
from ldnsite.model.document import FigureNode, inlines, nodes
from ldnsite.model.inline import Href
from ldnsite.outputs.material import Made

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.model.composed import ComposedPage
    from ldnsite.outputs.material import Material


def make(material: Material) -> Iterator[Made]:
    """Each file under its hashed name. A picture is in both views' reach: it stands at the root."""
    for asset in material.theme.assets.files:
        yield Made(asset.path, asset.data)
    for path in sorted(shown(material.pages)):
        picture = material.site.pictures[path]
        yield Made(picture.address, picture.data, (Used("picture", path, picture.digest),))


def shown(pages: Iterable[ComposedPage]) -> set[str]:
    """The source paths of the pictures that some page shows; a draft's pictures are not published."""
    found: set[str] = set()
    for page in pages:
        for section in page.sections:
            found.update(node.picture for node in nodes(section) if isinstance(node, FigureNode))
            found.update(part.url for part in inlines(section) if isinstance(part, Href) and part.picture)
    return found
