"""Which results have a place in a forest plot, as what, and why the others have none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ldnsite.evidence.axis import can_be_shown
from ldnsite.evidence.compared import OwnSums, compared, own_sums
from ldnsite.model.study import PRECLINICAL, RATIOS, REVIEWS

if TYPE_CHECKING:
    from ldnsite.model.study import Measure, Result, Study

DIFFERENCES = frozenset({"mean-difference", "standardised-mean-difference", "risk-difference"})
ONE_GROUP = frozenset({"before-after", "case-series", "case-report"})
"""Designs without a comparison group: what changed in them may have changed without the drug."""

MEDIANS = frozenset({"median-difference", "median-change", "median"})


class NotDrawn(StrEnum):
    """Why a result is told in words below a plot and not drawn in it."""

    DOUBT = "doubt"
    REVIEW = "review"
    PRECLINICAL = "preclinical"
    NO_COMPARATOR = "no-comparator"
    MEDIAN = "median"
    MEASURE = "measure"
    UNIT = "unit"
    NO_DIFFERENCE = "no-difference"
    NO_INTERVAL = "no-interval"
    NO_PLACE = "no-place"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A result that can be drawn: its effect and interval; `ours` when it was worked out from counts."""

    study: Study
    result: Result
    measure: Measure
    value: float
    low: float
    high: float
    ours: bool = False

    @property
    def kind(self) -> tuple[Measure, str]:
        """What one plot has one of: measure and unit."""
        return self.measure, str(self.result.unit or "")


def estimate_of(study: Study, result: Result) -> Estimate | NotDrawn:
    """The result as it can be drawn, or why it cannot.

    Drawn are printed differences and ratios with their interval, and risk ratios of our own from the counts of two
    groups that were made by chance. What is in doubt is never drawn, and a review never among the trials that it pools,
    nor what was not seen in people, or has no comparison group.
    """
    if (why := _unfit_study(study, result)) is not None:
        return why
    own = own_sums(study, compared(study, result))
    if result.value is None and isinstance(own, OwnSums):
        ratio = own.ratio
        return _placed(Estimate(study, result, "risk-ratio", ratio.value, ratio.low, ratio.high, ours=True))
    if result.value is None or result.measure not in DIFFERENCES | RATIOS:
        return _unfit(result)
    if result.ci is None:
        return NotDrawn.NO_INTERVAL
    return _placed(Estimate(study, result, result.measure, result.value, *result.ci))


def _unfit_study(study: Study, result: Result) -> NotDrawn | None:
    if result.doubt or study.doubt:
        return NotDrawn.DOUBT
    if study.design in REVIEWS:
        return NotDrawn.REVIEW
    if study.design in PRECLINICAL:
        return NotDrawn.PRECLINICAL
    return NotDrawn.NO_COMPARATOR if _alone(study, result) else None


def _alone(study: Study, result: Result) -> bool:
    """Whether a result has no comparison group: by the design, or because the study, or the effect, has one arm."""
    one_arm = len(study.arms) == 1 and study.comparator is None
    return study.design in ONE_GROUP or one_arm or (result.value is not None and len(result.arms) == 1)


def _unfit(result: Result) -> NotDrawn:
    if result.measure in MEDIANS:
        return NotDrawn.MEDIAN
    return NotDrawn.NO_DIFFERENCE if result.measure == "statement" else NotDrawn.MEASURE


def _placed(estimate: Estimate) -> Estimate | NotDrawn:
    ends = (estimate.value, estimate.low, estimate.high)
    return estimate if can_be_shown(*ends, ratios=estimate.measure in RATIOS) else NotDrawn.NO_PLACE
