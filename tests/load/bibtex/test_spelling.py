"""Damerau's distance, and the pairs of many words that are one step apart."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.bibtex.spelling import apart, near_pairs

words = st.text(alphabet="abcAB", max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [("", "", 0), ("a", "", 1), ("albrecht", "albretch", 2), ("mackey", "mackay", 1), ("ab", "ba", 1), ("noor", "moor", 1),
     ("naltrexone", "natrexone", 1), ("abc", "cba", 2), ("szymczak", "szymcak", 1)],
)  # fmt: skip
def test_steps(one: str, other: str, steps: int) -> None:
    assert apart(one, other) == steps


@given(words, words)
def test_a_distance_has_no_direction_and_is_no_longer_than_the_words(one: str, other: str) -> None:
    assert apart(one, other) == apart(other, one) <= max(len(one), len(other))
    assert (apart(one, other) == 0) == (one == other)


@given(st.lists(words, max_size=12, unique=True))
def test_all_pairs_one_step_apart_are_found(listed: list[str]) -> None:
    expected = {
        tuple(sorted(pair))
        for pair in combinations(listed, 2)
        if apart(pair[0].casefold(), pair[1].casefold()) == 1
    }
    found = list(near_pairs(listed))
    assert set(found) == expected
    assert len(found) == len(expected)
