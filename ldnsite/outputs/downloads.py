"""Beside each page for professionals its references: as their editor's BibTeX, as RIS and as CSL-JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.cite.exports import EXPORTS
from ldnsite.compose.downloads import listed_works
from ldnsite.model.composed import Used
from ldnsite.outputs.material import Made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.outputs.material import Material


def make(material: Material) -> Iterator[Made]:
    """The files that the pages name. That of the page of all references has every work that the view cites."""
    for page in material.pages:
        if not page.downloads:
            continue
        works = listed_works(page.sections, material.site.store)
        made_from = tuple(Used("entry", work.key, work.digest) for work in works)
        for download in page.downloads:
            yield Made(page.address + download.name, EXPORTS[download.form].data(works), made_from)
