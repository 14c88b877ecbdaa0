"""What a composed page says, sentence by sentence, each with the works it cites and its place in the source. No rule.

Headings, labels and titles are not said, nor are reference lists and indexes of other pages. A raised mark after a
full stop belongs to the sentence before it; in a table the marks of a row belong to each of its cells.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, fields
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING

from ldnsite.checks.survey.sentences import MARK, sentences
from ldnsite.model.document import (
    Broken,
    Details,
    Flow,
    Heading,
    Listing,
    Node,
    References,
    Row,
    Table,
)
from ldnsite.model.inline import Inline, Literal, Mark, Part, TermMark, Words
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.composed import ComposedPage

_NOT_SAID = (Heading, References, Listing, Broken)
_TITLES = frozenset({"title", "label", "heading", "name"})
_TITLES_OF = {Details: "summary", Table: "caption"}

_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")
_OPENER = re.compile(r"[ \t>]*(?P<marker>(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+)?")
_RULE_OR_BLANK = re.compile(r"[ \t>]*(?:(?:[-*_][ \t]*){3,})?$")
_DELIMITER = re.compile(r"[ \t>]*+(?:\|[ \t]*+)?:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*(?:\|[ \t]*+)?$")
"""The line below a table's head. What it repeats it never gives back, so that no line takes long."""

_PIPE = re.compile(r"(?<!\\)\|")


class Kind(Enum):
    """Where a sentence stands: in Markdown blocks, alone on a line, or in a table's cell."""

    PROSE = auto()
    LINE = auto()
    CELL = auto()


@dataclass(frozen=True, slots=True)
class Flat:
    """A line or block of parts as one text, each citation mark as one sign.

    `starts` has the offset of each part, `origins` that of the text to which the start of its span belongs: a term
    that was marked cut its words in pieces, which all have the span of the whole. `marks` are with their offsets.
    """

    text: str
    parts: Inline
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    marks: tuple[tuple[int, Mark], ...]

    @classmethod
    def of(cls, parts: Inline) -> Flat:
        """The parts as one text; addresses have no words."""
        pieces: list[str] = []
        starts: list[int] = []
        origins: list[int] = []
        at = 0
        before = None
        for part in parts:
            origins.append(origins[-1] if before is part.span and before.path else at)
            starts.append(at)
            pieces.append(_words(part))
            at += len(pieces[-1])
            before = part.span
        marks = tuple(
            (place, part) for place, part in zip(starts, parts, strict=True) if isinstance(part, Mark)
        )
        return cls("".join(pieces), parts, tuple(starts), tuple(origins), marks)

    def works(self, start: int, end: int) -> tuple[str, ...]:
        """The keys of the works cited in `text[start:end]`, each once, in order."""
        if not self.marks:
            return ()
        first, last = bisect_left(self.marks, (start,)), bisect_left(self.marks, (end,))
        return tuple(dict.fromkeys(item.key for _, mark in self.marks[first:last] for item in mark.items))

    def span(self, start: int, end: int) -> Span:
        """The place of `text[start:end]`, which should stand in one part; path "" for the program's own words."""
        index = max(bisect_right(self.starts, start) - 1, 0)
        whole, origin = self.parts[index].span, self.origins[index]
        if not whole.path:
            return whole
        lines = self.text.count("\n", origin, start)
        if whole.end_line > whole.line and not lines and "\n" not in self.text[start:]:
            return whole  # one line here, folded from several in the source: only its start is known
        column = whole.column + start - origin
        if lines:  # block text begins at the column at which all of its lines begin
            column = self.parts[0].span.column + start - self.text.rfind("\n", 0, start) - 1
        line = whole.line + lines
        return Span(whole.path, line, column, line, column + end - start)


def _words(part: Part) -> str:
    if isinstance(part, Words | Literal | TermMark):
        return part.text
    if isinstance(part, Mark):
        names = ", ".join(item.authors for item in part.items) if part.narrative else ""
        return names or MARK
    return ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """`flat.text[start:end]`, and the keys of the works that it cites, in order."""

    flat: Flat
    start: int
    end: int
    works: tuple[str, ...]
    kind: Kind

    @property
    def text(self) -> str:
        """The words as Markdown, a sign for each citation mark."""
        return self.flat.text[self.start : self.end]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place of `text[start:end]`; path "" where the program itself speaks."""
        stop = self.end if end is None else self.start + end
        return self.flat.span(self.start + start, stop)


def said_on(page: ComposedPage) -> Iterator[Sentence]:
    """Every sentence of the page's head and sections, in reading order."""
    for part in (page.head, *page.sections):
        yield from _of_node(part)


