"""Fisher's exact test, and what a printed p says."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.evidence.fisher import LARGEST, fisher_p, printed_below


@pytest.mark.parametrize(
    ("counts", "p"),
    [
        ((3, 4, 1, 4), Fraction(34, 70)),  # the lady who tasted tea
        ((1, 12, 9, 12), Fraction(2759456, 10**9)),
        ((0, 5, 0, 7), Fraction(1)),
        ((5, 5, 0, 5), Fraction(2, 252)),
    ],
)
def test_known_values(counts: tuple[int, int, int, int], p: Fraction) -> None:
    found = fisher_p(*counts)
    assert found is not None
    assert float(found) == pytest.approx(float(p), rel=0.001)


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_an_event_and_its_absence_have_the_same_p(n: int, other_n: int, data: st.DataObject) -> None:
    """And so have the groups in the other order."""
    events, other = data.draw(st.integers(0, n)), data.draw(st.integers(0, other_n))
    p = fisher_p(events, n, other, other_n)
    assert p is not None
    assert 0 < p <= 1
    assert p == fisher_p(n - events, n, other_n - other, other_n) == fisher_p(other, other_n, events, n)


@pytest.mark.parametrize(
    "counts",
    [(0, 0, 1, 5), (1, 5, 0, 0), (6, 5, 1, 5), (-1, 5, 1, 5), (1, LARGEST, 1, 1), (1, 10**40, 1, 10**40)],
)
def test_impossible_and_vast_counts_have_none(counts: tuple[int, int, int, int]) -> None:
    assert fisher_p(*counts) is None


def test_the_largest_is_done_at_once() -> None:
    half = LARGEST // 2
    assert fisher_p(half // 2, half, half // 2, half) == 1


@pytest.mark.parametrize(
    ("p", "below"),
    [
        ("0.04", True),
        ("0.05", False),
        ("<0.05", True),
        ("<=0.05", None),
        ("\u2264 0.001", True),
        ("P = .03", True),
        ("<0.1", None),
        (">0.05", False),
        (">0.01", None),
        ("NS", False),
        ("n.s.", False),
        ("not significant", False),
        ("0." + "0" * 9000 + "1", True),
        ("0.03 to 0.05", None),
        ("", None),
        (None, None),
    ],
)
def test_a_printed_p(p: str | None, below: bool | None) -> None:
    assert printed_below(p) is below
