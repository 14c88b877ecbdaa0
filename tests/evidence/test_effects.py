"""Ratios and differences from counts: checked against hand-made sums and against the facts' own table."""

from __future__ import annotations

from math import isclose
from typing import Any

import pytest
import yaml

from ldnsite.evidence.effects import risk_difference, risk_ratio
from tests.sites import ROOT

FACTS = ROOT.parent / "shared" / "data" / "ldn-facts.yaml"


def test_a_ratio_stands_in_the_middle_of_its_interval_on_the_log_scale() -> None:
    """20 of 100 against 10 of 100 is twice the risk; the ends are 2 divided by and times exp(1.96 x 0.3606)."""
    ratio = risk_ratio(20, 100, 10, 100)
    assert ratio is not None
    assert isclose(ratio.value, 2.0)
    assert isclose(ratio.low * ratio.high, ratio.value**2)
    assert (round(ratio.low, 2), round(ratio.high, 2)) == (0.99, 4.05)


def test_a_difference_stands_in_the_middle_of_its_interval() -> None:
    """30 of 60 against 15 of 60: 0.25 more, and 1.96 times the root of 0.25/60 + 0.1875/60 on each side."""
    found = risk_difference(30, 60, 15, 60)
    assert found is not None
    assert isclose(found.value, 0.25)
    assert isclose(found.high - found.value, found.value - found.low)
    assert (round(found.low, 3), round(found.high, 3)) == (0.083, 0.417)


def test_swapped_arms_turn_the_effect_round() -> None:
    """The ratio becomes its inverse and the difference its negative, with the ends swapped."""
    ratio, back = risk_ratio(8, 47, 13, 49), risk_ratio(13, 49, 8, 47)
    assert ratio is not None
    assert back is not None
    assert isclose(ratio.value, 1 / back.value)
    assert isclose(ratio.low, 1 / back.high)
    less, more = risk_difference(8, 47, 13, 49), risk_difference(13, 49, 8, 47)
    assert less is not None
    assert more is not None
    assert isclose(less.low, -more.high)


@pytest.mark.parametrize(
    "counts",
    [(0, 50, 3, 50), (3, 50, 0, 50), (0, 50, 0, 50), (50, 50, 40, 40)],
    ids=str,
)
def test_a_ratio_without_an_interval_is_none(counts: tuple[int, int, int, int]) -> None:
    """No event in an arm, or events in everyone: there is no interval, and no half event is invented for one."""
    assert risk_ratio(*counts) is None


@pytest.mark.parametrize("counts", [(0, 50, 0, 40), (50, 50, 40, 40), (0, 50, 40, 40)], ids=str)
def test_a_difference_whose_interval_has_no_width_is_none(counts: tuple[int, int, int, int]) -> None:
    """All or nothing in both arms gives an interval of no width, which would look like certainty."""
    assert risk_difference(*counts) is None


def test_one_empty_arm_still_has_a_difference() -> None:
    """5 of 50 against none of 50 is 0.1 more; the Wald interval comes from the arm with events."""
    found = risk_difference(5, 50, 0, 50)
    assert found is not None
    assert isclose(found.value, 0.1)
    assert round(found.low, 3) == 0.017


@pytest.mark.parametrize(
    "counts",
    [
        (1, 0, 1, 10),
        (1, 10, 1, 0),
        (0, 0, 0, 0),
        (11, 10, 1, 10),
        (1, 10, 11, 10),
        (-1, 10, 1, 10),
        (1, 10, 1, -10),
    ],
    ids=str,
)
def test_impossible_counts_give_nothing(counts: tuple[int, int, int, int]) -> None:
    """Nobody in an arm, more events than people, or less than nothing: no figure at all."""
    assert risk_ratio(*counts) is None
    assert risk_difference(*counts) is None


def test_large_counts_narrow_the_interval() -> None:
    """A million people an arm: the interval closes round the ratio."""
    ratio = risk_ratio(200_000, 1_000_000, 100_000, 1_000_000)
    assert ratio is not None
    assert ratio.high - ratio.low < 0.03


@pytest.mark.field
def test_every_derived_effect_of_the_facts_is_found() -> None:
    """The facts' table was worked out on its own; to its printed places ours is the same."""
    facts = yaml.safe_load(FACTS.read_text(encoding="utf-8"))
    items: list[dict[str, Any]] = facts["derived_effects"]["items"]
    assert items
    for item in items:
        (events, n), (other, other_n) = (map(int, count.split("/")) for count in item["counts"])
        ratio = risk_ratio(events, n, other, other_n)
        difference = risk_difference(events, n, other, other_n)
        assert ratio is not None
        assert difference is not None
        assert round(ratio.value, 2) == item["risk_ratio"], item["of"]
        assert [round(ratio.low, 2), round(ratio.high, 2)] == item["ci95"], item["of"]
        assert round(difference.value, 3) == item["risk_difference"], item["of"]
        assert [round(difference.low, 3), round(difference.high, 3)] == item["rd_ci95"], item["of"]
