"""Figures from data as readers see them: with a true minus, and as many places as their group was printed with."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.compose.lookup import Lookup

_MOST_PLACES = 6
_HALF = Fraction(1, 2)


def places(values: Iterable[float | None]) -> int:
    """The most decimals that one of `values` has: figures of one group are shown with the same number."""
    known = (Decimal(repr(float(value))) for value in values if value is not None)
    exact = (value.normalize().as_tuple().exponent for value in known if value.is_finite())
    return max(0, min(max((-int(exponent) for exponent in exact), default=0), _MOST_PLACES))


def amount(value: float, decimals: int, lookup: Lookup) -> str:
    """`value` rounded to so many decimals: "−0.34", "1,250". What rounds to nothing has no sign."""
    digits = f"{abs(value):,.{decimals}f}"
    whole, _, part = digits.partition(".")
    shown = whole.replace(",", lookup.say("number.thousands"))
    if part:
        shown = f"{shown}{lookup.say('number.decimal')}{part}"
    is_less = value < 0 and any(digit in "123456789" for digit in digits)
    return f"{lookup.say('number.minus')}{shown}" if is_less else shown


def share_in(share: Fraction, total: int, lookup: Lookup) -> str:
    """A share as so many in `total`, a half upwards: whole, with a decimal below 1 and above `total` less 1.

    It has more decimals only where one would make somebody nobody, or not everybody everybody.
    """
    number = share * total
    inside = 0 < number < 1 or total - 1 < number < total
    shown = _half_up(number, decimals := int(inside))
    while inside and shown in {0, total} and decimals < _MOST_PLACES:
        decimals += 1
        shown = _half_up(number, decimals)
    return amount(float(shown), decimals, lookup)


def _half_up(number: Fraction, decimals: int) -> Fraction:
    return Fraction(floor(number * 10**decimals + _HALF), 10**decimals)


def interval(low: float, high: float, decimals: int, lookup: Lookup) -> str:
    """Both ends of an interval: "−0.95 to 0.27"."""
    ends = (amount(low, decimals, lookup), amount(high, decimals, lookup))
    return lookup.say("number.interval", low=ends[0], high=ends[1])
