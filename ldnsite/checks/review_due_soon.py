"""A page is due for review within 60 days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.standing import is_judged
from ldnsite.model.rules import RULES
from ldnsite.review.clock import ReviewState, due, state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["review-due-soon"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One note for each published page whose due date is today or within 60 days."""
    for page_id, page in sorted(subject.site.pages.items()):
        if is_judged(page) and state(page, subject.today) is ReviewState.DUE_SOON:
            message = f"the next full review is due on {due(page)}"
            hint = "review the whole page, and add the review to its ledger: reviews"
            yield RULE.at(page.origin.at("review_every"), message, hint, key=page_id)
