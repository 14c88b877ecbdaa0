"""GRADE's arithmetic: start, steps, end."""

from __future__ import annotations

from typing import Any

import pytest

from ldnsite.evidence.certainty import arrived, possible_starts, steps_down, steps_up, usual_start
from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.evidence import EvidenceRow
from ldnsite.model.study import Study

CONTEXT = {"scanner": Scanner()}


def studies(*designs: str) -> list[Study]:
    """A study of each design."""
    fields = {"title": "S", "reports": ["s"], "read": "abstract"}
    return [Study.model_validate({**fields, "id": d, "design": d}, context=CONTEXT) for d in designs]


def reasons(**steps: int) -> Any:
    """Reasons by name, with their steps; `_` stands for `-`."""
    given = {name.replace("_", "-"): {"steps": number, "why": "So."} for name, number in steps.items()}
    fields = {"outcome": "o", "comparison": "c", "finding": {"direction": "reduces"}, "reasons": given}
    return EvidenceRow.model_validate(fields, context=CONTEXT).reasons


@pytest.mark.parametrize(
    ("designs", "possible", "usual"),
    [
        (("randomised-parallel", "randomised-crossover"), {"high"}, "high"),
        (("cohort", "chart-review"), {"low"}, "low"),
        (("randomised-parallel", "before-after"), {"high", "low"}, "high"),
        (("meta-analysis",), {"high", "low"}, None),
        (("meta-analysis", "case-report"), {"high", "low"}, "low"),
        (("animal", "cell"), set(), None),
        (("animal", "randomised-parallel"), {"high"}, "high"),
        ((), set(), None),
    ],
)
def test_the_start_follows_from_the_designs(
    designs: tuple[str, ...], possible: set[str], usual: str | None
) -> None:
    """Randomised trials high, all else low; a review whose studies are not recorded tells nothing."""
    assert possible_starts(studies(*designs)) == possible
    assert usual_start(studies(*designs)) == usual


@pytest.mark.parametrize(
    ("start", "given", "end"),
    [
        ("high", {}, "high"),
        ("high", {"imprecision": 1}, "moderate"),
        ("high", {"imprecision": 2}, "low"),
        ("high", {"imprecision": 1, "risk_of_bias": 1, "inconsistency": 1}, "very-low"),
        ("high", {"imprecision": 2, "risk_of_bias": 2}, "very-low"),
        ("low", {}, "low"),
        ("low", {"risk_of_bias": 2}, "very-low"),
        ("low", {"large_effect": 1}, "moderate"),
        ("low", {"large_effect": 2, "dose_response": 1}, "high"),
    ],
)
def test_each_step_moves_the_rating_by_one_level(start: Any, given: dict[str, int], end: str) -> None:
    """Never below very low, never above high."""
    assert arrived(start, reasons(**given)) == end


def test_steps_are_counted_apart() -> None:
    given = reasons(imprecision=2, indirectness=1, large_effect=1)
    assert (steps_down(given), steps_up(given)) == (3, 1)
