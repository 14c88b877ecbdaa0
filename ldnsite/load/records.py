"""Validates data against a record's schema: a record with its places, or findings, mostly both.

A record with mistakes is made of what is left without them and marked broken, so that everything else in it
is still checked. Not for what needs a second record: unknown ids and the like are checks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from ldnsite.load.schema_findings import error_path, schema_findings
from ldnsite.model.record import Record
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from ldnsite.load.yaml_source import Parsed
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.record import Path
    from ldnsite.model.text import TextScanner

R = TypeVar("R", bound=Record)
_NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Scanners:
    """`telling` keeps the findings in texts; `silent` reads texts of broken records a second time."""

    telling: TextScanner
    silent: TextScanner


_MAX_REPAIRS = 12
"""Rounds of leaving out what does not fit; schemas are not nested that deeply."""


def read_record(
    model: type[R], parsed: Parsed, scanners: Scanners, stand_ins: Mapping[str, object] = _NOTHING
) -> tuple[R | None, tuple[Diagnostic, ...]]:
    """The record and the schema's findings; those in its texts go to the scanner.

    With findings, the record is what could be saved, marked broken, or None when too little could.
    `stand_ins` are values that a broken record gets for required fields that it lacks.
    """
    if not isinstance(parsed.data, dict):
        message = "there are no fields here" if parsed.data is None else "this should be fields with values"
        finding = RULES["invalid-value"].at(parsed.at(()), message, "write `name: value` on each line")
        return None, (finding,)
    try:
        record = model.model_validate(parsed.data, context={"scanner": scanners.telling})
    except ValidationError as error:
        errors = error.errors(include_url=False)
    else:
        return record.read_from(parsed.origin()), ()
    saved = _saved(model, _copied(parsed.data), errors, scanners.silent, stand_ins)
    record_or_none = saved.read_from(parsed.origin()).as_broken() if saved is not None else None
    return record_or_none, schema_findings(errors, model, parsed)


def _saved(
    model: type[R], data: Any, errors: Any, scanner: TextScanner, stand_ins: Mapping[str, object]
) -> R | None:
    """The record without the values that do not fit."""
    for _ in range(_MAX_REPAIRS):
        paths = [error_path(error, data) for error in errors]
        gone = _leave_out(data, paths)
        added = {path[0]: stand_ins[str(path[0])] for path in paths if path and path[0] in stand_ins}
        data |= {name: value for name, value in added.items() if name not in data}
        if not gone and not added:
            return None
        try:
            return model.model_validate(data, context={"scanner": scanner})
        except ValidationError as error:
            errors = error.errors(include_url=False)
    return None


def _copied(data: Any) -> Any:
    """New mappings and lists around the same texts."""
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(item) for item in data] if isinstance(data, list) else data


def _leave_out(data: Any, paths: list[Path]) -> bool:
    """Deletes what is at each path, or what is around it where it is not there; False when that is the whole."""
    targets = {_standing(data, path) for path in paths} - {()}
    outermost = [
        path for path in targets if not any(path[:length] in targets for length in range(1, len(path)))
    ]
    for path in sorted(outermost, key=_by_position, reverse=True):
        holder = data
        for step in path[:-1]:
            holder = holder[step]
        del holder[path[-1]]
    return bool(targets)


def _standing(data: Any, path: Path) -> Path:
    """The longest part of `path` that leads to something."""
    for length, step in enumerate(path):
        inside = step in data if isinstance(data, dict) else isinstance(step, int) and step < len(data)
        if not inside:
            return path[:length]
        data = data[step]
    return path


def _by_position(path: Path) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (-1, step) for step in path]
