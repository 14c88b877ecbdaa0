"""The axis of a forest plot: one scale for all its rows, in per cent of the width, with lines at round figures."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from math import ceil, exp, floor, isfinite, log, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARGIN = 0.08
"""How much of the width stays empty beside the outermost interval."""
_NARROW = 2 / 3
"""Neither side of the line of no difference is less than this part of the other: both have room for their words."""
_LINES = 4
"""About so many lines stand beside the line of no difference, at most."""
_NARROWEST = 1e-6
"""What reaches less far than this shows no difference at all."""
_MOST = 1e9
_LEAST_RATIO = 1e-6
_ROUND_RATIOS = tuple(factor * 10.0**power for power in range(-6, 9) for factor in (1, 2, 5))


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to `high`; with `ratios` it is logarithmic, and no difference is 1 instead of 0."""

    low: float
    high: float
    lines: tuple[float, ...]
    """Round figures within the scale, in order; no difference is among them."""
    ratios: bool = False

    @property
    def neutral(self) -> float:
        """The value of no difference."""
        return 1.0 if self.ratios else 0.0

    def at(self, value: float) -> float:
        """Where `value` stands, in per cent of the width from the left, to two places."""
        low, high, here = (log(one) if self.ratios else one for one in (self.low, self.high, value))
        return round(100 * (here - low) / (high - low), 2)


def can_be_shown(value: float, low: float, high: float, *, ratios: bool) -> bool:
    """Whether an estimate and its interval have a place on an axis: in order, and no larger than figures of people."""
    least = _LEAST_RATIO if ratios else -_MOST
    return all(isfinite(one) for one in (value, low, high)) and least <= low <= value <= high <= _MOST


def axis(values: Iterable[float], *, ratios: bool) -> Axis:
    """An axis on which all `values` and no difference stand, with room at both ends.

    The values are ends of intervals that `can_be_shown`. Without values the axis goes from -1 to 1, or 1/e to e.
    """
    placed = [log(value) if ratios else value for value in values]
    left, right = max(0.0, -min(placed, default=-1.0)), max(0.0, max(placed, default=1.0))
    if left + right < _NARROWEST:
        left = right = 1.0
    margin = _MARGIN * (left + right)
    left, right = left + margin, right + margin
    left, right = max(left, right * _NARROW), max(right, left * _NARROW)
    if ratios:
        return Axis(exp(-left), exp(right), _ratio_lines(exp(-left), exp(right)), ratios=True)
    return Axis(-left, right, _lines(-left, right))


def _lines(low: float, high: float) -> tuple[float, ...]:
    """Multiples of 1, 2 or 5 times a power of ten."""
    step = _step(high - low)
    return tuple(round(number * step, 12) + 0.0 for number in range(ceil(low / step), floor(high / step) + 1))


def _step(width: float) -> float:
    power = floor(log10(width / _LINES))
    steps = (factor * 10.0 ** (power + more) for more in count() for factor in (1, 2, 5))
    return next(step for step in steps if width / step <= _LINES)


def _ratio_lines(low: float, high: float) -> tuple[float, ...]:
    """Round ratios; where few are within reach, the multiples that a plain axis would have."""
    within = [ratio for ratio in _ROUND_RATIOS if low <= ratio <= high]
    if len(within) < _LINES - 1:
        return tuple(sorted({1.0, *(line for line in _lines(low, high) if line > 0)}))
    if len(within) <= 2 * _LINES:
        return tuple(within)
    powers = [ratio for ratio in within if round(log10(ratio), 6) % 1 == 0]
    each = ceil(len(powers) / (2 * _LINES))
    return tuple(powers[powers.index(1.0) % each :: each])
