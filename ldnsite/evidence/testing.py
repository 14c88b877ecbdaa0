"""How far testing of a treatment has got: four steps, filled to the strongest kind of study that is recorded.

A step says what kind of test was made, never what it found or how sure anybody is of it. The order is that of the
designs by the protection they give against chance and wishful thinking (Cochrane Handbook, chapter 24).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ldnsite.model.study import PRECLINICAL, RANDOMISED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.model.study import Study

STEPS = 4
"""How many steps there are."""


class Strongest(StrEnum):
    """The strongest kind of study; the value is the end of its label's key."""

    NONE = "none"
    PRECLINICAL = "preclinical"
    CASE_REPORTS = "case-reports"
    UNCONTROLLED = "uncontrolled"
    CONTROLLED = "controlled"
    RANDOMISED = "randomised"

    @property
    def step(self) -> int:
        """How many of the four steps are filled: a control group without randomisation is no step of its own."""
        return {"none": 0, "preclinical": 1, "case-reports": 2, "randomised": STEPS}.get(self.value, 3)


_CASES = frozenset({"case-report", "case-series"})
_UNCONTROLLED = frozenset({"before-after", "chart-review", "survey", "registry-study", "cross-sectional"})
_CONTROLLED = frozenset({
    "non-randomised-controlled", "non-randomised-crossover", "crossover", "cohort", "case-control",
})  # fmt: skip


def kind_of(design: str) -> Strongest:
    """What a study of this design is a test of. Reviews, plans, guidelines and labels are no tests of their own."""
    kinds = (
        (RANDOMISED, Strongest.RANDOMISED),
        (_CONTROLLED, Strongest.CONTROLLED),
        (_UNCONTROLLED, Strongest.UNCONTROLLED),
        (_CASES, Strongest.CASE_REPORTS),
        (PRECLINICAL, Strongest.PRECLINICAL),
    )
    return next((kind for designs, kind in kinds if design in designs), Strongest.NONE)


def furthest(studies: Iterable[Study]) -> Strongest:
    """The strongest kind among `studies`; one that is in doubt as a whole does not count."""
    order = list(Strongest)
    kinds = (kind_of(study.design) for study in studies if study.doubt is None)
    return max(kinds, key=order.index, default=Strongest.NONE)
