"""The blocks of a text, line by line: what is code, a heading, a fence, a table, a definition, a paragraph.

Follows Python-Markdown's rules (lists and code indented by four), so that what is scanned for citations
is what Markdown will treat as text. Where the two could differ, a line counts as text: a citation shown
as code is harmless, one that is not resolved is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from ldnsite.load.scan.lines import TAB, Line
from ldnsite.load.scan.links import definition_in
from ldnsite.load.scan.tables import is_table_head

if TYPE_CHECKING:
    from ldnsite.load.scan.context import Scan

CODE_FENCE = re.compile(r"(`{3,})[^`\n]*$|(~{3,})[^\n]*$", re.MULTILINE)
_HEADING = re.compile(r"#{1,6}(?:[ \t\xa0]|$)|#{2,6}(?=[^#\s])")
_FENCE = re.compile(r":{3,}")
_RULE = re.compile(r"(?:(?:-[ ]{0,2}){3,}|(?:_[ ]{0,2}){3,}|(?:\*[ ]{0,2}){3,})[ \t]*$")
MARGIN = 3
"""The widest indentation at which a heading or a fence still counts as standing at the margin."""


class Kind(Enum):
    """What a block is."""

    TEXT = auto()
    TABLE = auto()
    CODE = auto()
    HEADING = auto()
    FENCE = auto()
    DEFINITION = auto()
    RULE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; blank lines stand between blocks."""

    kind: Kind
    lines: tuple[Line, ...]

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """The offset after its last character, without the newline."""
        return self.lines[-1].end


def blocks_of(scan: Scan, lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks of a text, in order; every line that is not blank is in exactly one."""
    return _Reader(scan, lines).blocks()


class _Reader:
    """Reads lines into blocks; knows how deep in a list it is."""

    __slots__ = ("_at", "_found", "_level", "_lines", "_paragraph", "_scan", "_text", "_unclosed")

    def __init__(self, scan: Scan, lines: tuple[Line, ...]) -> None:
        self._scan, self._lines, self._text = scan, lines, scan.flat
        self._at = 0
        self._found: list[Block] = []
        self._paragraph: list[Line] = []
        self._level = 0
        self._unclosed: dict[str, int] = {}

    def blocks(self) -> tuple[Block, ...]:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.blank:
                self._end_paragraph()
                self._at += 1
            elif not (self._code(line) or self._single(line)):
                self._text_line(line)
        self._end_paragraph()
        return tuple(self._found)

    def _end_paragraph(self) -> None:
        if self._paragraph:
            self._add(Kind.TEXT, self._paragraph)
            self._paragraph = []

    def _add(self, kind: Kind, lines: list[Line]) -> None:
        self._found.append(Block(kind, tuple(lines)))

    def _take(self, kind: Kind, count: int) -> bool:
        self._end_paragraph()
        self._add(kind, list(self._lines[self._at : self._at + count]))
        self._at += count
        return True

    def _code(self, line: Line) -> bool:
        """A code block that starts here, fenced or indented."""
        fence = CODE_FENCE.match(self._text, line.body, line.end)
        if fence and (count := self._fenced(line, fence[1] or fence[2])):
            return self._take(Kind.CODE, count)
        if self._paragraph or line.indent < TAB * (self._depth(line) + 1) or (line.marker and self._level):
            return False
        count = 1
        while self._at + count < len(self._lines) and self._goes_on(line, self._lines[self._at + count]):
            count += 1
        return self._take(Kind.CODE, count)

    def _goes_on(self, first: Line, line: Line) -> bool:
        return not line.blank and line.quotes == first.quotes and line.indent >= TAB * (self._level + 1)

    def _fenced(self, line: Line, ticks: str) -> int:
        """How many lines the fenced code has; 0, with a finding, if nothing closes it."""
        if len(ticks) >= self._unclosed.get(ticks[0], len(ticks) + 1):
            closing = None
        else:
            closing = next(
                (
                    number
                    for number in range(self._at + 1, len(self._lines))
                    if self._closes(self._lines[number], ticks)
                ),
                None,
            )
        if closing is not None:
            return closing - self._at + 1
        self._unclosed[ticks[0]] = min(len(ticks), self._unclosed.get(ticks[0], len(ticks)))
        self._scan.report(
            "unclosed-code", line.body, line.end, f"a code fence is opened by {ticks} and never closed",
            f"end the code with a line of {ticks}",
        )  # fmt: skip
        return 0

    def _closes(self, line: Line, ticks: str) -> bool:
        rest = self._text[line.body : line.end].rstrip()
        return len(rest) >= len(ticks) and not rest.strip(ticks[0])

    def _depth(self, line: Line) -> int:
        """How deep in a list a line that starts a block stands; a line at the margin ends the list."""
        if line.indent < TAB and not line.marker:
            self._level = 0
        self._level = min(self._level, line.indent // TAB)
        return self._level

    def _single(self, line: Line) -> bool:
        """A heading, a fence, a definition or a rule: blocks of one line. Or a table."""
        at_margin = line.indent <= MARGIN and not line.quotes
        if at_margin and _FENCE.match(self._text, line.body, line.end):
            return self._take(Kind.FENCE, 1)
        if at_margin and _HEADING.match(self._text, line.body, line.end):
            self._level = 0
            return self._take(Kind.HEADING, 1)
        if line.indent <= MARGIN and definition_in(self._text, line.body, line.end):
            return self._take(Kind.DEFINITION, 1)
        if line.indent <= MARGIN + TAB * self._level and _RULE.match(self._text, line.body, line.end):
            self._level = min(self._level, line.indent // TAB)
            return self._take(Kind.RULE, 1)
        return not self._paragraph and self._table(line)

    def _table(self, line: Line) -> bool:
        following = self._at + 1
        if following >= len(self._lines) or not is_table_head(self._text, line, self._lines[following]):
            return False
        count = 2
        while self._at + count < len(self._lines) and self._is_row(line, self._lines[self._at + count]):
            count += 1
        return self._take(Kind.TABLE, count)

    def _is_row(self, head: Line, line: Line) -> bool:
        at_margin = line.indent <= MARGIN and not line.quotes
        special = at_margin and (
            _FENCE.match(self._text, line.body, line.end) or _HEADING.match(self._text, line.body, line.end)
        )
        return not line.blank and line.quotes == head.quotes and not special

    def _text_line(self, line: Line) -> None:
        starts_item = line.marker and (not self._paragraph or self._in_list)
        if self._paragraph and (starts_item or (line.quotes and line.quotes != self._paragraph[-1].quotes)):
            self._end_paragraph()
        if starts_item:
            self._level = line.indent // TAB + 1
        self._paragraph.append(line)
        self._at += 1

    @property
    def _in_list(self) -> bool:
        return bool(self._paragraph and self._paragraph[0].marker) or self._level > 0


def is_setext_underline(text: str, line: Line) -> bool:
    """Whether a line underlines the one before it as a heading."""
    written = text[line.body : line.end].rstrip()
    return len(written) > 1 and set(written) in ({"="}, {"-"})
