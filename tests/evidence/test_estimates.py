"""What has a place in a forest plot, and why the rest has none."""

from __future__ import annotations

from typing import Any

import pytest

from ldnsite.evidence.estimates import Estimate, NotDrawn, estimate_of
from tests.evidence.test_frequencies import study


def found(result: dict[str, Any] | None = None, groups: dict[str, Any] | None = None, **changes: Any) -> Any:
    made = study(groups, result=result or {}, **changes)
    return estimate_of(made, made.results[0])


DIFFERENCE = {"measure": "mean-difference", "value": -0.34, "ci": [-0.95, 0.27], "unit": "points"}
COUNTS = {"ldn": {"events": 20, "n": 49}, "placebo": {"events": 13, "n": 50}}


def test_a_printed_effect_is_drawn_as_printed() -> None:
    estimate = found(DIFFERENCE)
    assert isinstance(estimate, Estimate)
    assert (estimate.value, estimate.low, estimate.high, estimate.ours) == (-0.34, -0.95, 0.27, False)
    assert estimate.kind == ("mean-difference", "points")


def test_counts_are_drawn_as_our_risk_ratio() -> None:
    estimate = found({"measure": "proportion"}, COUNTS)
    assert isinstance(estimate, Estimate)
    assert (round(estimate.value, 2), estimate.measure, estimate.ours) == (1.57, "risk-ratio", True)


def test_a_printed_effect_stands_before_our_own() -> None:
    estimate = found({"measure": "risk-ratio", "value": 1.6, "ci": [0.9, 2.8]}, COUNTS)
    assert isinstance(estimate, Estimate)
    assert (estimate.value, estimate.ours) == (1.6, False)


@pytest.mark.parametrize(
    ("result", "changes", "why"),
    [
        ({**DIFFERENCE, "doubt": "Seen elsewhere."}, {}, NotDrawn.DOUBT),
        (DIFFERENCE, {"doubt": "Known from elsewhere."}, NotDrawn.DOUBT),
        (DIFFERENCE, {"design": "meta-analysis"}, NotDrawn.REVIEW),
        (DIFFERENCE, {"design": "animal"}, NotDrawn.PRECLINICAL),
        (DIFFERENCE, {"design": "cell"}, NotDrawn.PRECLINICAL),
        (DIFFERENCE, {"design": "before-after"}, NotDrawn.NO_COMPARATOR),
        (DIFFERENCE, {"design": "cohort", "arms": [{"id": "ldn", "label": "LDN"}]}, NotDrawn.NO_COMPARATOR),
        ({**DIFFERENCE, "arms": {"ldn": {"n": 20}}}, {}, NotDrawn.NO_COMPARATOR),
        ({"measure": "median-difference", "value": -1.65}, {}, NotDrawn.MEDIAN),
        ({"measure": "percent-change"}, {}, NotDrawn.MEASURE),
        ({"measure": "correlation", "value": 0.4, "ci": [0.1, 0.6]}, {}, NotDrawn.MEASURE),
        ({}, {}, NotDrawn.NO_DIFFERENCE),
        ({"measure": "mean-difference", "value": -0.34}, {}, NotDrawn.NO_INTERVAL),
        ({"measure": "risk-ratio", "value": 0.5, "ci": [0.0, 3.0]}, {}, NotDrawn.NO_PLACE),
        ({"measure": "mean-difference", "value": 9, "ci": [0, 3]}, {}, NotDrawn.NO_PLACE),
    ],
)
def test_what_is_not_drawn_has_its_reason(
    result: dict[str, Any], changes: dict[str, Any], why: NotDrawn
) -> None:
    assert found(result, **changes) is why


def test_a_crossovers_counts_are_not_drawn() -> None:
    assert found({"measure": "proportion"}, COUNTS, design="randomised-crossover") is NotDrawn.MEASURE
