"""One scale for all rows of a plot, with lines at round figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.evidence.axis import axis, can_be_shown

DIFFERENCES = st.floats(-1e9, 1e9, allow_nan=False, allow_subnormal=False)
RATIOS = st.floats(1e-6, 1e9, allow_nan=False)


def test_lines_stand_at_whole_points() -> None:
    """The two fibromyalgia trials: from -1 to 1, with no difference near the middle."""
    scale = axis([-0.95, 0.27, -0.32, 1.31], ratios=False)
    assert scale.lines == (-1.0, 0.0, 1.0)
    assert 40 <= scale.at(0) <= 60
    assert scale.at(-0.95) < scale.at(-0.34) < scale.at(0.27)


def test_a_plain_scale_is_even_and_that_of_ratios_is_not() -> None:
    """Twice and half are equally far from no difference."""
    plain, ratios = axis([-2.0, 2.0], ratios=False), axis([0.5, 2.0], ratios=True)
    assert plain.at(1) - plain.at(0) == pytest.approx(plain.at(0) - plain.at(-1), abs=0.02)
    assert ratios.at(2) - ratios.at(1) == pytest.approx(ratios.at(1) - ratios.at(0.5), abs=0.02)
    assert (plain.neutral, ratios.neutral) == (0, 1)


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        ((0.21, 2.79), (0.2, 0.5, 1, 2)),
        ((0.95, 1.05), (0.95, 1, 1.05)),
        ((0.01, 90), (0.01, 0.1, 1, 10, 100)),
    ],
)
def test_ratios_have_round_figures_and_always_one(
    values: tuple[float, ...], lines: tuple[float, ...]
) -> None:
    assert axis(values, ratios=True).lines == pytest.approx(lines)


@pytest.mark.parametrize("values", [(5, 6), (-6, -5), (0.001, 0.002)])
def test_results_on_one_side_leave_room_for_the_words_of_the_other(values: tuple[float, ...]) -> None:
    """Each side has at least two fifths of the width."""
    assert 39.9 <= axis(values, ratios=False).at(0) <= 60.1


def test_without_values_there_is_still_an_axis() -> None:
    assert axis([], ratios=False).lines == (-1, 0, 1)
    assert axis([0, 0], ratios=False).at(0) == 50
    assert axis([1, 1], ratios=True).at(1) == 50


@given(st.lists(DIFFERENCES, min_size=1, max_size=9))
def test_every_difference_has_a_place(values: list[float]) -> None:
    """Whatever the figures: within the width, few lines, in order, and no difference among them."""
    scale = axis(values, ratios=False)
    assert all(0 <= scale.at(value) <= 100 for value in (*values, *scale.lines))
    assert list(scale.lines) == sorted(set(scale.lines))
    assert 0 in scale.lines
    assert len(scale.lines) <= 6


@given(st.lists(RATIOS, min_size=1, max_size=9))
def test_every_ratio_has_a_place(values: list[float]) -> None:
    scale = axis(values, ratios=True)
    assert all(0 <= scale.at(value) <= 100 for value in (*values, *scale.lines))
    assert list(scale.lines) == sorted(set(scale.lines))
    assert 1 in scale.lines
    assert len(scale.lines) <= 9


@pytest.mark.parametrize(
    ("ends", "ratios", "shown"),
    [
        ((0.5, 0.2, 1.1), True, True),
        ((0.5, 0.0, 1.1), True, False),
        ((0.5, -1.0, 1.1), True, False),
        ((0.5, -1.0, 1.1), False, True),
        ((2.0, -1.0, 1.1), False, False),
        ((float("nan"), -1.0, 1.0), False, False),
        ((0.0, float("-inf"), 1.0), False, False),
        ((0.0, -1e300, 1e300), False, False),
    ],
)
def test_what_has_no_place_is_known_before_it_is_drawn(
    ends: tuple[float, float, float], ratios: bool, shown: bool
) -> None:
    """An estimate outside its interval, a ratio of nothing or below, and figures without end."""
    assert can_be_shown(*ends, ratios=ratios) is shown
