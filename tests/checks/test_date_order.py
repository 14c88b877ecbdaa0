"""A page's dates are out of order."""

from __future__ import annotations

import pytest

from tests.checks.conftest import page

PAGE = "content/pages/methods.md"
REVIEW = "reviews:\n  - {date: 2026-10-10, kind: new-search, by: editors}\n"


@pytest.mark.parametrize(
    "more",
    [
        "",
        f"{REVIEW}literature_searched: 2026-10-10\n",
        f"{REVIEW}literature_searched: 2026-10\n",
        "literature_searched: 2026-11\n",
        "last_full_review: 2025-01-01\n",
        f"last_full_review: 2026-10-10\n{REVIEW}",
        (
            "reviews:\n"
            "  - {date: 2026-10-10, kind: amended, by: editors}\n  - {date: 2026-10-10, kind: correction, by: editors}\n"
        ),
    ],
)
def test_dates_in_order(checked, more) -> None:
    """A month counts as late only when its first day does; a page may be reviewed before it is published."""
    assert checked("date-order", {PAGE: page(more=more)}) == []


@pytest.mark.parametrize(
    ("more", "line"),
    [
        (f"{REVIEW}literature_searched: 2026-10-11\n", 9),
        (f"{REVIEW}literature_searched: 2026-11\n", 9),
        ("last_full_review: 2026-02-01\nliterature_searched: 2026-02-02\n", 8),
        (f"last_full_review: 2026-10-11\n{REVIEW}", 7),
        (f"{REVIEW}  - {{date: 2026-10-11, kind: correction, by: editors}}\n", 9),
        (
            (
                "reviews:\n"
                "  - {date: 2026-10-10, kind: new-search, by: editors, search: {databases: [], until: 2026-10-11}}\n"
            ),
            8,
        ),
        ("status: withdrawn\nwithdrawn: {date: 2026-01-09, reason: Wrong.}\n", 8),
    ],
)
def test_dates_out_of_order(checked, more, line) -> None:
    """The finding stands at the date that is wrong."""
    (finding,) = checked("date-order", {PAGE: page(more=more)})
    assert finding.span.line == line


def test_a_page_is_not_updated_before_it_is_published(checked) -> None:
    (finding,) = checked("date-order", {PAGE: page().replace("updated: 2026-01-10", "updated: 2026-01-09")})
    assert str(finding.span) == f"{PAGE}:4:10"


def test_a_date_that_cannot_be_read_is_not_out_of_order_too(checked) -> None:
    """The schema has told of it."""
    assert checked("date-order", {PAGE: page().replace("updated: 2026-01-10", "updated: tomorrow")}) == []
    assert checked("date-order", {PAGE: page().replace("updated: 2026-01-10\n", "")}) == []


def test_the_dates_of_a_page_with_another_mistake_are_still_judged(checked) -> None:
    """All findings in one run."""
    text = page(more="reviwed: yes\n").replace("updated: 2026-01-10", "updated: 2026-01-09")
    assert len(checked("date-order", {PAGE: text})) == 1
