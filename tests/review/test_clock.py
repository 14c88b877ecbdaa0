"""When a page is due."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.page import PlainPage
from ldnsite.model.site_records import Person
from ldnsite.review.clock import ReviewState, clinician_review, due, last_full_review, state


def page(**more: Any) -> PlainPage:
    """A page published on 22 November 2026, to be reviewed every year."""
    fields = {"title": "T", "published": "2026-11-22", "updated": "2026-11-22", "review_every": "12 months",
              "authors": ["team"], **more}  # fmt: skip
    return PlainPage.model_validate(fields, context={"scanner": Scanner()})


def review(day: str, kind: str, by: str = "doctor") -> dict[str, str]:
    """One entry of a ledger."""
    return {"date": day, "kind": kind, "by": by}


def person(name: str, *, clinician: bool) -> Person:
    """Somebody who reviews."""
    fields = {"id": name, "name": name, "clinician": clinician}
    return Person.model_validate(fields, context={"scanner": Scanner()})


def test_a_page_never_reviewed_is_due_after_its_publication() -> None:
    """Publication starts the clock."""
    assert last_full_review(page()) is None
    assert due(page()) == date(2027, 11, 22)


def test_only_a_full_review_moves_the_due_date() -> None:
    """A correction or a new study alone does not."""
    corrected = page(reviews=[review("2027-05-01", "correction"), review("2027-03-01", "new-study")])
    assert due(corrected) == date(2027, 11, 22)
    reviewed = page(reviews=[review("2027-05-01", "correction"), review("2027-03-01", "reviewed-no-change")])
    assert (last_full_review(reviewed), due(reviewed)) == (date(2027, 3, 1), date(2028, 3, 1))


def test_a_review_older_than_the_ledger_counts() -> None:
    """`last_full_review` serves until the ledger has a full review."""
    assert due(page(last_full_review="2026-06-01")) == date(2027, 6, 1)
    both = page(last_full_review="2026-06-01", reviews=[review("2026-10-01", "new-search")])
    assert last_full_review(both) == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 9, 22), ReviewState.CURRENT),
        (date(2027, 9, 23), ReviewState.DUE_SOON),
        (date(2027, 11, 22), ReviewState.DUE_SOON),
        (date(2027, 11, 23), ReviewState.OVERDUE),
    ],
)
def test_the_state_follows_the_day(today: date, expected: ReviewState) -> None:
    """Sixty days before it is due soon; on its day it is not overdue yet."""
    assert state(page(), today) is expected


def test_only_a_clinicians_expert_review_is_a_clinicians_review() -> None:
    """Neither an organisation's review nor a clinician's other sign-offs count."""
    people = {"doctor": person("doctor", clinician=True), "team": person("team", clinician=False)}
    by_team = page(reviews=[review("2026-11-22", "expert-review", "team"), review("2026-11-22", "amended")])
    assert clinician_review(by_team, people) is None
    by_doctor = page(reviews=[review("2026-11-21", "expert-review"), review("2026-11-22", "expert-review")])
    found = clinician_review(by_doctor, people)
    assert found is not None
    assert found.date == date(2026, 11, 22)
