"""Turns what pydantic says into findings: the exact place, plain words, the nearest known name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ldnsite.load.schema_walk import fields_at
from ldnsite.model.nearest import did_you_mean, nearest
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic import BaseModel

    from ldnsite.load.yaml_source import Parsed
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.record import Path

_KINDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "string_type": ("should be text", 'put it in quotes: "{value}"'),
        "is_instance_of": ("should be text", 'put it in quotes: "{value}"'),
        "text_type": ("should be text", 'put it in quotes: "{value}"'),
        "bool": ("should be true or false", ""),
        "int": ("should be a whole number", ""),
        "float": ("should be a number", "write a decimal point, no comma, and no unit"),
        "tuple_type": ("should be a list", "write [a, b], or each item on a line of its own after a hyphen"),
        "list_type": ("should be a list", "write [a, b], or each item on a line of its own after a hyphen"),
        "mapping": ("should be fields, each with a name, a colon and a value", ""),
        "dict_type": ("should be fields, each with a name, a colon and a value", ""),
        "model": ("should be fields, each with a name, a colon and a value", ""),
        "greater_than_equal": ("should be at least {ge}", ""),
        "greater_than": ("should be more than {gt}", ""),
        "less_than_equal": ("should be at most {le}", ""),
        "less_than": ("should be less than {lt}", ""),
        "too_short": ("should have at least {min_length} of its items, and has {actual_length}", ""),
        "too_long": ("should have at most {max_length} items, and has {actual_length}", ""),
        "string_too_short": ("is empty", "write something, or delete the field"),
    }
)
"""By the beginning of pydantic's type of error: what to say, and the remedy."""

_CHOICE = re.compile(r"'([^']*)'")
_MAX_SHOWN = 40
_KEY = "[key]"
"""Pydantic's last step for a key that its mapping may not have."""


def schema_findings(errors: Sequence[Any], model: type[BaseModel], parsed: Parsed) -> tuple[Diagnostic, ...]:
    """One finding for each mistake, at its place, in the order of the fields in the schema.

    A misspelt required field is one mistake: it is told as unknown, with the name that was meant.
    """
    seen: set[tuple[str, Path]] = set()
    found: list[Diagnostic] = []
    misspelt = _misspelt(errors, model, parsed)
    for error in errors:
        path = error_path(error, parsed.data)
        rule = _rule(error, path)
        if (rule, path) in seen or (rule == "missing-field" and path in misspelt):
            continue
        seen.add((rule, path))
        found.append(_finding(rule, error, path, model, parsed))
    return tuple(found)


def error_path(error: Any, data: Any) -> Path:
    """Where the error is in the data: pydantic's own names for branches of a union are left out."""
    path: list[str | int] = []
    last = len(error["loc"]) - 1
    for number, step in enumerate(error["loc"]):
        inside = isinstance(data, dict) if isinstance(step, str) else isinstance(data, list)
        if inside and _has(data, step):
            data = data[step]
            path.append(step)
        elif inside and isinstance(step, str) and number == last and error["type"] == "missing":
            path.append(step)
    return tuple(path)


def _has(data: Any, step: str | int) -> bool:
    return 0 <= step < len(data) if isinstance(step, int) else step in data


def _rule(error: Any, path: Path) -> str:
    if error["type"] in ("extra_forbidden", "text_map") or error["loc"][-1:] == (_KEY,):
        return "unknown-field"
    if error["type"] == "missing" and path and error["loc"][-1] == path[-1]:
        return "missing-field"
    return "invalid-value"


def _misspelt(errors: Sequence[Any], model: type[BaseModel], parsed: Parsed) -> frozenset[Path]:
    """Paths of the fields that were meant by unknown ones."""
    unknown = [error_path(error, parsed.data) for error in errors if error["type"] == "extra_forbidden"]
    meant = ((*path[:-1], _meant(path, model, parsed.data)) for path in unknown)
    return frozenset(meant)


def _meant(path: Path, model: type[BaseModel], data: Any) -> str:
    for step in path[:-1]:
        data = data[step]
    return nearest(str(path[-1]), (name for name in fields_at(model, path[:-1]) if name not in data))


def _finding(rule: str, error: Any, path: Path, model: type[BaseModel], parsed: Parsed) -> Diagnostic:
    if rule == "unknown-field":
        return _unknown(error, path, model, parsed)
    if rule == "missing-field":
        message = f"the field {path[-1]} is missing{_within(path)}"
        return RULES[rule].at(_start(parsed.at(path[:-1])), message, f"add {path[-1]}: and its value")
    message, hint = _invalid(error, path)
    link = " " if message.startswith(("should ", "has ", "is ")) else ": "
    return RULES[rule].at(parsed.at(path), f"{told(path)}{link}{message}" if path else message, hint)


def _unknown(error: Any, path: Path, model: type[BaseModel], parsed: Parsed) -> Diagnostic:
    """The finding at a key that the schema does not have there."""
    context = error.get("ctx") or {}
    if error["type"] == "text_map":
        path = next(
            (key for key in parsed.keys if key[: len(path)] == path and key[-1] == context["key"]), path
        )
        known: Sequence[str] = ("patient", "professional")
    elif error["type"] == "extra_forbidden":
        known = fields_at(model, path[:-1])
    else:
        known = _CHOICE.findall(context.get("expected", ""))
    meant = _meant(path, model, parsed.data) if error["type"] == "extra_forbidden" else ""
    hint = f"did you mean {meant}?" if meant else did_you_mean(str(path[-1]), known)
    span = parsed.keys.get(path) or parsed.at(path)
    return RULES["unknown-field"].at(
        span, f"there is no field {path[-1]}{_within(path)}", hint or _known(known)
    )


def _within(path: Path) -> str:
    return f" in {told(path[:-1])}" if path[:-1] else ""


def _known(names: Sequence[str]) -> str:
    return f"known fields are {', '.join(names)}" if names else ""


def told(path: Path) -> str:
    """A path as an editor would say it: `evidence 2, certainty`."""
    words = "".join(f" {step + 1}" if isinstance(step, int) else f", {step}" for step in path)
    return words.strip(", ")


def _start(span: Span) -> Span:
    """The first line of a long stretch is enough to point at."""
    return span if span.end_line == span.line else Span(span.path, span.line, span.column)


def _invalid(error: Any, path: Path) -> tuple[str, str]:
    """What the value is not, and the remedy."""
    kind, context = error["type"], error.get("ctx") or {}
    if error["input"] is None and path:
        return "has no value", "write one, or delete the field"
    if kind in ("literal_error", "enum"):
        return _choice(error["input"], context.get("expected", ""))
    if kind == "value_error":
        return str(context.get("error", error["msg"])), ""
    if kind == "missing":
        return "has too few values", ""
    for start, (message, hint) in _KINDS.items():
        if kind.startswith(start):
            return message.format_map(context), _remedy(hint, error["input"])
    return error["msg"].removeprefix("Input "), ""


def _remedy(hint: str, value: Any) -> str:
    if "{value}" not in hint:
        return hint
    if isinstance(value, bool):
        return hint.format(value=str(value).lower())
    return hint.format(value=value) if isinstance(value, (int, float)) else ""


def _choice(value: Any, expected: str) -> tuple[str, str]:
    names = _CHOICE.findall(expected)
    shown = str(value) if isinstance(value, (str, int, float)) else "this"
    shown = shown if len(shown) <= _MAX_SHOWN else f"{shown[:_MAX_SHOWN]}..."
    hint = did_you_mean(shown, names)
    return f"should be one of {', '.join(names)}, and is {shown}", hint
