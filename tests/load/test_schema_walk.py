"""Looking up a schema by path, through lists, mappings, options and annotations."""

from __future__ import annotations

from ldnsite.load.schema_walk import fields_at, model_at
from ldnsite.model.evidence import EvidenceRow, Reason
from ldnsite.model.page import Condition, Withdrawn
from ldnsite.model.study import ArmResult, Study


def test_the_model_at_a_path_is_found() -> None:
    assert model_at(Condition, ()) is Condition
    assert model_at(Condition, ("evidence", 3)) is EvidenceRow
    assert model_at(Condition, ("evidence", 0, "reasons", "imprecision")) is Reason
    assert model_at(Condition, ("withdrawn",)) is Withdrawn
    assert model_at(Study, ("results", 0, "arms", "ldn")) is ArmResult


def test_where_there_is_no_model_there_are_no_fields() -> None:
    for path in (
        ("title",),
        ("nothing",),
        ("evidence",),
        ("title", "en"),
        (0,),
        ("evidence", "x"),
        ("nothing", 0, "x"),
    ):
        assert model_at(Condition, path) is None
        assert fields_at(Condition, path) == ()


def test_fields_are_told_in_the_order_of_the_schema() -> None:
    assert fields_at(Condition, ("withdrawn",)) == ("date", "reason", "see")
