"""Rows of evidence: what they refuse."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.evidence import EvidenceRow


def row(**fields: Any) -> EvidenceRow:
    """A row on pain with these fields."""
    given = {"outcome": "pain", "comparison": "placebo", "finding": {"direction": "not-studied"}, **fields}
    return EvidenceRow.model_validate(given, context={"scanner": Scanner()})


def test_a_row_draws_each_result_once() -> None:
    with pytest.raises(ValidationError, match="should name younger/pain once"):
        row(studies=["younger"], pictures=["younger/pain", "final/pain", "younger/pain"])
    assert row(studies=["younger"], pictures=["younger/pain", "final/pain"]).pictures == (
        "younger/pain",
        "final/pain",
    )


def test_a_study_is_in_or_out() -> None:
    with pytest.raises(ValidationError, match="should not name younger"):
        row(studies=["younger"], left_out={"younger": "why"})


def test_a_row_is_called_by_its_id_or_else_by_its_outcome() -> None:
    assert row().name == "pain"
    assert row(id="pain-2").name == "pain-2"


@pytest.mark.parametrize(
    ("field", "given"),
    [("left_out", {"a": "why"}), ("not_drawn", {"a": "why"}), ("reasons", {"imprecision": "Few."})],
)
def test_what_a_row_maps_cannot_be_changed(field: str, given: dict[str, str]) -> None:
    with pytest.raises(TypeError):
        getattr(row(**{field: given}), field)["x"] = "y"
