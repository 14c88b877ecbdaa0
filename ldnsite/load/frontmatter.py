"""Splits a Markdown page into front matter and body, each with the places of its characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.model.rules import RULES
from ldnsite.model.span import Source, Span

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Diagnostic

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_NEARLY = re.compile(r"[-\u2010-\u2015\u2212_=*\s]+")
"""What word processors make of three hyphens, and other lines of dashes."""


@dataclass(frozen=True, slots=True)
class PageParts:
    """The two parts of a page; together with the two `---` lines they are the whole file."""

    front: Source
    body: Source


def split_page(text: str, path: str) -> tuple[PageParts | None, tuple[Diagnostic, ...]]:
    """Front matter between `---` on the first line and the next `---`, and the body after it.

    None and a finding when there is no front matter or it never ends.
    """
    opening = _FENCE.match(text)
    if opening is None:
        return None, (_missing(text, path),)
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        span = Span(path, 1, 1, 1, opening.end() + 1)
        message = "the front matter that begins here never ends"
        return None, (
            RULES["front-matter-missing"].at(span, message, "put a line of --- below its last field"),
        )
    front = Source.of_file(text[opening.end() + 1 : closing.start()], path, 2)
    last_line = text.count("\n", 0, closing.start()) + 1
    return PageParts(front, _body(text, path, closing.end(), last_line)), ()


def _body(text: str, path: str, end: int, line: int) -> Source:
    if end == len(text):
        return Source("", path, ((0, line, end - text.rfind("\n")),))
    return Source.of_file(text[end + 1 :], path, line + 1)


def _missing(text: str, path: str) -> Diagnostic:
    first = text.split("\n", 1)[0]
    hint = "begin the file with a line of three hyphens, the fields, and three hyphens again"
    if not text.strip():
        return RULES["front-matter-missing"].at(Span(path, 1, 1), "the page is empty", hint)
    if not first.strip():
        hint = "delete what stands before the line of three hyphens; it must be the first"
    elif _NEARLY.fullmatch(first):
        hint = "the first line must be exactly three hyphens: ---"
    return RULES["front-matter-missing"].at(
        Span(path, 1, 1, 1, len(first) + 1), "the page does not begin with front matter", hint
    )
