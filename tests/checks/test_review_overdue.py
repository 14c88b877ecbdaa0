"""A page is past its review date."""

from __future__ import annotations

from datetime import date

import pytest

from tests.checks.conftest import page

PAGE = "content/pages/methods.md"


def keys(found) -> list[str]:
    return [finding.key for finding in found if finding.span.path == PAGE]


@pytest.mark.parametrize(
    ("today", "expected"), [(date(2028, 1, 10), []), (date(2028, 1, 11), ["pages/methods"])]
)
def test_a_page_is_overdue_from_the_day_after_it_is_due(checked, today, expected) -> None:
    assert keys(checked("review-overdue", {PAGE: page()}, today)) == expected


@pytest.mark.parametrize(
    ("kind", "expected"), [("reviewed-no-change", []), ("correction", ["pages/methods"])]
)
def test_only_a_full_review_moves_the_due_date(checked, kind, expected) -> None:
    text = page(more=f"reviews:\n  - {{date: 2027-10-10, kind: {kind}, by: editors}}\n")
    assert keys(checked("review-overdue", {PAGE: text}, date(2028, 2, 1))) == expected


@pytest.mark.parametrize(
    "more",
    [
        "status: draft\n",
        "status: withdrawn\nwithdrawn: {date: 2026-02-01, reason: W.}\n",
        "no_such_field: 1\n",
    ],
)
def test_pages_that_are_not_published_as_they_are_have_no_review_date(checked, more) -> None:
    assert keys(checked("review-overdue", {PAGE: page(more=more)}, date(2030, 1, 1))) == []
