"""A page has nothing for one of its audiences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.audience import restrict
from ldnsite.compose.routes import HOME_ID
from ldnsite.model.audience import Audience
from ldnsite.model.inline import Words
from ldnsite.model.page import EvidencePage, Project
from ldnsite.model.prose import Fence, Run
from ldnsite.model.rules import RULES
from ldnsite.model.walk import flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.page import Page
    from ldnsite.model.prose import ProseNode
    from ldnsite.model.text import Prose

RULE = RULES["empty-view"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each view of a page without a title, or without anything below its head.

    Home lists the other pages, and a withdrawn page says why it was withdrawn: they are never empty.
    """
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
            elif page_id != HOME_ID and page.status != "withdrawn" and not _has_content(seen):
                yield _empty(page, audience, alone=len(views) == 1)


def _empty(page: Page, audience: Audience, *, alone: bool) -> Diagnostic:
    span = page.origin.at("body") if page.body else page.origin.at("title")
    if alone:
        return RULE.at(span, "the page has no text", "write its text, or delete the page", key=audience.value)
    other = audience.other.value
    message = f"the page has nothing for the {audience.value} view"
    hint = f"write something for it, or keep the page to one view: audience: {other}"
    return RULE.at(span, message, hint, key=audience.value)


def _has_content(page: Page) -> bool:
    """Whether anything stands below the head of a page restricted to one audience."""
    if _says(page.body) or any(item.text for item in page.quick_answer):
        return True
    if any(item.question and _says(item.answer) for item in page.faq):
        return True
    if isinstance(page, EvidencePage):
        return bool(page.evidence) or _says(page.means_for_you) or any(page.ask)
    return isinstance(page, Project) and bool(page.state or page.study)


def _says(prose: Prose | None) -> bool:
    return prose is not None and any(
        _is_text(node) for variant in prose.variants for node in flat(variant.content)
    )


def _is_text(node: ProseNode) -> bool:
    if isinstance(node, Run):
        return any(not isinstance(part, Words) or part.text.strip() for part in node.parts)
    return isinstance(node, Fence)
