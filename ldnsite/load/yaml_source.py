"""Strict YAML with the place of every key and value.

A subset of YAML 1.2 on libyaml's events: one document, text keys, no duplicate keys, no anchors, aliases,
merge keys or tags; only true, false, null and decimal numbers are typed. Dates and the like are the schema's.
"""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import yaml

from ldnsite.load.yaml_problems import explain
from ldnsite.load.yaml_reader import MAX_DEPTH, NO_BREAK, Reader, TooDeepError
from ldnsite.model.record import Origin, Path
from ldnsite.model.rules import RULES
from ldnsite.model.span import Source, Span

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Diagnostic

MAX_CHARACTERS = 2_000_000
"""Characters in one YAML text; a thousand studies in one file would be fewer."""

_BYTE_ORDER_MARK = "\ufeff"
"""libyaml skips it at the start and does not count it."""

_NBSP_KEY = re.compile(
    rf"^[ \t]*(?:- +)*[A-Za-z][\w-]*:(?P<space>{NO_BREAK})"
    rf"|^[ \t]*(?P<indent>{NO_BREAK})[ \t]*{NO_BREAK}*[ \t]*(?=-[ \t]|[A-Za-z][\w-]*:)"
    rf"|[{{,][ \t]*[A-Za-z][\w-]*:(?P<inner>{NO_BREAK})",
    re.MULTILINE,
)
"""A word, a colon and a no-break space where a key may stand, or a no-break space before a key or list item."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """YAML as data, and the places of its parts.

    Every text in `data` is a `Sourced`. `places` has the span of each value by its path, the root at ();
    `keys` the span of the key of each value that has one.
    """

    data: Any
    places: Mapping[Path, Span]
    keys: Mapping[Path, Span]

    @property
    def path(self) -> str:
        """The file in which this stands."""
        return self.places[()].path if () in self.places else ""

    def at(self, path: Path) -> Span:
        """The span of the value at `path`, or of the nearest value around it that has one."""
        for length in range(len(path), -1, -1):
            if (span := self.places.get(path[:length])) is not None:
                return span
        return Span(self.path)

    def elements(self, name: str) -> tuple[Parsed, ...]:
        """The elements of the list at `name`, each with its places counted from itself."""
        places = _by_element(self.places, name)
        keys = _by_element(self.keys, name)
        nothing: dict[Path, Span] = {}
        return tuple(
            Parsed(
                data, MappingProxyType(places.get(index, nothing)), MappingProxyType(keys.get(index, nothing))
            )
            for index, data in enumerate(self.data[name])
        )

    def origin(self) -> Origin:
        """Where a record made of this stands, with the digest of its canonical data."""
        return Origin(self.path, digest_of(self.data), self.places)


def digest_of(data: object) -> str:
    """Hex SHA-256 over `data` as canonical JSON: sorted keys, no spaces, no escapes."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()


def _by_element(spans: Mapping[Path, Span], name: str) -> dict[int, dict[Path, Span]]:
    """The spans below each element of the list at `name`, in one pass."""
    found: dict[int, dict[Path, Span]] = {}
    for path, span in spans.items():
        if path[:1] == (name,) and len(path) > 1 and isinstance(path[1], int):
            found.setdefault(path[1], {})[path[2:]] = span
    return found


def parse_yaml(source: Source) -> tuple[Parsed | None, tuple[Diagnostic, ...]]:
    """The data and every finding; None when the text cannot be read as YAML. Never raises, whatever the text."""
    if len(source.text) > MAX_CHARACTERS:
        message = f"the text is too large: {len(source.text)} characters, at most {MAX_CHARACTERS}"
        return None, (RULES["yaml-too-deep"].at(source.span(0, 0), message, "split it into several files"),)
    source = source.cut(len(source.text) - len(source.text.lstrip(_BYTE_ORDER_MARK)), len(source.text))
    reader = Reader(source)
    try:
        data = reader.document()
    except TooDeepError as error:
        message = f"lists and mappings are nested more than {MAX_DEPTH} deep"
        return None, (
            *reader.findings,
            RULES["yaml-too-deep"].at(error.span, message, "is a bracket missing?"),
        )
    except (yaml.YAMLError, ValueError) as error:
        return None, (*reader.findings, *_syntax(source, error))
    places, keys = MappingProxyType(reader.places), MappingProxyType(reader.keys)
    return Parsed(data, places, keys), (*reader.findings, *_nbsp(source, reader.plain))


def _syntax(source: Source, error: Exception) -> Iterator[Diagnostic]:
    """The one finding for a text that is no YAML: a no-break space in a key's place, else what libyaml met."""
    problem = explain(source.text, error)
    marks = [getattr(mark, "index", None) for mark in (getattr(error, "context_mark", None), problem)]
    found = [m for m in _NBSP_KEY.finditer(source.text) if _is_near(source.text, m, marks)]
    if found:
        yield _nbsp_finding(source, found[-1])
        return
    span = source.span(problem.index, min(problem.index + 1, len(source.text)))
    yield RULES["yaml-syntax"].at(span, problem.message, problem.hint)


def _is_near(text: str, match: re.Match[str], marks: Iterable[int | None]) -> bool:
    """Whether a mark stands on the match's line or on the next: a text without its key reaches into that one."""
    line_end = text.find("\n", match.end())
    next_end = text.find("\n", line_end + 1) if line_end >= 0 else -1
    last = len(text) if next_end == -1 else next_end
    return any(mark is not None and match.start() <= mark <= last for mark in marks)


def _nbsp(source: Source, plain: list[tuple[int, int]]) -> Iterator[Diagnostic]:
    """Keys that a no-break space turned into text: those that stand in a plain scalar.

    `plain` ascends, and no two of its scalars overlap.
    """
    matches = _NBSP_KEY.finditer(source.text) if plain else iter(())
    for match in matches:
        at = match.start(str(match.lastgroup))
        index = bisect_right(plain, (at, len(source.text))) - 1
        if index >= 0 and plain[index][0] <= at < plain[index][1]:
            yield _nbsp_finding(source, match)


def _nbsp_finding(source: Source, match: re.Match[str]) -> Diagnostic:
    group = str(match.lastgroup)
    at = match.start(group)
    message = "a no-break space follows the colon, so that this is not read as a field"
    if group == "indent":
        message = "a no-break space stands in the indentation, where only ordinary spaces count"
    return RULES["yaml-nbsp-colon"].at(source.span(at, at + 1), message, "put an ordinary space there")
