"""The source line of a finding with carets under what is meant, aligned on any terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.model.span import Span

TAB = 4
"""Cells between tab stops."""

MAX_CELLS = 100
"""A longer line (a paragraph is often one line) is shown around the span alone."""

_LEAD = 30
_CONTROL_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE = 0x7F, "\u2421"


def visible(text: str) -> str:
    """`text` without anything that could steer a terminal or reorder what stands on it."""
    return "".join(_shown(char, 0) for char in text)


def excerpt(lines: Sequence[str], span: Span) -> tuple[str, str] | None:
    """The line where `span` starts, and the carets under it; None when there is no such line.

    A span that goes on in further lines is marked to the end of its first.
    """
    if not 1 <= span.line <= len(lines):
        return None
    line = lines[span.line - 1].removesuffix("\r")
    start = min(max(span.column - 1, 0), len(line))
    end = _end(span, start, len(line))
    shown, cells = _laid_out(line)
    first, width = cells[start], max(cells[end] - cells[start], 1)
    return _windowed(shown, cells, start, first, width)


def _end(span: Span, start: int, length: int) -> int:
    """The offset in the line at which the carets end."""
    if span.end_line == 0:
        return min(start + 1, length)
    end = span.end_column - 1 if span.end_line == span.line else length
    return min(max(end, start), length)


def _laid_out(line: str) -> tuple[list[str], list[int]]:
    """What is shown for each character, and the cell in which each starts (and where the line ends)."""
    shown, cells, cell = [], [], 0
    for char in line:
        cells.append(cell)
        shown.append(_shown(char, cell))
        cell += len(shown[-1]) if char == "\t" else _cells(shown[-1])
    return shown, [*cells, cell]


def _windowed(
    shown: Sequence[str], cells: Sequence[int], start: int, first: int, width: int
) -> tuple[str, str]:
    left = 0
    if cells[-1] > MAX_CELLS:
        while left < start and first - cells[left] > _LEAD:
            left += 1
    right = left
    while right < len(shown) and cells[right + 1] - cells[left] <= MAX_CELLS:
        right += 1
    before, after = "…" if left else "", "…" if right < len(shown) else ""
    at = len(before) + first - cells[left]
    marked = max(min(width, cells[right] - first), 1)
    return f"{before}{''.join(shown[left:right])}{after}", f"{' ' * at}{'^' * marked}"


def _shown(char: str, cell: int) -> str:
    if char == "\t":
        return " " * (TAB - cell % TAB)
    code = ord(char)
    if code < ord(" "):
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return _DELETE_PICTURE
    unsafe = unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    return "\ufffd" if unsafe and char not in "\u200c\u200d" else char


def _cells(char: str) -> int:
    """Terminal cells that a character takes: 2 when East Asian wide, 0 when it joins the one before."""
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
