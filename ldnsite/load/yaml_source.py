"""Strict YAML with the place of every key and value.

A subset of YAML 1.2 on libyaml's events: one document, text keys, no duplicate keys, no anchors, aliases,
merge keys or tags; only true, false, null and decimal numbers are typed. Dates and the like are the schema's.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import yaml

from ldnsite.load.yaml_problems import explain
from ldnsite.load.yaml_scalars import scalar_source, typed
from ldnsite.model.diagnostic import Related
from ldnsite.model.record import Origin, Path
from ldnsite.model.rules import RULES
from ldnsite.model.span import Source, Sourced, Span

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Diagnostic

MAX_DEPTH = 32
"""Mappings and lists inside one another; the schemas need fewer than ten."""

MAX_CHARACTERS = 2_000_000
"""Characters in one YAML text; a thousand studies in one file would be fewer."""

_NBSP_KEY = re.compile(r"^[ \t]*(?:- +)*[a-z][a-z0-9_-]*:(?P<space>[\u00a0\u2007\u202f\u3000])", re.MULTILINE)
"""A lower-case word, a colon and a no-break space at the start of a line: meant as a key."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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

    def sub(self, *path: str | int) -> Parsed:
        """The part at `path`, with its places counted from there; KeyError or IndexError when not there."""
        data = self.data
        for step in path:
            data = data[step]
        return Parsed(data, _rooted(self.places, path), _rooted(self.keys, path))

    def origin(self) -> Origin:
        """Where a record made of this stands, with the digest of its canonical data."""
        return Origin(self.path, digest_of(self.data), self.places)


def digest_of(data: object) -> str:
    """Hex SHA-256 over `data` as canonical JSON: sorted keys, no spaces, no escapes."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()


def _rooted(spans: Mapping[Path, Span], path: Path) -> Mapping[Path, Span]:
    size = len(path)
    return MappingProxyType({place[size:]: span for place, span in spans.items() if place[:size] == path})


def parse_yaml(source: Source) -> tuple[Parsed | None, tuple[Diagnostic, ...]]:
    """The data and every finding; None when the text cannot be read as YAML. Never raises, whatever the text."""
    if len(source.text) > MAX_CHARACTERS:
        message = f"the text is too large: {len(source.text)} characters, at most {MAX_CHARACTERS}"
        return None, (RULES["yaml-too-deep"].at(source.span(0, 0), message, "split it into several files"),)
    reader = _Reader(source)
    try:
        data = reader.document()
    except _TooDeepError as error:
        message = f"lists and mappings are nested more than {MAX_DEPTH} deep"
        return None, (*reader.findings, RULES["yaml-too-deep"].at(error.span, message, "is a bracket missing?"))
    except (yaml.YAMLError, ValueError) as error:
        return None, (*reader.findings, *_syntax(source, error))
    places, keys = MappingProxyType(reader.places), MappingProxyType(reader.keys)
    return Parsed(data, places, keys), (*reader.findings, *_nbsp(source, reader.plain))


def _syntax(source: Source, error: Exception) -> Iterator[Diagnostic]:
    """The one finding for a text that is no YAML: a no-break space in a key's place, else what libyaml met."""
    problem = explain(source.text, error)
    marks = [getattr(mark, "index", None) for mark in (getattr(error, "context_mark", None), problem)]
    for match in _NBSP_KEY.finditer(source.text):
        line_end = source.text.find("\n", match.start())
        line_end = len(source.text) if line_end == -1 else line_end
        if any(mark is not None and match.start() <= mark <= line_end for mark in marks):
            yield _nbsp_finding(source, match.start("space"))
            return
    span = source.span(problem.index, min(problem.index + 1, len(source.text)))
    yield RULES["yaml-syntax"].at(span, problem.message, problem.hint)


def _nbsp(source: Source, plain: list[tuple[int, int]]) -> Iterator[Diagnostic]:
    """Keys that a no-break space turned into text: at the start of a line of a plain scalar."""
    matches = list(_NBSP_KEY.finditer(source.text)) if plain else []
    for match in matches:
        if any(start < match.start("space") < end for start, end in plain):
            yield _nbsp_finding(source, match.start("space"))


def _nbsp_finding(source: Source, at: int) -> Diagnostic:
    return RULES["yaml-nbsp-colon"].at(
        source.span(at, at + 1),
        "a no-break space follows the colon, so that this is not read as a field",
        "put an ordinary space there",
    )


class _TooDeepError(Exception):
    """Ends the reading; never leaves this module."""

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span


