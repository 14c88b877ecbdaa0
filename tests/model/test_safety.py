"""The drug's record: one list of all that is said, so that no check and no block forgets a part of it."""

from __future__ import annotations

from typing import get_args

from ldnsite.model.safety import STATEMENT_LISTS, Drug, Statement
from tests.compose.blocks.drug import DRUG
from tests.load.reading_aids import record_of


def _elements(name: str) -> list[type]:
    arguments = get_args(Drug.model_fields[name].annotation)
    return [kind for kind in arguments if isinstance(kind, type) and issubclass(kind, Statement)]


def test_every_list_of_statements_is_among_the_drugs_lists() -> None:
    """A new list that is not would escape the checks on ids and sources."""
    assert {name for name in Drug.model_fields if _elements(name)} == set(STATEMENT_LISTS)


def test_statements_come_list_by_list() -> None:
    drug, findings = record_of(Drug, DRUG)
    assert findings == []
    assert isinstance(drug, Drug)
    ids = [str(statement.id) for statement in drug.statements()]
    assert len(ids) == sum(len(getattr(drug, name)) for name in STATEMENT_LISTS)
    assert ids[:4] == ["first", "there", "second", "opioids"]


def test_a_drug_without_a_warning_is_refused() -> None:
    """A page that names a dose would have nothing to begin with."""
    _, findings = record_of(Drug, "name: N\nshort: S\nwarnings: []\n")
    assert [finding.rule for finding in findings] == ["invalid-value"]
