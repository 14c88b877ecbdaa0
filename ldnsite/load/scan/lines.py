"""A text as lines, each with its place, its indentation and the quotation it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

TAB = 4
"""Columns of one level of indentation, as Markdown counts them."""
_QUOTE = re.compile(r"(?: {0,3}>)+ ?")
_MARKER = re.compile(r"(?:[*+-]|\d{1,9}\.)(?=[ \t]|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: offsets of start, end (without the newline) and `next` (with it).

    `quotes` counts the `>` before it, `indent` the columns of blanks after them; `body` is the offset of
    its first other character. `marker` is the list marker that starts its body, or "".
    """

    start: int
    end: int
    next: int
    quotes: int
    indent: int
    body: int
    marker: str

    @property
    def blank(self) -> bool:
        """Whether nothing but blanks stands here."""
        return self.body >= self.end

    @property
    def empty(self) -> bool:
        """Whether it parts two paragraphs: nothing but blanks, and in no quotation."""
        return self.blank and not self.quotes


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of `text`; together they cover it."""
    found = []
    start = 0
    while start < len(text):
        newline = text.find("\n", start)
        end, following = (len(text), len(text)) if newline == -1 else (newline, newline + 1)
        found.append(_line(text, start, end, following))
        start = following
    return tuple(found)


def _line(text: str, start: int, end: int, following: int) -> Line:
    quote = _QUOTE.match(text, start, end)
    body = inner = quote.end() if quote else start
    column = 0
    while body < end and text[body] in " \t\r\f\v":
        column += TAB - column % TAB if text[body] == "\t" else 1
        body += 1
    marker = _MARKER.match(text, body, end)
    quotes = text.count(">", start, inner)
    return Line(start, end, following, quotes, column, body, marker[0] if marker else "")


def without_quote_marks(text: str, lines: tuple[Line, ...]) -> str:
    """`text` with the marks of quotations blanked out: same length, same offsets."""
    if not any(line.quotes for line in lines):
        return text
    pieces: list[str] = []
    for line in lines:
        inner = line.start
        if line.quotes and (quote := _QUOTE.match(text, line.start, line.end)):
            inner = quote.end()
        pieces += (" " * (inner - line.start), text[inner : line.next])
    return "".join(pieces)
