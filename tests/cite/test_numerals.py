"""Numbers as CSL counts them."""

from __future__ import annotations

import pytest

from ldnsite.cite.numerals import edition_ordinal, is_numeric, is_several


@pytest.mark.parametrize(("text", "numeric", "several"), [
    ("12", True, False), ("12a", True, False), ("S12", True, False), ("1-2", True, True), ("1, 2", True, True),
    ("1\u20132", True, True), ("Suppl 2", False, False), ("", False, False), ("RC-6947", False, False),
])  # fmt: skip
def test_what_is_a_number(text: str, *, numeric: bool, several: bool) -> None:
    assert is_numeric(text) is numeric
    assert is_several(text) is several or not numeric


@pytest.mark.parametrize(("edition", "ordinal"), [
    ("1", "1st"), ("2nd", "2nd"), ("3", "3rd"), ("4", "4th"), ("11", "11th"), ("112", "112th"), ("22", "22nd"),
    ("revised", ""), ("", ""), ("2nd revised", ""),
])  # fmt: skip
def test_ordinals_of_editions(edition: str, ordinal: str) -> None:
    assert edition_ordinal(edition) == ordinal
