"""Which of the editors' pages cite a work with a notice on it, and where. No rule stands here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.model.document import Entry
from ldnsite.model.inline import Mark
from ldnsite.model.tree import inlines, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.page import Page
    from ldnsite.model.publication import PublicationStatus, State
    from ldnsite.model.site import Site
    from ldnsite.model.span import Span


@dataclass(frozen=True, slots=True)
class Cited:
    """A work that a page cites in one view or both, what is known of it, and the place in the page's file."""

    page: Page
    key: str
    status: PublicationStatus
    span: Span

    @property
    def notice(self) -> str:
        """Words on the notice, for a message: its day and its reasons, as far as the list has them."""
        day = f" on {self.status.date}" if self.status.date else ""
        reasons = f" ({'; '.join(self.status.reasons)})" if self.status.reasons else ""
        return day + reasons


def cited_with(subject: Subject, state: State) -> Iterator[Cited]:
    """Each work in that state on each of the editors' pages that cite it, once, however a page comes to cite it."""
    seen: set[tuple[str, str]] = set()
    for composed in subject.pages:
        page = _page(composed, subject.site)
        for key in cited_keys(composed) if page is not None else ():
            reference = subject.site.store.get(key)
            if page is None or reference is None or (page.id, key) in seen:
                continue
            status = subject.site.retractions.status(reference)
            if status.state == state:
                seen.add((page.id, key))
                yield Cited(page, key, status, _place(key, composed, page))


def cited_keys(composed: ComposedPage) -> tuple[str, ...]:
    """The keys of the works in the lists of a page."""
    found = (node for section in composed.sections for node in nodes(section))
    return tuple(dict.fromkeys(node.key for node in found if isinstance(node, Entry)))


def listed_keys(page: Page, site: Site) -> frozenset[str]:
    """The works that the page says are retracted, by their own keys, whatever alias or study names them."""
    found = (work_of(str(name), site) for name in page.retracted)
    return frozenset(key for key in found if key)


def work_of(name: str, site: Site) -> str:
    """The key of the work that a key, an alias or a study's id names; "" when there is none."""
    reference = site.store.get(name)
    if reference is None and (study := site.studies.get(name)) is not None:
        reference = site.store.get(study.reports[0])
    return reference.key if reference is not None else ""


def _page(composed: ComposedPage, site: Site) -> Page | None:
    kind, _, page_id = composed.subject.partition(":")
    return site.pages.get(page_id) if kind == "page" else None


def _place(key: str, composed: ComposedPage, page: Page) -> Span:
    """The first citation in the page's own file; its title when the work comes in from a record."""
    parts = (*inlines(composed.head), *(part for section in composed.sections for part in inlines(section)))
    spans = (
        part.span
        for part in parts
        if isinstance(part, Mark)
        and part.span.path == page.origin.path
        and any(item.key == key for item in part.items)
    )
    return next(spans, page.origin.at("title"))
