"""A date of something that has happened lies in the future."""

from __future__ import annotations

from datetime import date

import pytest

from tests.checks.conftest import base, page

PAGE = "content/pages/methods.md"


def test_today_is_not_the_future(checked) -> None:
    assert checked("date-in-future", {}, date(2026, 1, 10)) == []
    found = checked("date-in-future", {PAGE: page()}, date(2026, 1, 9))
    assert [finding.span.line for finding in found if finding.span.path == PAGE] == [3, 4]


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ("literature_searched: 2026-12\n", "literature_searched"),
        ("literature_searched: 2026-11-23\n", "literature_searched"),
        ("last_full_review: 2026-11-23\n", "last_full_review"),
        ("status: withdrawn\nwithdrawn: {date: 2026-11-23, reason: W.}\n", "withdrawn date"),
        ("reviews:\n  - {date: 2026-11-23, kind: amended, by: editors}\n", "reviews date"),
    ],
)
def test_every_date_of_a_page_is_judged(checked, more, key) -> None:
    (finding,) = checked("date-in-future", {PAGE: page(more=more)})
    assert finding.key == key


def test_this_month_is_not_the_future(checked) -> None:
    assert checked("date-in-future", {PAGE: page(more="literature_searched: 2026-11\n")}) == []


def test_dates_of_other_records(checked) -> None:
    files = {
        "content/people.yaml": base(
            "content/people.yaml", ("clinician: true", "clinician: true\n    disclosed: 2027-01-01")
        ),
        "content/trials/next.yaml": (
            "id: next\nname: Next\nregistration: NCT00000000\nconditions: [fibromyalgia]\nstatus: recruiting\n"
            "as_of: 2027-01\ndue: 2028-01\n"
        ),
    }
    assert sorted(finding.key for finding in checked("date-in-future", files)) == ["as_of", "disclosed"]
