"""Figures from data as readers see them."""

from __future__ import annotations

from typing import Any, cast

import pytest

from ldnsite.compose.amounts import amount, interval, places
from tests.render.samples import english


class Said:
    """A lookup that can say labels and nothing else."""

    labels = english()

    def say(self, key: str, count: int | None = None, **values: object) -> str:
        return self.labels.say(key, count, **values)


LOOKUP = cast("Any", Said())


@pytest.mark.parametrize(
    ("values", "most"),
    [
        ((), 0), ((None,), 0), ((18.0,), 0), ((28.8, 18.0), 1), ((-0.34, 0.3), 2), ((1e-9,), 6), ((1250.0,), 0),
        ((float("inf"), 0.5), 1), ((float("nan"),), 0), ((100.0, 1e300), 0),
    ],
)  # fmt: skip
def test_a_group_is_shown_with_the_most_places_of_its_figures(
    values: tuple[float | None, ...], most: int
) -> None:
    """18.0 beside 28.8 keeps its nought; nothing has more than six places."""
    assert places(values) == most


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (-0.34, 2, "−0.34"), (0.5, 2, "0.50"), (1250, 0, "1,250"), (-0.001, 2, "0.00"), (0, 0, "0"), (-0.0, 1, "0.0"),
        (1234567.891, 1, "1,234,567.9"), (-10, 0, "−10"),
    ],
)  # fmt: skip
def test_a_figure_has_a_true_minus_and_nothing_has_no_sign(value: float, decimals: int, shown: str) -> None:
    assert amount(value, decimals, LOOKUP) == shown


def test_an_interval_has_both_ends_in_one_form() -> None:
    assert interval(-0.95, 0.3, 2, LOOKUP) == "−0.95 to 0.30"
