"""How far testing has got: the strongest kind of study decides, and nothing that is no test of its own."""

from __future__ import annotations

from typing import get_args

import pytest

from ldnsite.evidence.testing import STEPS, Strongest, furthest, kind_of
from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.study import Design, Study


def study(design: str, doubt: str = "") -> Study:
    """A study of that design."""
    told = {"doubt": doubt} if doubt else {}
    return Study.model_validate(
        {"id": "a", "title": "A", "reports": ["a"], "design": design, "read": "abstract", **told},
        context={"scanner": Scanner()},
    )


@pytest.mark.parametrize(
    ("design", "kind", "step"),
    [
        ("randomised-parallel", Strongest.RANDOMISED, 4),
        ("randomised-crossover", Strongest.RANDOMISED, 4),
        ("cohort", Strongest.CONTROLLED, 3),
        ("non-randomised-crossover", Strongest.CONTROLLED, 3),
        ("before-after", Strongest.UNCONTROLLED, 3),
        ("chart-review", Strongest.UNCONTROLLED, 3),
        ("case-series", Strongest.CASE_REPORTS, 2),
        ("case-report", Strongest.CASE_REPORTS, 2),
        ("animal", Strongest.PRECLINICAL, 1),
        ("cell", Strongest.PRECLINICAL, 1),
    ],
)
def test_each_kind_of_test_has_its_step(design: str, kind: Strongest, step: int) -> None:
    assert (kind_of(design), kind.step) == (kind, step)


@pytest.mark.parametrize(
    "design",
    [
        "systematic-review",
        "meta-analysis",
        "narrative-review",
        "protocol",
        "guideline",
        "label",
        "secondary-analysis",
    ],
)
def test_what_tells_of_tests_is_none(design: str) -> None:
    """A review of trials, or a plan for one, fills no square: its trials do, where they are recorded."""
    assert furthest([study(design)]) is Strongest.NONE


def test_every_design_is_sorted() -> None:
    """One that is added to the closed list must be given its kind, or named here as no test of its own."""
    no_tests = {
        "systematic-review", "meta-analysis", "narrative-review", "secondary-analysis", "protocol", "guideline",
        "label", "other",
    }  # fmt: skip
    assert {design for design in get_args(Design) if kind_of(design) is Strongest.NONE} == no_tests


def test_the_strongest_decides_whatever_the_order() -> None:
    studies = [study("cell"), study("before-after"), study("case-report")]
    assert furthest(studies) is furthest(studies[::-1]) is Strongest.UNCONTROLLED


def test_a_control_group_is_named_before_none() -> None:
    """Both fill three squares; the name says the better of the two."""
    assert furthest([study("cohort"), study("before-after")]) is Strongest.CONTROLLED


def test_a_study_in_doubt_does_not_count() -> None:
    assert (
        furthest([study("cell"), study("randomised-parallel", "The paper was not seen.")])
        is Strongest.PRECLINICAL
    )


def test_without_studies_no_square_is_filled() -> None:
    assert furthest([]).step == 0


def test_no_kind_fills_more_than_there_are() -> None:
    assert {kind.step for kind in Strongest} == set(range(STEPS + 1))
