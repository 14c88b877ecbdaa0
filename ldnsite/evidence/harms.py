"""What studies recorded as harms, effect by effect, and how common each was in the words of the drug labels."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from ldnsite.model.study import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ldnsite.model.study import Harm, Outcome, Study


class Common(StrEnum):
    """How common an effect was: the European convention for product information.

    A guideline on summary of product characteristics (European Commission, 2009, section 4.8). Its fifth word, "very
    rare", is below 1 in 10,000, which no study here is large enough to see.
    """

    VERY_COMMON = "very-common"
    COMMON = "common"
    UNCOMMON = "uncommon"
    RARE = "rare"


_FROM = (
    (Fraction(1, 10), Common.VERY_COMMON),
    (Fraction(1, 100), Common.COMMON),
    (Fraction(1, 1000), Common.UNCOMMON),
    (Fraction(1, 10_000), Common.RARE),
)


def how_common(share: Fraction) -> Common | None:
    """The word for a share of a group; None where nobody had the effect: a study is too small to call that rare."""
    return next((word for least, word in _FROM if share >= least), None)


def harms_of(study: Study, outcome: Callable[[str], Outcome | None]) -> Iterator[Result]:
    """What a study recorded on harms: its results on an outcome that is one, then its harms as such results."""
    for result in study.results:
        measured = outcome(result.outcome)
        if measured is not None and measured.harm:
            yield result
    yield from (as_result(harm) for harm in study.harms)


def as_result(harm: Harm) -> Result:
    """A harm as a result on its effect; on no outcome ("") when the record names no effect."""
    return Result.model_construct(
        id=harm.id,
        report=harm.report,
        outcome=harm.effect or "",
        measure="proportion" if harm.arms else "statement",
        arms=harm.arms,
        text=harm.text,
        where=harm.where,
        seen_in=harm.seen_in,
        doubt=harm.doubt,
    )
