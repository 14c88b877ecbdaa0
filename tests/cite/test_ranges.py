"""Ranges of pages and of numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.cite.ranges import collapsed, dashed, expanded, shortened


@pytest.mark.parametrize(
    ("pages", "expected"),
    [("529-538", "529-538"), ("633-72", "633-672"), ("883-95", "883-895"), ("382-8", "382-388"), ("e31-e39", "e31-e39"),
     ("S194-205", "S194-205"), ("e1080", "e1080"), ("18, 18", "18, 18"), ("12-5", "12-15"), ("5–7", "5-7"), ("", ""),
     ("431.e1-431.e12", "431.e1-431.e12"), ("141-7; discussion 148-50", "141-147; discussion 148-50"), ("20-9", "20-29"),
     ("98-2", "98-2"), ("1-9, 12-5", "1-9, 12-15"), ("xii-xv", "xii-xv")],
)  # fmt: skip
def test_page_ranges_are_printed_in_full(pages: str, expected: str) -> None:
    assert expanded(pages) == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([], ""), ([1], "1"), ([1, 2], "1,2"), ([1, 2, 3], "1–3"), ([3, 1, 4, 5], "1,3–5"), ([1, 1, 2], "1,2"),
     ([1, 3, 5], "1,3,5"), ([9, 10, 11, 20], "9–11,20")],
)  # fmt: skip
def test_numbers_are_collapsed(numbers: list[int], expected: str) -> None:
    """Three in a row make a range, two do not (AMA 3.6)."""
    assert collapsed(numbers) == expected


@given(st.lists(st.integers(min_value=1, max_value=60), max_size=20))
def test_a_collapsed_mark_says_every_number_once(numbers: list[int]) -> None:
    found: list[int] = []
    for part in filter(None, collapsed(numbers).split(",")):
        first, _, last = part.partition("–")
        found += range(int(first), int(last or first) + 1)
    assert found == sorted(set(numbers))


@given(st.text(alphabet="0123456789-– ,eSx.", max_size=20))
def test_no_figure_of_a_page_is_lost(pages: str) -> None:
    """Expanding adds figures; it takes none away and changes no order."""
    printed = iter(expanded(pages))
    assert all(figure in printed for figure in pages if figure.isalnum())


@pytest.mark.parametrize(
    ("pages", "expected"),
    [("529-538", "529–38"), ("663-72", "663–72"), ("100-108", "100–8"), ("98-102", "98–102"), ("e31-e39", "e31–9"),
     ("e93-e100", "e93–100"), ("S194-205", "S194-205"), ("i-xii", "i–xii"), ("27S-36", "27S–36"), ("368S-77S", "368S-77S"), ("e1080", "e1080"), ("18, 18", "18, 18"),
     ("e5-e5", "e5–e5"), ("141-7; discussion 148-50", "141–7; discussion 148-50"), ("", "")],
)  # fmt: skip
def test_page_ranges_are_shortened(pages: str, expected: str) -> None:
    """CSL's page-range-format "minimal"."""
    assert shortened(pages) == expected


def test_ranges_of_volumes_get_a_dash_and_keep_their_figures() -> None:
    assert dashed("569-570") == "569–570"
    assert dashed("183 Pt 1-2") == "183 Pt 1-2"
