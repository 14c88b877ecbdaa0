"""Facts of a study that cannot all be true are found out while it is read."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.evidence import EvidenceRow
from ldnsite.model.study import ArmResult, Result, Study

CONTEXT = {"scanner": Scanner()}
RESULT = {"id": "r", "outcome": "pain", "text": "Less pain."}
ROW = {"outcome": "pain", "comparison": "placebo", "finding": {"direction": "reduces"}}


def study(**fields: object) -> Study:
    data = {"id": "x", "title": "T", "reports": ["x2020"], "design": "cohort", "read": "abstract"}
    return Study.model_validate({**data, **fields}, context=CONTEXT)


def places(error: pytest.ExceptionInfo[ValidationError]) -> list[tuple[int | str, ...]]:
    return [found["loc"] for found in error.value.errors()]


@pytest.mark.parametrize(
    "fields",
    [{"randomised": 30, "analysed": 31}, {"included": 30, "analysed": 31}, {"analysed": 1, "randomised": 0}],
)
def test_no_more_people_are_analysed_than_took_part(fields: dict[str, int]) -> None:
    with pytest.raises(ValidationError) as error:
        study(**fields)
    assert places(error) == [("analysed",)]


@pytest.mark.parametrize(
    "fields", [{"randomised": 30, "analysed": 30}, {"analysed": 31}, {"included": 30, "analysed": 0}]
)
def test_all_or_fewer_may_be_analysed(fields: dict[str, int]) -> None:
    assert study(**fields).analysed == fields["analysed"]


def test_no_more_events_than_people() -> None:
    with pytest.raises(ValidationError) as error:
        ArmResult.model_validate({"n": 15, "events": 16})
    assert places(error) == [("events",)]
    assert ArmResult.model_validate({"n": 15, "events": 15}).events == 15
    assert ArmResult.model_validate({"events": 16}).n is None


def test_an_interval_has_its_lower_end_first() -> None:
    for model, fields in ((Result, RESULT), (ArmResult, {})):
        with pytest.raises(ValidationError) as error:
            model.model_validate({**fields, "ci": [2, -1]}, context=CONTEXT)
        assert places(error) == [("ci",)]
    assert Result.model_validate({**RESULT, "ci": [-1, -1]}, context=CONTEXT).ci == (-1, -1)


def test_a_study_does_not_include_itself() -> None:
    with pytest.raises(ValidationError, match="the study itself"):
        study(includes=["y", "x"])
    assert study(includes=["y"]).includes == ("y",)


@pytest.mark.parametrize(
    "fields", [{"studies": ["a", "b", "a"]}, {"studies": ["a"], "left_out": {"a": "too small"}}]
)
def test_a_row_names_a_study_once(fields: dict[str, object]) -> None:
    """In it or left out."""
    with pytest.raises(ValidationError, match="name a"):
        EvidenceRow.model_validate({**ROW, **fields}, context=CONTEXT)
    row = EvidenceRow.model_validate(
        {**ROW, "studies": ["a", "b"], "left_out": {"c": "small"}}, context=CONTEXT
    )
    assert row.studies == ("a", "b")


@pytest.mark.parametrize(
    ("given", "read"), [(4.5, (4.5, 4.5)), (6, (6, 6)), ([1.5, 6], (1.5, 6)), ([3, 3], (3, 3))]
)
def test_a_daily_dose_is_one_number_or_two(given: object, read: tuple[float, float]) -> None:
    assert study(daily_mg=given).daily_mg == read


@pytest.mark.parametrize("given", [0, -1, [6, 1.5], [1], [1, 2, 3], "4.5 mg", True, [0, 4]])
def test_a_daily_dose_is_above_nothing_and_has_its_lower_end_first(given: object) -> None:
    with pytest.raises(ValidationError) as error:
        study(daily_mg=given)
    assert {place[0] for place in places(error)} == {"daily_mg"}


def test_the_width_of_a_range_is_not_negative() -> None:
    with pytest.raises(ValidationError) as error:
        Result.model_validate({**RESULT, "iqr": -1}, context=CONTEXT)
    assert places(error) == [("iqr",)]
