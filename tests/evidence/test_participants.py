"""People are counted once a study."""

from __future__ import annotations

from typing import Any

from ldnsite.evidence.participants import participants, primary_studies
from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.study import Study


def study(name: str, **more: Any) -> Study:
    """A study with what the schema needs."""
    fields = {
        "id": name,
        "title": name,
        "reports": [name],
        "design": "randomised-parallel",
        "read": "abstract",
        **more,
    }
    return Study.model_validate(fields, context={"scanner": Scanner()})


STUDIES = {
    found.id: found
    for found in (
        study("final", reports=["main", "second", "third", "fourth"], randomised=99),
        study("younger", randomised=31),
        study("chart", design="chart-review", included=218),
        study("unsized"),
        study("pooled", design="meta-analysis", includes=["final", "younger"], included=130),
        study("umbrella", design="systematic-review", includes=["pooled", "younger", "other"]),
        study("other", design="systematic-review", includes=["umbrella"]),
    )
}


def test_a_study_counts_once_however_often_it_is_named() -> None:
    """Four papers of one trial are one trial."""
    assert participants(["final", "final"], STUDIES.get) == (99, 0)


def test_a_review_stands_for_its_trials() -> None:
    """A review and the trials in it are never added up, in either order."""
    assert participants(["pooled", "final"], STUDIES.get) == (130, 0)
    assert participants(["final", "pooled"], STUDIES.get) == (130, 0)
    assert [found.id for found in primary_studies(["pooled"], STUDIES.get)] == ["final", "younger"]


def test_reviews_of_reviews_end() -> None:
    """Two reviews that include each other are no endless loop."""
    assert participants(["umbrella"], STUDIES.get) == (130, 0)


def test_an_unknown_size_is_said() -> None:
    """It is no zero: the second figure tells how many studies have no known size."""
    assert participants(["unsized", "chart"], STUDIES.get) == (218, 1)


def test_a_study_without_a_record_is_left_out() -> None:
    """A check reports it; here it counts nobody."""
    assert participants(["nobody"], STUDIES.get) == (0, 0)
    assert participants([], STUDIES.get) == (0, 0)


def test_a_review_that_names_no_study_counts_nobody() -> None:
    """Its trials are not known here, so neither are its people."""
    assert participants(["lone"], {"lone": study("lone", design="meta-analysis", included=222)}.get) == (0, 0)
