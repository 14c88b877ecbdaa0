"""Dates: BibTeX's year, month and day, biblatex's EDTF, and what is none of these."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.bibtex.dates import When, read_edtf, read_month, read_year
from ldnsite.model.dates import PartialDate as Day


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("2013", When(Day(2013))),
        ("2013-02", When(Day(2013, 2))),
        ("2013-02-01", When(Day(2013, 2, 1))),
        ("2013/2014", When(Day(2013), Day(2014))),
        ("2013-02/2013-03", When(Day(2013, 2), Day(2013, 3))),
        ("2013/..", When(Day(2013))),
        ("2013/", When(Day(2013))),
        ("2013~", When(Day(2013), circa=True)),
        ("2013?", When(Day(2013), circa=True)),
        ("2013-02-01T10:00:00Z", When(Day(2013, 2, 1))),
        ("199X", When(Day(1990), Day(1999), circa=True)),
        ("2013-XX", When(Day(2013))),
        ("in press", When(text="in press")),
    ],
)
def test_biblatex_dates(value: str, when: When) -> None:
    assert read_edtf(value) == when


@pytest.mark.parametrize("value", ["2013-13", "2013-02-30", "-0044", "soon", "20133", "2013-24"])
def test_a_date_that_no_calendar_has_is_reported(value: str) -> None:
    when = read_edtf(value)
    assert when.fault
    assert when.text == value


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        ("February", (2, None)), ("feb", (2, None)), ("Sept", (9, None)), ("Sept.", (9, None)), ("Sep", (9, None)),
        ("09", (9, None)), ("9", (9, None)), ("15 March", (3, 15)), ("March 15", (3, 15)), ("July~4", (7, 4)), ("May 2-8", (5, 2)),
        ("Jan-Feb", (1, None)), ("M\u00e4rz", (3, None)), ("", (None, None)), ("13", (None, None)), ("Brumaire", (None, None)),
    ],
)  # fmt: skip
def test_months_as_people_write_them(month: str, expected: tuple[int | None, int | None]) -> None:
    assert read_month(month) == expected


@pytest.mark.parametrize(
    ("fields", "when"),
    [
        (("2013", "", ""), When(Day(2013))),
        (("2013", "February", ""), When(Day(2013, 2))),
        (("2021", "January", "26"), When(Day(2021, 1, 26))),
        (("(2013)", "", ""), When(Day(2013))),
        (("2013/2014", "", ""), When(Day(2013), Day(2014))),
        (("1995--1997", "", ""), When(Day(1995), Day(1997))),
        (("2013-05-06", "", ""), When(Day(2013, 5, 6))),
        (("2016", "Sep-Oct", ""), When(Day(2016), text="Sep-Oct 2016")),
        (("2016", "15 September", ""), When(Day(2016, 9, 15))),
        (("in press", "", ""), When(text="in press")),
        (("", "", ""), When()),
    ],
)
def test_bibtex_dates(fields: tuple[str, str, str], when: When) -> None:
    assert read_year(*fields) == when


@pytest.mark.parametrize(
    ("fields", "start"),
    [
        (("2013a", "", ""), Day(2013)),
        (("c2013", "", ""), Day(2013)),
        (("Spring 2013", "", ""), Day(2013)),
        (("2013", "Brumaire", ""), Day(2013)),
        (("2013", "feb", "31"), Day(2013, 2)),
        (("unknown", "", ""), None),
    ],
)
def test_an_odd_year_is_read_as_far_as_it_goes_and_reported(
    fields: tuple[str, str, str], start: Day | None
) -> None:
    when = read_year(*fields)
    assert when.start == start
    assert when.fault


@given(st.text(alphabet="0123456789-/~?%XYT. abJan", max_size=12))
def test_any_text_gives_a_date_a_text_or_nothing(value: str) -> None:
    """Nothing is lost: without a date, and with a doubtful one, the text itself is kept."""
    for when in (read_edtf(value), read_year(value, value, value)):
        assert when.start or when.text == value.strip() or when.text == value.strip().strip("()[]")
