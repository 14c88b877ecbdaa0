"""No systematic search was made for this page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.standing import is_judged
from ldnsite.model.page import EvidencePage
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["no-systematic-search"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One note for each published page that judges evidence and does not say until when it was searched for."""
    for page_id, page in sorted(subject.site.pages.items()):
        if isinstance(page, EvidencePage) and is_judged(page) and page.literature_searched is None:
            message = "no systematic literature search was made for this page; readers are told so"
            hint = "after a search, say until when: literature_searched: 2026-11"
            yield RULE.at(page.origin.at("title"), message, hint, key=page_id)
