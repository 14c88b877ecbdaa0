"""pybtex's reading of single entries: the referee for our scan. Nothing else here touches pybtex.

Entries are parsed one at a time from their own slice, so that a fault in one cannot reach the next.
`pybtex.errors.capture()` swaps a module global and is not safe between threads: a lock guards it.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CAPTURE = Lock()


@dataclass(frozen=True, slots=True)
class Parsed:
    """One entry as pybtex reads it: fields by lower-case name, and what it complained about.

    `lines` are those of the reports, counted from 1 within the slice; 0 where pybtex gives none.
    """

    key: str | None
    fields: Mapping[str, str]
    reports: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()


def parse_entries(slices: Iterable[tuple[str, Mapping[str, str]]]) -> tuple[Parsed, ...]:
    """Each slice (with the macros that it uses) read non-strictly; never raises for what stands in a slice."""
    from pybtex import errors  # noqa: PLC0415 - 40 ms that only a changed store should cost

    with _CAPTURE:
        found = []
        for text, macros in slices:
            with errors.capture() as captured:
                key, fields = _parse(text, macros)
            found.append(_parsed(key, fields, captured))
        return tuple(found)


def _parse(text: str, macros: Mapping[str, str]) -> tuple[str | None, dict[str, str]]:
    from pybtex.database.input.bibtex import Parser  # noqa: PLC0415 - as above
    from pybtex.errors import report_error  # noqa: PLC0415 - as above
    from pybtex.exceptions import PybtexError  # noqa: PLC0415 - as above

    # Names are split by our own code: pybtex drops what it cannot read in them.
    parser = Parser(macros=dict(macros), person_fields=())
    try:
        data = parser.parse_string(text)
    except PybtexError as error:
        report_error(error)
        return None, {}
    except RecursionError:
        report_error(PybtexError("too many nested braces"))
        return None, {}
    for key, entry in data.entries.items():
        return key, {name.lower(): value for name, value in entry.fields.items()}
    return None, {}


def _parsed(key: str | None, fields: dict[str, str], captured: list[Exception]) -> Parsed:
    reports = tuple(str(error.args[0]) if error.args else str(error) for error in captured)
    return Parsed(key, fields, reports, tuple(int(getattr(error, "lineno", 0) or 0) for error in captured))
