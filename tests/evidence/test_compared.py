"""A result's groups, and what their counts come to."""

from __future__ import annotations

from math import isclose
from typing import Any

import pytest

from ldnsite.evidence.compared import NotOurs, OwnSums, compared, own_sums
from tests.evidence.test_frequencies import study


def sums(ldn: dict[str, Any], placebo: dict[str, Any], **changes: Any) -> OwnSums | NotOurs:
    made = study({"ldn": ldn, "placebo": placebo}, **changes)
    return own_sums(made, compared(made, made.results[0]))


def test_the_group_with_a_dose_took_the_drug() -> None:
    """The order of the file decides nothing."""
    made = study({"placebo": {"n": 9}, "ldn": {"n": 8}})
    found = compared(made, made.results[0])
    assert (found.drug.n, found.comparator.n, str(found.other.label)) == (8, 9, "Placebo")


def test_one_group_alone_has_no_comparator() -> None:
    made = study({"ldn": {"n": 8}})
    found = compared(made, made.results[0])
    assert (found.drug.n, found.comparator) == (8, None)


def test_of_a_result_without_groups_or_with_the_comparator_alone_nothing_is_known() -> None:
    for groups in ({}, {"placebo": {"n": 9}}):
        made = study(groups)
        assert compared(made, made.results[0]).drug is None


def test_counts_of_two_groups_come_to_a_ratio_and_a_difference() -> None:
    found = sums({"events": 20, "n": 100}, {"events": 10, "n": 100})
    assert isinstance(found, OwnSums)
    assert isclose(found.ratio.value, 2)
    assert isclose(found.difference.value, 0.1)


@pytest.mark.parametrize(
    ("ldn", "placebo", "changes", "why"),
    [
        ({"events": 5, "n": 9}, {"events": 3, "n": 9}, {"design": "randomised-crossover"}, NotOurs.CROSSOVER),
        (
            {"events": 5, "n": 9},
            {"events": 3, "n": 9},
            {"design": "non-randomised-crossover"},
            NotOurs.CROSSOVER,
        ),
        ({"events": 5, "n": 9}, {"events": 3, "n": 9}, {"design": "cohort"}, NotOurs.NOT_BY_CHANCE),
        ({"percent": 50}, {"percent": 30}, {}, NotOurs.NO_COUNTS),
        ({"events": 5}, {"events": 3, "n": 9}, {}, NotOurs.NO_COUNTS),
        ({"events": 0, "n": 9}, {"events": 3, "n": 9}, {}, NotOurs.NO_INTERVAL),
        ({"events": 0, "n": 0}, {"events": 0, "n": 9}, {}, NotOurs.NO_INTERVAL),
    ],
)
def test_we_say_why_nothing_is_worked_out(
    ldn: dict[str, Any], placebo: dict[str, Any], changes: dict[str, Any], why: NotOurs
) -> None:
    """A crossover counts the same people twice; groups not made by chance differ in other ways; no count is guessed."""
    assert sums(ldn, placebo, **changes) is why
