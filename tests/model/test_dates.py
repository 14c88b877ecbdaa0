"""Dates as editors write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from ldnsite.model.dates import MAX_REVIEW_MONTHS, Length, PartialDate, Period, read_day


def test_a_day_is_read_from_text() -> None:
    """Only the ISO form is a date."""
    assert read_day("2026-11-22") == date(2026, 11, 22)


@pytest.mark.parametrize(
    "value",
    [
        "2025-02-30",
        "2025-1-5",
        "22.11.2026",
        "",
        "2026-11",
        20261122,
        None,
        "２０２６-11-22",
        "9999-12-31",
        "1899-12-31",
        "2201-01-01",
    ],
)
def test_what_is_no_day_is_refused(value: object) -> None:
    """Days that no calendar has, other forms and other types are schema errors."""
    with pytest.raises(PydanticCustomError):
        read_day(value)


def test_a_month_may_mean_any_of_its_days() -> None:
    """`2024-02` is no day, and begins with the first."""
    month = PartialDate.read("2024-02")
    assert (month.first_day, month.isoformat()) == (date(2024, 2, 1), "2024-02")


@pytest.mark.parametrize(
    "value",
    ["2024-13", "2024-00", "0000-01", "9999-12", "1899-12", "2201-01", "9999-12-31", "2024", "sep 2021", 3],
)
def test_what_is_no_month_is_refused(value: object) -> None:
    """A month has a number between 1 and 12."""
    with pytest.raises(PydanticCustomError):
        PartialDate.read(value)


@pytest.mark.parametrize(
    ("period", "day", "expected"),
    [
        ("12 months", date(2026, 11, 22), date(2027, 11, 22)),
        ("1 year", date(2024, 2, 29), date(2025, 2, 28)),
        ("1 month", date(2026, 1, 31), date(2026, 2, 28)),
        ("2 months", date(2026, 11, 30), date(2027, 1, 30)),
    ],
)
def test_a_period_ends_on_the_same_day_of_the_month_or_its_last(
    period: str, day: date, expected: date
) -> None:
    """The 31st becomes the last day of a shorter month."""
    assert Period.read(period).after(day) == expected


@pytest.mark.parametrize(
    "value", ["0 months", "37 months", "4 years", "12", "a year", "12months", 12, "-1 months"]
)
def test_a_period_has_a_unit_and_a_limit(value: object) -> None:
    """At least one month, at most three years."""
    with pytest.raises(PydanticCustomError):
        Period.read(value)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, MAX_REVIEW_MONTHS))
def test_a_period_moves_by_its_months(day: date, months: int) -> None:
    """Never a month more or less, whatever the day."""
    after = Period(months).after(day)
    assert (after.year * 12 + after.month) - (day.year * 12 + day.month) == months


@pytest.mark.parametrize("value", ["1900-01-01", "2200-12-31"])
def test_the_first_and_the_last_day_that_can_be_meant(value: str) -> None:
    """A period after the last of them is still in the calendar."""
    assert read_day(value).isoformat() == value
    assert PartialDate.read(value[:7]).isoformat() == value[:7]
    assert Period(MAX_REVIEW_MONTHS).after(read_day(value)) > read_day(value)


@pytest.mark.parametrize(
    ("value", "count", "unit"), [("12 weeks", 12, "week"), ("1 year", 1, "year"), ("85 days", 85, "day")]
)
def test_a_length_keeps_the_unit_of_its_source(value: str, count: int, unit: str) -> None:
    """12 weeks are not told as 3 months."""
    assert Length.read(value) == Length(count, unit)
    assert Length.read(Length(count, unit)) == Length(count, unit)


@pytest.mark.parametrize(
    "value", ["0 weeks", "12", "1.5 years", "12weeks", "a year", 12, "-1 month", "10000 days", None]
)
def test_a_length_is_a_whole_number_with_a_unit(value: object) -> None:
    with pytest.raises(PydanticCustomError):
        Length.read(value)


def test_lengths_are_compared_by_their_days() -> None:
    """A year is longer than 12 months of 30 days, and 52 weeks are shorter than a year."""
    lengths = [
        Length(360, "day"),
        Length(52, "week"),
        Length(12, "month"),
        Length(1, "year"),
        Length(1, "week"),
    ]
    shortest, *_, longest = sorted(lengths, key=lambda length: length.days)
    assert (shortest, longest.days) == (Length(1, "week"), 365.25)
