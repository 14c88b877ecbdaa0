"""Every link that an editor wrote, with who sees it and what it means."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import dirname, normpath, relpath
from typing import TYPE_CHECKING

from ldnsite.compose.links import Aim, aim_of
from ldnsite.compose.routes import Subject as Shows
from ldnsite.model.inline import Target
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.page import Page
from ldnsite.model.study import Study
from ldnsite.model.walk import ALL, parts, records, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.audience import Audience
    from ldnsite.model.record import Record
    from ldnsite.model.site import Site


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """A link or image inside the site as written, the page it stands on, and the views that show it."""

    target: Target
    aim: Aim
    here: Shows | None
    seen: frozenset[Audience]

    @property
    def source_path(self) -> str:
        """The path, from the site's root, of the source file that the link means."""
        path = self.target.url.strip().partition("#")[0]
        return normpath(f"{dirname(self.target.span.path)}/{path}")


def written_links(site: Site) -> Iterator[WrittenLink]:
    """All links and images in all texts that do not lead to another host."""
    for record in records(site):
        here, views = _stands_on(record)
        for _, told, seen in texts(record):
            for part, who in parts(told, seen & views):
                if isinstance(part, Target):
                    aim = aim_of(part, part.span.path, site, here)
                    if not aim.external:
                        yield WrittenLink(part, aim, here, who)


def _stands_on(record: Record) -> tuple[Shows | None, frozenset[Audience]]:
    if isinstance(record, Page):
        return Shows("page", record.id), frozenset(a for a in ALL if record.audience.includes(a))
    if isinstance(record, Study):
        return Shows("study", record.id), ALL
    return None, ALL


def nearest_source(link: WrittenLink, site: Site) -> str:
    """A hint with the source file that was probably meant, as it would be written here; "" for none."""
    folder = dirname(link.target.span.path)
    found = (record.origin.path for record in (*site.pages.values(), *site.studies.values()))
    return did_you_mean(link.target.url.partition("#")[0], {relpath(path, folder) for path in found})
