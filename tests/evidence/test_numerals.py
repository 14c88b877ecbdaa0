"""Which numbers a text states."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.evidence.numerals import all_words, numerals


def told(text: str) -> list[tuple[float, str]]:
    return [(numeral.value, numeral.unit) for numeral in numerals(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fell by −1.3 (95% CI −1.7 to −0.8), p = 0.27", [(1.3, ""), (1.7, ""), (0.8, ""), (0.27, "")]),
        ("p < .05", [(0.05, "")]),
        ("n = 1,234 of 12,345", [(1234, ""), (12345, "")]),
        ("in 31, 58, 99 and 98", [(31, ""), (58, ""), (99, ""), (98, "")]),
        (
            "4 to 6 hours, 3-5 mg, 10–14 days",
            [(4, ""), (6, "hour"), (3, ""), (5, "mg"), (10, ""), (14, "day")],
        ),
        ("a 12-week trial", [(12, "week")]),
        ("0.1 mg/kg, 50mg, 48h", [(0.1, "mg"), (50, "mg"), (48, "hour")]),
        ("84 % and 86 per cent", [(84, "percent"), (86, "percent")]),
        ("20 of 49 (41%)", [(20, ""), (49, ""), (41, "percent")]),
        ("aged 50 years; 2 months; 1.7 years", [(50, "year"), (2, "month"), (1.7, "year")]),
    ],
)
def test_figures_in_digits(text, expected) -> None:
    """Signs are not kept; ranges are their two ends; a unit is known when it stands behind its figure."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("32 in 100 women", [(32, "percent")]),
        ("32 out of 100", [(32, "percent")]),
        ("8 per 1000, 12 in 1,000", [(0.8, "percent"), (1.2, "percent")]),
        ("events per 100 people", []),
        ("9 of 100", [(9, ""), (100, "")]),
    ],
)
def test_a_rate_is_one_number_in_percent(text, expected) -> None:
    assert told(text) == [(pytest.approx(value), unit) for value, unit in expected]


@pytest.mark.parametrize(
    "text",
    [
        "IL-6, TLR4, COVID-19, SF-36, ED50, 5-HT and Ki67",
        "NCT04270877, ACTRN12624001162505, EudraCT 2019-000702-30",
        "https://example.org/2019/12 and 10.1002/art.37734",
        "the 1st, 2nd and 19th, a 2x2 design",
        "95% CI, a 90% confidence interval, 99 % credible interval",
        "last seen on 2026-11-22 or 2026-11",
        "I² and R², ۴ and ٤",
        "",
    ],
)
def test_what_has_digits_and_is_no_number(text) -> None:
    """Names, registry numbers, addresses, ordinals, designs, the level of an interval, dates for machines."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four patients, three more people and Nine women", [(4, ""), (3, ""), (9, "")]),
        ("for two months, ten times higher", [(2, "month"), (10, "")]),
        ("four trials, one woman, one day", []),
        ("two of the people", []),
        ("nobody often counted", []),
    ],
)
def test_number_words_count_people_time_and_amounts(text, expected) -> None:
    """Not studies, which the page itself shows; and "one" is more often an article."""
    assert told(text) == expected


def test_years_and_days_of_a_month_are_dates() -> None:
    found = numerals("From 1 May 2025, in October 2002 and 2010 to 2014; 2000 mg, 2013 people")
    assert [numeral.value for numeral in found if numeral.is_date] == [1, 2025, 2002, 2010, 2014]


def test_places_and_digits_are_those_written() -> None:
    found = numerals("0.05, 28.8, 1,200, 0")
    assert [(numeral.places, numeral.digits) for numeral in found] == [(2, 1), (1, 3), (0, 4), (0, 1)]


def test_the_place_of_a_number_is_its_own() -> None:
    text = "Pain: −1.3 points, 32 in 100, 41%, nine people"
    assert [text[n.start : n.end] for n in numerals(text)] == ["1.3", "32 in 100", "41%", "nine"]


def test_every_number_word_of_a_record_counts() -> None:
    assert list(all_words("One of two centres; three case reports, often.")) == [1, 2, 3]


@given(st.text(alphabet="0123456789.,-−% ²xmgI\n\u00a0per10in CI", max_size=80))
def test_any_text_can_be_read(text) -> None:
    """Numbers come in order, none within another, each with its digits."""
    found = numerals(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(any(sign.isdigit() for sign in text[n.start : n.end]) or n.is_word for n in found)
