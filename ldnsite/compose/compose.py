"""One page, or all of them: from a subject of the routes to a composed page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.compose import frame
from ldnsite.compose.citing import cite_page
from ldnsite.compose.downloads import downloads
from ldnsite.compose.layouts import LAYOUTS
from ldnsite.compose.layouts.base import Layout, Task
from ldnsite.compose.links import aim_of, href_of
from ldnsite.compose.lookup import Lookup, View
from ldnsite.compose.prose import ProseComposer
from ldnsite.compose.routes import HOME, PREFIX, REFERENCES, Routes, Subject, link_base, relative
from ldnsite.compose.terms import explained
from ldnsite.compose.words import text_words
from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.composed import ComposedPage
from ldnsite.model.document import Entry
from ldnsite.model.inline import Part, Target
from ldnsite.model.tree import nodes, with_parts

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.inline import Inline
    from ldnsite.model.page import Page
    from ldnsite.model.site import Site


def compose_site(site: Site, routes: Routes) -> tuple[tuple[ComposedPage, ...], tuple[Diagnostic, ...]]:
    """All pages of both views, by address, with what is wrong with their blocks.

    The page of all references comes last in each view: what it shows is what the others cite.
    """
    pages: list[ComposedPage] = []
    findings: list[Diagnostic] = []
    for audience in Audience:
        view = View(site, routes, audience)
        subjects = [subject for subject in routes.subjects(audience) if subject != REFERENCES]
        composed = [(subject, compose_page(subject, view, findings)) for subject in subjects]
        pages += [page for _, page in composed]
        last = replace(view, citing=MappingProxyType(_citing(composed)))
        pages.append(compose_page(REFERENCES, last, findings))
    return tuple(sorted(pages, key=lambda page: page.address)), tuple(dict.fromkeys(findings))


def _citing(composed: list[tuple[Subject, ComposedPage]]) -> dict[str, tuple[Subject, ...]]:
    citing: dict[str, tuple[Subject, ...]] = {}
    for subject, page in composed:
        found = (node for section in page.sections for node in nodes(section))
        for key in dict.fromkeys(node.key for node in found if isinstance(node, Entry)):
            citing[key] = (*citing.get(key, ()), subject)
    return citing


def compose_page(subject: Subject, view: View, findings: list[Diagnostic]) -> ComposedPage:
    """The page that shows `subject` in this view; findings on its blocks are added to `findings`."""
    lookup = Lookup(view)
    address = lookup.address(subject)
    assert address is not None  # noqa: S101 - subjects come from the routes
    page = lookup.page(subject.id) if subject.kind == "page" else None
    here = link_base(subject, address, view.site.settings.base_url)
    task = Task(subject, here, lookup, ProseComposer(lookup, page, findings), page)
    layout = layout_of(subject, page)
    laid = layout.lay(task)
    head, sections = cite_page(laid, lookup, here, page)
    link = partial(_linked, view=view, subject=subject, address=here)
    head = with_parts(head, link)
    sections = tuple(with_parts(section, link) for section in sections)
    if page is None or page.glossary:
        sections = explained(sections, lookup, here)
    composed = ComposedPage(
        subject=str(subject),
        kind=page.kind if page else subject.kind,
        layout=layout.name,
        address=address,
        audience=view.audience,
        language=lookup.labels.language,
        root=relative(here, ""),
        view_root=relative(here, PREFIX[view.audience]),
        head=head,
        sections=sections,
        breadcrumb=frame.breadcrumb(subject, here, lookup),
        navigation=frame.navigation(subject, here, lookup),
        menu=frame.menu(subject, here, lookup),
        tabs=frame.tabs(subject, here, lookup),
        contents=frame.contents(sections) if layout.contents else (),
        retracted=frame.retracted(sections),
        description=_plain(head.summary),
        foot=frame.foot(lookup),
        downloads=downloads(sections, address, lookup),
        noindex=layout.name == "notice",
    )
    return _with_address(_with_page(composed, page, lookup), lookup)


def layout_of(subject: Subject, page: Page | None) -> Layout:
    """Which layout shows the subject."""
    if page is not None and page.status == "withdrawn":
        return LAYOUTS["withdrawn"]
    if subject == HOME:
        return LAYOUTS["home"]
    return LAYOUTS[page.kind if page else subject.kind]


def _linked(part: Part, *, view: View, subject: Subject, address: str) -> Part:
    if not isinstance(part, Target):
        return part
    aim = aim_of(part, part.span.path, view.site, subject)
    return href_of(part, aim, view.routes, address, view.audience)


def _plain(words: Inline) -> str:
    return " ".join(plain(words).split())


def _with_page(composed: ComposedPage, page: Page | None, lookup: Lookup) -> ComposedPage:
    if page is None:
        return composed
    language = lookup.labels.language
    return replace(
        composed,
        dates=frame.reviewed(page, lookup),
        authors=frame.authors(page, composed.address, lookup),
        related=frame.related(page, composed.address, lookup),
        draft=page.status == "draft",
        description=_plain(text_words(page.summary, language) or composed.head.verdict),
        source_path=page.origin.path,
    )


def _with_address(composed: ComposedPage, lookup: Lookup) -> ComposedPage:
    base = lookup.settings.base_url
    twin = next((tab for tab in composed.tabs if not tab.current and tab.exact), None)
    return replace(
        composed,
        canonical=f"{base.rstrip('/')}/{composed.address}" if base else "",
        alternate=twin.href if twin else "",
        made_from=tuple(sorted(lookup.used)),
    )
