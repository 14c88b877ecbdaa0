"""Where in a line or in block text running text stands: not code, not a link, not the head of a table or list.

Says where something that can be pressed may be put among the words. What is in doubt is no running text; whatever
is put in the wrong place all the same shows its words only (`flow`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ldnsite.model.inline import Href, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.inline import Inline

HOLE = "\ue000"
"""Stands in a text for a part that is not words."""

Stretch = tuple[int, int]

_FENCE = re.compile(r"[ ]*(`{3,}|~{3,})")
_INDENTED = re.compile(r"[ ]{4}|[ ]{0,3}\t")
_ROW_OF_DASHES = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DEFINITION = re.compile(r"[ ]{0,3}:[ \t]+")
_TICKS = re.compile(r"\\.|(`+)", re.DOTALL)
_RUN = re.compile("`+")
_ADDRESS = re.compile(r"\w+://[^\s\ue000]+|[^\s\ue000]+@[^\s\ue000]+")
_TITLE = re.compile(rf"{HOLE}\s+(?:\"[^\"]*\"|'[^']*')\s*\)")
_BLANK_LINES = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Running:
    """The words of some parts as one text, where each part begins in it, and what of it is no running text."""

    text: str
    starts: tuple[int, ...]
    closed: tuple[Stretch, ...]

    def is_open(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` is running text from end to end."""
        return not any(start < stop and begin < end for begin, stop in self.closed)


def running(parts: Inline) -> Running:
    """The running text of `parts`."""
    pieces = [part.text if isinstance(part, Words) else HOLE for part in parts]
    starts = []
    at = 0
    for piece in pieces:
        starts.append(at)
        at += len(piece)
    text = "".join(pieces)
    return Running(text, tuple(starts), (*_closed(text), *_links(parts, pieces, starts)))


def _links(parts: Inline, pieces: list[str], starts: list[int]) -> Iterator[Stretch]:
    """From the bracket that opens a link or image to its address; as in `tokens`, where both are written."""
    openers: list[int] = []
    for index, part in enumerate(parts):
        if isinstance(part, Words) and part.text in ("[", "!["):
            openers.append(starts[index])
        elif isinstance(part, Href) and index and pieces[index - 1].endswith("]("):
            own = pieces[index - 1] == "]("
            start = (
                openers.pop() if own and openers else starts[index - 1] + max(0, pieces[index - 1].rfind("["))
            )
            yield start, starts[index] + 1


@lru_cache(maxsize=8192)
def _closed(text: str) -> tuple[Stretch, ...]:
    return (*_blocks(text), *_code(text), *(match.span() for match in _ADDRESS.finditer(text)),
            *(match.span() for match in _TITLE.finditer(text)))  # fmt: skip


def _blocks(text: str) -> Iterator[Stretch]:
    """Code blocks, the head rows of tables, the terms of definition lists."""
    fence, code, blank = "", False, True
    above = paragraph = 0
    for start, line in _lines(text):
        end, was_blank = start + len(line), blank
        blank = not line.strip()
        found = _FENCE.match(line)
        code = not blank and _INDENTED.match(line) is not None and (code or was_blank)
        if fence or found or code:
            yield start, end
        elif _DEFINITION.match(line):
            yield paragraph, start
        elif _ROW_OF_DASHES.match(line):
            yield above, start
        if fence:
            fence = "" if found and found[1].startswith(fence) and not line[found.end() :].strip() else fence
        elif found:
            fence = found[1]
        if not blank:
            above, paragraph = start, start if was_blank else paragraph


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _code(text: str) -> Iterator[Stretch]:
    """Code spans (CommonMark 0.31, section 6.1), paragraph by paragraph."""
    if "`" not in text:
        return
    at = 0
    for end in (*(match.start() for match in _BLANK_LINES.finditer(text)), len(text)):
        yield from _spans(text, at, end)
        at = end


def _spans(text: str, at: int, end: int) -> Iterator[Stretch]:
    starts: dict[int, list[int]] = {}
    for run in _RUN.finditer(text, at, end):
        starts.setdefault(len(run[0]), []).append(run.start())
    while match := _TICKS.search(text, at, end):
        at = match.end()
        closers = starts.get(len(match[1] or ""), [])
        index = bisect_left(closers, at)
        if match[1] and index < len(closers):
            at = closers[index] + len(match[1])
            yield match.start(), at
