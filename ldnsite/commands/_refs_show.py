"""A work told in full: as understood, as written, and where it is cited. No command of its own."""

from __future__ import annotations

import json
from dataclasses import fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from ldnsite.model.dates import PartialDate
from ldnsite.model.reference import PersonName, RichRun
from ldnsite.report.excerpt import visible

if TYPE_CHECKING:
    from ldnsite.commands._refs_site import Refs
    from ldnsite.model.reference import Reference

_ASIDE = frozenset(
    {"key", "span", "raw", "digest", "fields", "field_spans", "store", "definitions", "parents", "broken"}
)
"""What is told in another place, or is the program's own."""


def as_text(work: Reference, refs: Refs) -> str:
    """Lines of `name: value`, under headings."""
    told = understood(work)
    lines = [f"{work.span}: {work.key}", "", "Understood"]
    lines += [f"  {name}: {visible(_line(value))}" for name, value in told.items()]
    lines += ["", "Written"]
    lines += [f"  {name}: {visible(' '.join(value.split()))}" for name, value in work.fields.items()]
    lines += ["", *cited(work, refs)]
    return "\n".join((*lines, ""))


def as_json(work: Reference, refs: Refs) -> str:
    """One object."""
    found = {
        "key": work.key,
        "path": work.span.path,
        "line": work.span.line,
        "column": work.span.column,
        "broken": work.broken,
        "understood": understood(work),
        "written": dict(work.fields),
        **cited_json(work, refs),
    }
    return json.dumps(found, indent=2) + "\n"


def understood(work: Reference) -> dict[str, Any]:
    """The values that were read from the fields, empty ones left out, in the order of the model."""
    values = ((one.name, _plain(getattr(work, one.name))) for one in fields(work) if one.name not in _ASIDE)
    return {name: value for name, value in values if value}


def cited(work: Reference, refs: Refs) -> tuple[str, ...]:
    """Lines on where the work is cited: in which files, and on which pages it is listed."""
    places, pages = refs.places.get(work.key, ()), refs.pages.get(work.key, ())
    if not places and not pages:
        return ("Cited nowhere",)
    return ("Cited in", *(f"  {place}" for place in places), "Listed on", *(f"  {page}" for page in pages))


def cited_json(work: Reference, refs: Refs) -> dict[str, object]:
    """The same for programs."""
    places = refs.places.get(work.key, ())
    return {
        "cited": [{"path": place.path, "line": place.line, "column": place.column} for place in places],
        "pages": list(refs.pages.get(work.key, ())),
    }


def _plain(value: object) -> Any:
    """A value of the model as what JSON has: texts, truth, lists."""
    if isinstance(value, tuple):
        if value and isinstance(value[0], RichRun):
            return "".join(run.text for run in value)
        return [_plain(item) for item in value]
    if isinstance(value, PersonName):
        return value.literal or _named(value)
    if isinstance(value, PartialDate):
        return "-".join(f"{part:02}" for part in (value.year, value.month, value.day) if part is not None)
    return str(value) if isinstance(value, StrEnum) else value


def _named(person: PersonName) -> str:
    family = " ".join(part for part in (person.particle, person.family) if part)
    return ", ".join(part for part in (family, person.given, person.suffix) if part)


def _line(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "yes" if value is True else " ".join(str(value).split())
