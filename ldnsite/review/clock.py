"""When a page was last reviewed in full, by whom, and when it is due again.

Dates come from the front matter alone. Nothing here knows today's date but `state`, whose answer decides
findings and is never printed on a page.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ldnsite.model.page import Page, Review
    from ldnsite.model.site_records import Person

SOON = timedelta(days=60)
"""How long before its due date a page is due soon (evidence standard C1)."""


class ReviewState(StrEnum):
    """Where a page stands on a given day."""

    CURRENT = "current"
    DUE_SOON = "due-soon"
    OVERDUE = "overdue"


def last_full_review(page: Page) -> date | None:
    """The day of the newest full review in the ledger, else `last_full_review`; None when there was none."""
    full = [review.date for review in page.reviews if review.kind.full]
    return max(full) if full else page.last_full_review


def due(page: Page) -> date:
    """The day on which the next full review is due: the last one, or else publication, and the page's period."""
    return page.review_every.after(last_full_review(page) or page.published)


def state(page: Page, today: date) -> ReviewState:
    """The page's state on `today`. On its due date a page is not overdue yet."""
    deadline = due(page)
    if today > deadline:
        return ReviewState.OVERDUE
    return ReviewState.DUE_SOON if today >= deadline - SOON else ReviewState.CURRENT


def clinician_review(page: Page, people: Mapping[str, Person]) -> Review | None:
    """The newest expert review by a clinician; None when no clinician has reviewed the page."""
    found = [
        review
        for review in page.reviews
        if review.kind == "expert-review"
        and (person := people.get(review.by)) is not None
        and person.clinician
    ]
    return max(found, key=lambda review: review.date, default=None)