def sentences_of(words: Inline, works: tuple[str, ...]) -> Iterator[Sentence]:
    """The sentences of one line, each taken to cite `works`."""
    flat = Flat.of(words)
    yield from _cut(flat, 0, len(flat.text), Kind.LINE, works)


def _of_node(node: Node) -> Iterator[Sentence]:
    if isinstance(node, Flow):
        yield from _of_blocks(Flat.of(node.words))
    elif isinstance(node, Row):
        yield from _of_row([Flat.of(words) for words in _lines(node)])
    elif not isinstance(node, _NOT_SAID):
        for name in _said_fields(type(node)):  # type: ignore[arg-type] # mypy takes a node's hash for its class's
            yield from _of_value(getattr(node, name))


@cache
def _said_fields(kind: type[Node]) -> tuple[str, ...]:
    """The names of a node's fields that are not titles, in reading order."""
    titles = (*_TITLES, _TITLES_OF.get(kind, ""))
    return tuple(field.name for field in fields(kind) if field.name not in titles)


def _of_value(value: object) -> Iterator[Sentence]:
    if isinstance(value, Node):
        yield from _of_node(value)
    elif isinstance(value, tuple) and value:
        if isinstance(value[0], Part):
            flat = Flat.of(value)
            yield from _cut(flat, 0, len(flat.text), Kind.LINE)
        else:
            for item in value:
                yield from _of_value(item)


def _lines(node: Node) -> Iterator[Inline]:
    """Every line of parts in a row."""
    for field in fields(node):
        yield from _lines_of(getattr(node, field.name))


def _lines_of(value: object) -> Iterator[Inline]:
    if isinstance(value, Node):
        yield from _lines(value)
    elif isinstance(value, tuple) and value:
        if isinstance(value[0], Part):
            yield value
        else:
            for item in value:
                yield from _lines_of(item)


def _of_row(cells: list[Flat]) -> Iterator[Sentence]:
    works = tuple(dict.fromkeys(key for cell in cells for key in cell.works(0, len(cell.text))))
    for cell in cells:
        yield from _cut(cell, 0, len(cell.text), Kind.CELL, works)


def _cut(
    flat: Flat, start: int, end: int, kind: Kind, works: tuple[str, ...] | None = None
) -> Iterator[Sentence]:
    for first, last in sentences(flat.text, start, end):
        yield Sentence(flat, first, last, flat.works(first, last) if works is None else works, kind)


def _of_blocks(flat: Flat) -> Iterator[Sentence]:
    """The sentences of Markdown blocks: paragraphs, list items, and the rows of tables below their heads."""
    block: tuple[int, int] | None = None
    in_code = in_table = False
    for start, end in _line_ends(flat.text):
        line = flat.text[start:end]
        if _FENCE.match(line):
            in_code = not in_code
        if in_code or _FENCE.match(line) or _RULE_OR_BLANK.match(line):
            yield from _paragraph(flat, block)
            block, in_table = None, False
        elif block and "|" in line and _DELIMITER.match(line):
            block, in_table = None, True  # what stood above it is the table's head
        elif in_table:
            yield from _table_row(flat, start, end)
        else:
            opener = _OPENER.match(line)
            assert opener is not None  # noqa: S101 - it may be empty
            if opener["marker"]:
                yield from _paragraph(flat, block)
                block = None
            block = (block[0] if block else start + opener.end(), end)
    yield from _paragraph(flat, block)


def _line_ends(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        newline = text.find("\n", start)
        end = len(text) if newline == -1 else newline
        yield start, end
        start = end + 1


def _paragraph(flat: Flat, block: tuple[int, int] | None) -> Iterator[Sentence]:
    if block is not None:
        yield from _cut(flat, *block, Kind.PROSE)


def _table_row(flat: Flat, start: int, end: int) -> Iterator[Sentence]:
    works = flat.works(start, end)
    at = start
    for pipe in (*(match.start() for match in _PIPE.finditer(flat.text, start, end)), end):
        yield from _cut(flat, at, pipe, Kind.CELL, works)
        at = pipe + 1
