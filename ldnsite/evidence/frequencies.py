"""How many in 100: from a group's result to a whole number, and what two groups say beside each other.

Nothing here is pooled. What has no comparator, or is in doubt, is never drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from ldnsite.evidence.fisher import LEVEL, fisher_p, printed_below
from ldnsite.model.study import PRECLINICAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.model.study import Arm, ArmResult, Design, Result, Study

IN = 100
"""The denominator of every picture: one for all, so that two pictures can be compared."""

_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Frequency:
    """`number` in 100, of `n` people. `events` are as recorded, or the one count that fits the printed percentage."""

    number: int
    share: Fraction
    n: int | None = None
    events: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """One result in two groups of one study: with the drug, and with what it was compared with."""

    arm: Arm
    with_drug: Frequency
    comparator: Arm
    without: Frequency
    better: str | None
    """Which is better, "lower" or "higher"; None when the records do not say."""

    design: Design
    p: str | None = None
    """The p that the record prints for the result."""

    @property
    def way(self) -> Way:
        """Which group did better, by the numbers alone, whatever chance may have done."""
        gap = self.with_drug.share - self.without.share
        if not gap:
            return Way.NEITHER
        if self.better is None:
            return Way.UNKNOWN
        return Way.DRUG if (gap > 0) == (self.better == "higher") else Way.COMPARATOR

    @property
    def lead(self) -> Fraction:
        """By what share the group with the drug did better; below 0 where it did worse, 0 where nobody can say."""
        gap = abs(self.with_drug.share - self.without.share)
        return {Way.DRUG: gap, Way.COMPARATOR: -gap}.get(self.way, Fraction(0))


class Way(StrEnum):
    """Which of two groups did better."""

    DRUG = "drug"
    COMPARATOR = "comparator"
    NEITHER = "neither"
    UNKNOWN = "unknown"


class Chance(StrEnum):
    """Whether chance could explain the gap of a pair, by our own exact test of the counts."""

    COULD = "could"
    UNLIKELY = "unlikely"
    NOT_OURS = "not-ours"
    """We may not say: no counts, groups not made by chance, one group of people in two periods, or a printed p that
    says otherwise."""


class Flaw(StrEnum):
    """Why a result cannot be drawn."""

    DOUBT = "doubt"
    PRECLINICAL = "preclinical"
    NO_COMPARATOR = "no-comparator"
    NO_SHARE = "no-share"
    ROUNDED_AWAY = "rounded-away"


def frequency(arm: ArmResult) -> Frequency | None:
    """The share of a group in 100, rounded to the nearest whole number, a half upwards.

    From events of n, else from the printed percentage. None where neither is known, and where rounding would make
    somebody nobody, or not everybody everybody: 1 of 300 is neither 0 nor 1 in 100.
    """
    share = share_of(arm)
    if share is None:
        return None
    number = floor(share * IN + _HALF)
    if (number == 0 and share) or (number == IN and share != 1):
        return None
    return Frequency(number, share, arm.n, counted(arm))


def share_of(arm: ArmResult) -> Fraction | None:
    """The share of a group as an exact number between 0 and 1; None where it is not known."""
    if arm.events is not None and arm.n:
        return Fraction(arm.events, arm.n)
    return None if arm.percent is None else Fraction(str(arm.percent)) / 100


def counted(arm: ArmResult) -> int | None:
    """The people with an event; from a percentage, the one whole number that it can be rounded from, else None."""
    if arm.events is not None or arm.percent is None or not arm.n:
        return arm.events
    printed = Decimal(str(arm.percent).removesuffix(".0"))
    half = Fraction(1, 2 * 10 ** max(0, -int(printed.as_tuple().exponent)))
    percent = Fraction(printed)
    lowest = max(0, ceil((percent - half) * arm.n / 100))
    highest = min(arm.n, floor((percent + half) * arm.n / 100))
    return lowest if lowest == highest else None


def arms_of(study: Study, results: Mapping[str, ArmResult]) -> tuple[Arm, Arm] | None:
    """The group with the drug and its comparator; None unless the result has just these two.

    The group with the drug has a dose, its comparator has none: so the order of a file never decides a colour.
    """
    dosed = [arm for arm in study.arms if arm.id in results and arm.dose]
    others = [arm for arm in study.arms if arm.id in results and not arm.dose]
    return (dosed[0], others[0]) if len(dosed) == len(others) == 1 else None


def flaw(study: Study, result: Result) -> Flaw | None:
    """Why a result cannot be drawn beside its comparator; None when it can."""
    if result.doubt or study.doubt:
        return Flaw.DOUBT
    if study.design in PRECLINICAL:
        return Flaw.PRECLINICAL
    if (arms := arms_of(study, result.arms)) is None:
        return Flaw.NO_COMPARATOR
    shown = [result.arms[arm.id] for arm in arms]
    if any(share_of(arm) is None for arm in shown):
        return Flaw.NO_SHARE
    return Flaw.ROUNDED_AWAY if any(frequency(arm) is None for arm in shown) else None


def pair(study: Study, result: Result, better: str | None = None) -> Pair | None:
    """A result as two shares in 100; None where it has a flaw. `better` is the outcome's, if the result has none."""
    arms = arms_of(study, result.arms)
    if arms is None or flaw(study, result):
        return None
    shares = [frequency(result.arms[arm.id]) for arm in arms]
    if shares[0] is None or shares[1] is None:
        return None
    return Pair(arms[0], shares[0], arms[1], shares[1], result.better or better, study.design, result.p)


def chance(found: Pair) -> Chance:
    """Whether chance could explain the gap: whether Fisher's exact test, two-sided, has a p of 5 % or more.

    Source of the test: see `fisher_p`. It says the same of an event and of its absence. Only for groups that were made
    by chance and are not the same people twice: no such test fits a crossover. Where the p that the record prints is
    on the other side of 5 %, nothing is said.
    """
    ours, theirs = found.with_drug, found.without
    if found.design != "randomised-parallel" or None in (ours.n, ours.events, theirs.n, theirs.events):
        return Chance.NOT_OURS
    p = fisher_p(ours.events or 0, ours.n or 0, theirs.events or 0, theirs.n or 0)
    if p is None or printed_below(found.p) is (p >= Fraction(LEVEL)):
        return Chance.NOT_OURS
    return Chance.COULD if p >= Fraction(LEVEL) else Chance.UNLIKELY
