"""A list of retractions grows old in a month, and one without a day is of no known age."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.checks.notice_sites import with_notices

if TYPE_CHECKING:
    from tests.checks.conftest import Checking

RULE = "retraction-list-old"


@pytest.mark.parametrize(
    ("today", "count"),
    [
        (date(2026, 11, 20), 0),
        (date(2026, 12, 20), 0),
        (date(2026, 12, 21), 1),
        (date(2027, 6, 1), 1),
        (date(2026, 11, 1), 0),
    ],
)
def test_after_thirty_days_it_is_old(checked: Checking, today: date, count: int) -> None:
    """A day in the future is another rule's."""
    found = checked(RULE, with_notices(), today)
    assert len(found) == count
    assert all("days old" in finding.message for finding in found)


def test_a_list_without_a_day_is_found(checked: Checking) -> None:
    (finding,) = checked(RULE, with_notices(settings="\nretractions: {list: retractions.csv}\n"))
    assert finding.span.path == "content/site.yaml"
    assert "dated: " in finding.hint


def test_without_a_list_nothing_is_old(checked: Checking) -> None:
    assert checked(RULE, with_notices(settings="\n")) == []
