"""A page's dates are out of order.

Order: published <= updated; literature_searched <= last full review; the ledger newest first; a search no later
than the review that tells of it. A month may mean any of its days, so it is out of order only when all of them are.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ldnsite.checks.survey.standing import is_stand_in
from ldnsite.model.rules import RULES
from ldnsite.review.clock import last_full_review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.page import Page

RULE = RULES["date-order"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each date of a page that must not come before, or after, another."""
    for page in subject.site.pages.values():
        if not is_stand_in(page.updated, page):
            yield from _publication(page)
        yield from _search(page)
        yield from _ledger(page)


def _publication(page: Page) -> Iterator[Diagnostic]:
    if page.updated < page.published:
        message = f"the page was updated on {page.updated}, before it was published on {page.published}"
        yield RULE.at(
            page.origin.at("updated"), message, "on the first day both dates are the same", key="updated"
        )
    if page.withdrawn is not None and page.withdrawn.date < page.published:
        message = (
            f"the page was withdrawn on {page.withdrawn.date}, before it was published on {page.published}"
        )
        yield RULE.at(page.origin.at("withdrawn", "date"), message, key="withdrawn")


def _search(page: Page) -> Iterator[Diagnostic]:
    reviewed = last_full_review(page)
    searched = page.literature_searched
    if searched is not None and reviewed is not None and searched.first_day > reviewed:
        message = f"the literature was searched until {searched.isoformat()}, after the last full review on {reviewed}"
        hint = "a search is part of a full review: add that to the ledger, or correct the date"
        yield RULE.at(page.origin.at("literature_searched"), message, hint, key="literature_searched")


def _ledger(page: Page) -> Iterator[Diagnostic]:
    for index, (newer, older) in enumerate(pairwise(page.reviews)):
        if older.date > newer.date:
            message = f"the review of {older.date} stands below that of {newer.date}"
            yield RULE.at(
                page.origin.at("reviews", index + 1, "date"), message, "put the newest first", key="reviews"
            )
    for index, review in enumerate(page.reviews):
        if review.search is not None and review.search.until.first_day > review.date:
            until = review.search.until.isoformat()
            message = f"the review of {review.date} tells of a search until {until}, which is later"
            yield RULE.at(page.origin.at("reviews", index, "search", "until"), message, key="reviews")
    if page.reviews and page.last_full_review is not None and page.last_full_review > page.reviews[-1].date:
        message = (
            f"last_full_review is {page.last_full_review}, but the ledger begins on {page.reviews[-1].date}"
        )
        hint = "last_full_review is for reviews older than the ledger; newer ones stand under reviews"
        yield RULE.at(page.origin.at("last_full_review"), message, hint, key="last_full_review")
