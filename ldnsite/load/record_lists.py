"""Reads files that list records: people, glossary, outcomes, vocabulary. One wrong element does not lose the others."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ldnsite.load.records import read_record
from ldnsite.model.diagnostic import Related
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.rules import RULES
from ldnsite.model.site_records import (
    ConditionTerm,
    Copy,
    OutcomeCategory,
    Person,
    Population,
    ProperName,
    Term,
)
from ldnsite.model.study import Outcome

if TYPE_CHECKING:
    from ldnsite.load.reading import Reading
    from ldnsite.load.yaml_source import Parsed
    from ldnsite.model.project import SourceFile
    from ldnsite.model.record import Record

LISTS: Mapping[str, Mapping[str, type[Record]]] = MappingProxyType(
    {
        "people.yaml": MappingProxyType({"people": Person}),
        "glossary.yaml": MappingProxyType({"terms": Term}),
        "outcomes.yaml": MappingProxyType({"outcomes": Outcome}),
        "vocabulary.yaml": MappingProxyType(
            {
                "conditions": ConditionTerm,
                "populations": Population,
                "outcome_categories": OutcomeCategory,
                "copies": Copy,
                "proper_names": ProperName,
            }
        ),
    }
)
"""File under `content/` -> its lists -> what their elements are. The names are those of `Site`'s mappings."""


def read_lists(files: Mapping[str, SourceFile], reading: Reading) -> dict[str, dict[str, Any]]:
    """Records by id, by the name of their list; every list is there, if only empty."""
    found: dict[str, dict[str, Any]] = {name: {} for lists in LISTS.values() for name in lists}
    for file_name, lists in LISTS.items():
        file = files.get(file_name)
        if file is None:
            continue
        parsed = reading.yaml(file)
        if parsed is None or not _is_mapping(parsed, lists, reading):
            reading.mark_broken(f"files:{file.path}")
            continue
        _report_unknown(parsed, lists, reading)
        for name, model in lists.items():
            found[name] = _read_list(name, model, parsed, reading)
    return found


def _is_mapping(parsed: Parsed, lists: Mapping[str, type[Record]], reading: Reading) -> bool:
    if isinstance(parsed.data, dict):
        return True
    message = "the file is empty" if parsed.data is None else "the file should name its lists"
    hint = f"begin it with {' or '.join(f'{name}:' for name in lists)}"
    reading.report([RULES["invalid-value"].at(parsed.at(()), message, hint)])
    return False


def _report_unknown(parsed: Parsed, lists: Mapping[str, type[Record]], reading: Reading) -> None:
    for key in parsed.data:
        if key not in lists:
            hint = did_you_mean(key, lists) or f"known lists are {', '.join(lists)}"
            span = parsed.keys[(key,)]
            reading.report([RULES["unknown-field"].at(span, f"there is no list {key} in this file", hint)])


def _read_list(name: str, model: type[Record], parsed: Parsed, reading: Reading) -> dict[str, Any]:
    data = parsed.data.get(name)
    if data is None:
        return {}
    if not isinstance(data, list):
        hint = "begin each element with a hyphen and its id: - id: ..."
        reading.report([RULES["invalid-value"].at(parsed.at((name,)), f"{name} should be a list", hint)])
        reading.mark_broken(f"files:{parsed.path}")
        return {}
    found: dict[str, Any] = {}
    for element in parsed.elements(name):
        _read_element(name, model, element, found, reading)
    return found


def _read_element(
    name: str, model: type[Record], parsed: Parsed, found: dict[str, Any], reading: Reading
) -> None:
    record, findings = read_record(model, parsed, reading.scanners)
    reading.report(findings)
    if record is None or record.broken:
        written = parsed.data.get("id") if isinstance(parsed.data, dict) else None
        reading.mark_broken(f"{name}:{written}" if isinstance(written, str) else f"files:{parsed.path}")
    if record is None:
        return
    record_id = str(getattr(record, "id", ""))
    if (first := found.get(record_id)) is None:
        found[record_id] = record
        return
    related = (Related("first given here", first.origin.at("id")),)
    message = f"the id {record_id} is given a second time in {name}"
    reading.report([RULES["duplicate-id"].at(parsed.at(("id",)), message, "give each its own", related)])