class _Reader:
    """Builds data from libyaml's events, which are made one by one: nothing is nested deeper than it was told."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._events: Iterator[Any] = iter(())
        self.findings: list[Diagnostic] = []
        self.places: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.plain: list[tuple[int, int]] = []
        """Where plain scalars stand that a colon is part of."""

    def document(self) -> Any:
        """The data of the one document; raises what the parser raises."""
        self._events = yaml.parse(self._source.text, Loader=_Loader)
        data: Any = None
        self.places[()] = self._source.span(0, 0)
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report("yaml-syntax", event, "a second document begins here", "delete the line ---")
                    break
            elif isinstance(event, yaml.NodeEvent):
                data = self._node(event, ())
        return data

    def _span(self, start: Any, end: Any) -> Span:
        first = min(start.index, len(self._source.text))
        return self._source.span(first, max(first, min(end.index, len(self._source.text))))

    def _report(self, rule: str, event: Any, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> None:
        span = self._span(event.start_mark, event.end_mark)
        self.findings.append(RULES[rule].at(span, message, hint, related))

    def _node(self, event: Any, path: Path) -> Any:
        if len(path) > MAX_DEPTH:
            raise _TooDeepError(self._span(event.start_mark, event.end_mark))
        self._refuse_extras(event)
        self.places[path] = self._span(event.start_mark, event.end_mark)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, path)
        if isinstance(event, yaml.AliasEvent):
            start, end = event.start_mark.index, event.end_mark.index
            return Sourced.of(self._source.cut(start, end))
        return self._scalar(event, path)

    def _refuse_extras(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._report(
                "yaml-alias", event, f"*{event.anchor} is an alias", "write the text out; quote text that begins with *"
            )
        elif event.anchor is not None:
            self._report(
                "yaml-alias", event, f"&{event.anchor} is an anchor", "delete it; quote text that begins with &"
            )
        if getattr(event, "tag", None) is not None:
            self._report("yaml-syntax", event, "a YAML tag is used", "quote text that begins with !")

    def _scalar(self, event: Any, path: Path) -> Any:
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in ("|", ">"):
            end = start + len(self._source.text[start:end].rstrip("\n"))
            self.places[path] = self._source.span(start, end)
            end = event.end_mark.index
        if not event.style:
            value = typed(event.value)
            if not isinstance(value, str):
                return value
            if ":" in value:
                self.plain.append((start, end))
        return Sourced.of(scalar_source(self._source, start, end, event.value, event.style))

    def _sequence(self, start: Any, path: Path) -> list[Any]:
        items: list[Any] = []
        last = start
        for event in self._events:
            last = event
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, (*path, len(items))))
        self._close(start, last, path, self.places.get((*path, len(items) - 1)))
        return items

    def _close(self, start: Any, end: Any, path: Path, last: Span | None) -> None:
        """A block ends with its last part, not where the parser noticed."""
        whole = self._span(start.start_mark, end.end_mark)
        if not start.flow_style and last is not None:
            whole = Span(whole.path, whole.line, whole.column, last.end_line, last.end_column)
        self.places[path] = whole

    def _mapping(self, start: Any, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        end, last = start, None
        for event in self._events:
            end = event
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, path)
            if key is None:
                last = self._discard(next(self._events), path)
            else:
                place = (*path, key)
                self.keys[place] = self._span(event.start_mark, event.end_mark)
                found[key] = self._node(next(self._events), place)
                last = self.places[place]
        self._close(start, end, path, last)
        return found

    def _discard(self, event: Any, path: Path) -> Span:
        """Reads a value for its findings alone; its span."""
        places, keys = self.places, self.keys
        self.places, self.keys = {}, {}
        place = (*path, "")
        self._node(event, place)
        span = self.places[place]
        self.places, self.keys = places, keys
        return span

    def _key(self, event: Any, path: Path) -> str | None:
        """The key, when it is plain text and new in its mapping; else a finding."""
        if not isinstance(event, yaml.ScalarEvent):
            self._discard(event, path)
            if not isinstance(event, yaml.AliasEvent):
                self._report("yaml-key-not-text", event, "a list or mapping is used as a key", "quote text that begins so")
            return None
        self._refuse_extras(event)
        if not event.style and event.value == "<<":
            self._report("yaml-alias", event, "<< is a merge key", "write the fields out")
            return None
        if not event.style and not isinstance(typed(event.value), str):
            shown = event.value or "nothing"
            hint = f'put it in quotes: "{event.value}"' if event.value else "write the field's name before the colon"
            self._report("yaml-key-not-text", event, f"the key is {shown}, which is not text", hint)
            return None
        key = str(event.value)
        if (first := self.keys.get((*path, key))) is not None:
            related = (Related("first written here", first),)
            self._report("yaml-duplicate-key", event, f"{key} stands here a second time", "keep one", related)
            return None
        return key
