"""Two pages of one view have one title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.audience import Audience
from ldnsite.model.diagnostic import Related
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.page import Page

RULE = RULES["duplicate-title"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each page whose title an earlier page (by path) has, letter case and blanks aside."""
    reported: set[str] = set()
    for audience in Audience:
        first: dict[str, Page] = {}
        for page_id, page in sorted(subject.site.pages.items()):
            if page.broken or not subject.routes.has_page(page_id, audience):
                continue
            for title in _titles(page, audience):
                owner = first.setdefault(title, page)
                if owner is not page and page_id not in reported:
                    reported.add(page_id)
                    yield _same(page, owner)


def _titles(page: Page, audience: Audience) -> set[str]:
    return {" ".join(v.content.split()).casefold() for v in page.title.restricted(audience).variants}


def _same(page: Page, owner: Page) -> Diagnostic:
    return RULE.at(
        page.origin.at("title"),
        f'another page has the title "{page.title}" too',
        "say in the title what sets this page apart; readers see it in searches and tabs",
        (Related("the other page", owner.origin.at("title")),),
        key=owner.id,
    )
