"""Builds data from libyaml's events, strictly, noting the place of every key and value.

Events are made one by one, so that nothing is nested deeper than the reader has allowed, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ldnsite.load.yaml_scalars import scalar_source, typed
from ldnsite.model.diagnostic import Diagnostic, Related
from ldnsite.model.record import Path
from ldnsite.model.rules import RULES
from ldnsite.model.span import Source, Sourced, Span

MAX_DEPTH = 32
"""Mappings and lists inside one another; the schemas need fewer than ten."""

NO_BREAK = "[\u00a0\u2007\u202f\u3000]"
"""Pattern of the spaces that look like a space and are none to YAML."""

_CURLY = re.compile(
    "[\u201c\u201d\u201e]([^\u201c\u201d\u201e]*)[\u201c\u201d]|[\u2018\u201a]([^\u2018\u201a]*)[\u2018\u2019]"
)
"""A whole text in typographic quotation marks."""
_NO_BREAK = re.compile(NO_BREAK)
_PROPERTIES = re.compile(r"(?:[!&][^ \t\n]*[ \t\n]+)+")
"""Tags and anchors before a value."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _events(text: str) -> Iterator[Any]:
    """Libyaml's events; marks count characters."""
    return iter(yaml.parse(text, Loader=_Loader))


class TooDeepError(Exception):
    """Ends the reading; never leaves `parse_yaml`."""

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span


class Reader:
    """Reads one document; its findings, places and keys fill while it does."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._events: Iterator[Any] = iter(())
        self.findings: list[Diagnostic] = []
        self.places: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.plain: list[tuple[int, int]] = []
        """Where plain scalars stand, keys too, that a no-break space is part of."""

    def document(self) -> Any:
        """The data of the one document; raises what the parser raises."""
        self._events = _events(self._source.text)
        data: Any = None
        self.places[()] = self._source.span(0, 0)
        documents = 0
        event: Any
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

    def _report(
        self, rule: str, event: Any, message: str, hint: str = "", related: tuple[Related, ...] = ()
    ) -> None:
        span = self._span(event.start_mark, event.end_mark)
        self.findings.append(RULES[rule].at(span, message, hint, related))

    def _node(self, event: Any, path: Path) -> Any:
        if len(path) > MAX_DEPTH:
            raise TooDeepError(self._span(event.start_mark, event.end_mark))
        self._refuse_extras(event)
        self.places[path] = self._span(event.start_mark, event.end_mark)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, path)
        if isinstance(event, yaml.AliasEvent):
            return Sourced.of(self._source.cut(*_bounds(event)))
        return self._scalar(event, path)

    def _refuse_extras(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._report(
                "yaml-alias",
                event,
                f"*{event.anchor} is an alias",
                "write the text out; quote text that begins with *",
            )
        elif event.anchor is not None:
            self._report(
                "yaml-alias",
                event,
                f"&{event.anchor} is an anchor",
                "delete it; quote text that begins with &",
            )
        if getattr(event, "tag", None) is not None or self._begins_with_tag(event):
            self._report("yaml-syntax", event, "a YAML tag is used", "quote text that begins with !")

    def _begins_with_tag(self, event: Any) -> bool:
        """Whether a scalar has the tag `!` alone, which libyaml does not tell."""
        return isinstance(event, yaml.ScalarEvent) and self._source.text.startswith("!", _bounds(event)[0])

    def _scalar(self, event: Any, path: Path) -> Any:
        start, end = _bounds(event)
        if (properties := _PROPERTIES.match(self._source.text, start, end)) is not None:
            start = properties.end()
        if event.style in ("|", ">"):
            end = start + len(self._source.text[start:end].rstrip("\n"))
            self.places[path] = self._source.span(start, end)
            end = event.end_mark.index
        if not event.style:
            value = typed(event.value)
            if not isinstance(value, str):
                return value
            self._note_plain(event)
            if _CURLY.fullmatch(value):
                message = "the quotation marks around this text are curly, so they are shown as part of it"
                self._report("curly-quotes", event, message, 'write straight ones: "..."')
        return Sourced.of(scalar_source(self._source, start, end, event.value, event.style))

    def _note_plain(self, event: Any) -> None:
        if _NO_BREAK.search(event.value) is not None:
            self.plain.append(_bounds(event))

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
                self._report(
                    "yaml-key-not-text",
                    event,
                    "a list or mapping is used as a key",
                    "quote a text that begins so",
                )
            return None
        self._refuse_extras(event)
        if not event.style and event.value == "<<":
            self._report("yaml-alias", event, "<< is a merge key", "write the fields out")
            return None
        if not event.style and not isinstance(typed(event.value), str):
            shown = event.value or "nothing"
            hint = (
                f'put it in quotes: "{event.value}"'
                if event.value
                else "write the field's name before the colon"
            )
            self._report("yaml-key-not-text", event, f"the key is {shown}, which is not text", hint)
            return None
        if not event.style:
            self._note_plain(event)
        key = str(event.value)
        if (first := self.keys.get((*path, key))) is not None:
            related = (Related("first written here", first),)
            self._report("yaml-duplicate-key", event, f"{key} stands here a second time", "keep one", related)
            return None
        return key


def _bounds(event: Any) -> tuple[int, int]:
    """Where an event starts and ends; the stubs say that it may not know, libyaml's events always do."""
    return event.start_mark.index, event.end_mark.index
