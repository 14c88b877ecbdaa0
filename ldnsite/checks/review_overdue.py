"""A page is past its review date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.standing import is_judged
from ldnsite.model.rules import RULES
from ldnsite.review.clock import ReviewState, due, last_full_review, state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["review-overdue"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each published page whose due date has gone by; on the day itself it is not overdue."""
    for page_id, page in sorted(subject.site.pages.items()):
        if is_judged(page) and state(page, subject.today) is ReviewState.OVERDUE:
            last = last_full_review(page)
            since = f"the last full review was on {last}" if last else f"it was published on {page.published}"
            message = f"a full review was due on {due(page)}; {since}"
            hint = "review the whole page, and add the review to its ledger: reviews"
            yield RULE.at(page.origin.at("review_every"), message, hint, key=page_id)
