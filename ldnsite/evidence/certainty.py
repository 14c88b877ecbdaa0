"""GRADE's arithmetic: where a rating starts, what its reasons do to it, and where it ends.

Source: GRADE guidelines 1 to 9, and the Cochrane Handbook, section 14.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ldnsite.model.evidence import RATED_UP, Certainty
from ldnsite.model.study import PRECLINICAL, RANDOMISED, REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ldnsite.model.evidence import Reason, ReasonName
    from ldnsite.model.study import Study

Start = Literal["high", "low"]

_LEVELS = (Certainty.VERY_LOW, Certainty.LOW, Certainty.MODERATE, Certainty.HIGH)


def possible_starts(studies: Iterable[Study]) -> frozenset[Start]:
    """The levels at which a rating that rests on `studies` may start; none for no studies of people.

    Randomised trials start high, all other studies of people low; with both kinds a rating may start at either.
    So may one that rests on a review whose studies are not recorded: callers put those that are in its place.
    """
    designs = {study.design for study in studies if study.design not in PRECLINICAL}
    found: set[Start] = set()
    if designs & (RANDOMISED | REVIEWS):
        found.add("high")
    if designs - RANDOMISED:
        found.add("low")
    return frozenset(found)


def usual_start(studies: Iterable[Study]) -> Start | None:
    """Where a rating starts that does not say: high with a randomised trial, else low.

    None where nobody can tell: without studies of people, or with reviews alone whose studies are not recorded.
    """
    designs = {study.design for study in studies if study.design not in PRECLINICAL}
    if designs & RANDOMISED:
        return "high"
    return "low" if designs - REVIEWS else None


def arrived(start: Start, reasons: Mapping[ReasonName, Reason]) -> Certainty:
    """The certainty that `reasons` lead to from `start`: never above high, never below very low."""
    level = _LEVELS.index(Certainty(start)) + steps_up(reasons) - steps_down(reasons)
    return _LEVELS[max(0, min(level, len(_LEVELS) - 1))]


def steps_down(reasons: Mapping[ReasonName, Reason]) -> int:
    """By how many steps the reasons rate down."""
    return sum(reason.steps for name, reason in reasons.items() if name not in RATED_UP)


def steps_up(reasons: Mapping[ReasonName, Reason]) -> int:
    """By how many steps the reasons rate up."""
    return sum(reason.steps for name, reason in reasons.items() if name in RATED_UP)
