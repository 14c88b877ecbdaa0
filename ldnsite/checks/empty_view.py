"""A page has nothing for one of its audiences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.audience import restrict
from ldnsite.compose.routes import HOME_ID
from ldnsite.model.audience import Audience
from ldnsite.model.document import Broken, Entry, Flow, Heading, Line, References, Section
from ldnsite.model.inline import Literal, Words
from ldnsite.model.rules import RULES
from ldnsite.model.tree import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.document import Node
    from ldnsite.model.page import Page

RULE = RULES["empty-view"]
_ADDED = frozenset({"warning", "references"})
"""Roles of the sections that the program adds of its own accord."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each view of a page without a title, or without anything below its head.

    Home lists the other pages, and a withdrawn page says why it was withdrawn: they are never empty.
    What a view composes is judged, so a draft is not, but for its title.
    """
    composed = {(page.subject.removeprefix("page:"), page.audience): page for page in subject.pages}
    for page_id, page in subject.site.pages.items():
        if page.broken:
            continue
        views = [audience for audience in Audience if page.audience.includes(audience)]
        for audience in views:
            seen = restrict(page, audience)
            if not seen.title:
                message = f"the page has no title in the {audience.value} view"
                yield RULE.at(
                    page.origin.at("title"), message, "give the title for both audiences", key=audience.value
                )
            elif page_id == HOME_ID or page.status == "withdrawn":
                continue
            elif (shown := composed.get((page_id, audience))) is not None and not _has_content(shown):
                yield _empty(page, audience, alone=len(views) == 1)


def _empty(page: Page, audience: Audience, *, alone: bool) -> Diagnostic:
    span = page.origin.at("body") if page.body else page.origin.at("title")
    if alone:
        return RULE.at(span, "the page has no text", "write its text, or delete the page", key=audience.value)
    other = audience.other.value
    message = f"the page has nothing for the {audience.value} view"
    hint = f"write something for it, or keep the page to one view: audience: {other}"
    return RULE.at(span, message, hint, key=audience.value)


def _has_content(page: ComposedPage) -> bool:
    """Whether anything stands below the head but what the program adds: the warning, and what is cited."""
    return any(
        _says(node)
        for section in page.sections
        if section.role not in _ADDED
        for child in section.children
        for node in nodes(child)
    )


def _says(node: Node) -> bool:
    if isinstance(node, Heading | Section | References | Entry | Broken):
        return False
    if isinstance(node, Flow | Line):
        return any(not isinstance(part, Words | Literal) or part.text.strip() for part in node.words)
    return True
