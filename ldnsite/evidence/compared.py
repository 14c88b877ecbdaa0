"""A result's groups side by side, and what their counts come to by our own sums."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ldnsite.evidence.effects import risk_difference, risk_ratio
from ldnsite.evidence.frequencies import arms_of

if TYPE_CHECKING:
    from ldnsite.evidence.effects import Ratio
    from ldnsite.model.study import Arm, ArmResult, Result, Study

_BY_CHANCE = frozenset({"randomised-parallel"})
_TWICE = frozenset({"randomised-crossover", "non-randomised-crossover", "crossover"})


@dataclass(frozen=True, slots=True)
class Compared:
    """What the group with the drug showed, and its comparator; None for a group that the result does not have."""

    drug: ArmResult | None = None
    comparator: ArmResult | None = None
    other: Arm | None = None
    """The comparator's own record."""


class NotOurs(StrEnum):
    """Why we work nothing out from counts."""

    CROSSOVER = "crossover"
    """The same people are counted twice, so that no interval for two groups fits."""

    NOT_BY_CHANCE = "not-by-chance"
    """The groups were not made by chance, and may differ in other ways."""

    NO_COUNTS = "no-counts"
    NO_INTERVAL = "no-interval"
    """Nobody, or everybody, in a group had an event."""


@dataclass(frozen=True, slots=True)
class OwnSums:
    """Ratio and difference of the shares with an event, the drug's over or minus the comparator's."""

    ratio: Ratio
    difference: Ratio


def compared(study: Study, result: Result) -> Compared:
    """The groups of a result. One group alone is the drug's if it has a dose; of three or more, none is chosen."""
    if (arms := arms_of(study, result.arms)) is not None:
        return Compared(result.arms[arms[0].id], result.arms[arms[1].id], arms[1])
    dosed = [arm.id for arm in study.arms if arm.id in result.arms and arm.dose]
    if len(result.arms) == len(dosed) == 1:
        return Compared(result.arms[dosed[0]])
    return Compared()


def own_sums(study: Study, arms: Compared) -> OwnSums | NotOurs:
    """What the counts of two groups come to, or why we do not say."""
    drug, other = arms.drug, arms.comparator
    if study.design in _TWICE:
        return NotOurs.CROSSOVER
    if study.design not in _BY_CHANCE:
        return NotOurs.NOT_BY_CHANCE
    if drug is None or other is None or None in (drug.events, drug.n, other.events, other.n):
        return NotOurs.NO_COUNTS
    counts = (drug.events or 0, drug.n or 0, other.events or 0, other.n or 0)
    ratio, difference = risk_ratio(*counts), risk_difference(*counts)
    return OwnSums(ratio, difference) if ratio and difference else NotOurs.NO_INTERVAL
