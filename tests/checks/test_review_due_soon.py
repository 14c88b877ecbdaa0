"""A page is due for review within 60 days."""

from __future__ import annotations

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 11, 10), False),
        (date(2027, 11, 11), True),
        (date(2028, 1, 10), True),
        (date(2028, 1, 11), False),
    ],
)
def test_a_page_is_due_soon_from_60_days_before_to_the_day_itself(checked, today, expected) -> None:
    """The minimal site's pages are due on 2028-01-10."""
    found = {finding.key for finding in checked("review-due-soon", {}, today)}
    assert found == ({"conditions/fibromyalgia", "pages/about"} if expected else set())
