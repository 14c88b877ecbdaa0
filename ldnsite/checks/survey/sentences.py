"""Cuts running text into sentences. No rule.

A sentence ends at `.`, `!` or `?`, with the quotes, brackets, emphasis and citation marks that follow, before a blank
and something that can begin a sentence: a capital, a figure, an opening sign. Full stops that abbreviate end none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK = "\ufffc"
"""Stands for a citation mark. After the end of a sentence it still belongs to it."""

_ABBREVIATED = frozenset({
    "al", "approx", "ca", "cf", "co", "dept", "dr", "e.g", "ed", "eq", "fig", "figs", "i.e", "mr", "mrs", "ms", "nos",
    "p", "pp", "prof", "ref", "refs", "resp", "s.c", "i.v", "st", "suppl", "tab", "viz", "vol", "vs",
})  # fmt: skip
"""What a full stop shortens, in small letters; never the last word of a sentence."""
_BEFORE_FIGURE = frozenset({"no", "nr", "art", "sec", "ch"})
"""What a full stop shortens only where a figure follows: "No. 4"."""

_END = re.compile(rf"(?<![.!?])[.!?]++[\"'”’)\]*_]*+(?:\s?{MARK})*+(?=\s++[\"'“‘(\[*_]*+[A-Z0-9À-Þ+−-])")
_WORD_BEFORE = re.compile(r"[\w.’'-]*$")
_LONGEST = 60
"""Characters before a stop that are looked at: a word, and the name before it."""
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w’'-]+|[A-Z]\.)[\s-]?$")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of `text[start:end]`, without the blanks around it, in order."""
    stop = len(text) if end is None else end
    at = start
    for match in _END.finditer(text, start, stop):
        if not _abbreviates(text, at, match):
            yield from _stripped(text, at, match.end())
            at = match.end()
    yield from _stripped(text, at, stop)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _abbreviates(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the stop at `match` shortens the word before it and ends nothing."""
    if match[0] != ".":
        return False
    start = max(start, match.start() - _LONGEST)
    before = _WORD_BEFORE.search(text, start, match.start())
    word = before[0] if before else ""
    if word.lower() in _ABBREVIATED and (len(word) == 1 or not word.isupper()):  # MS is an illness, Ms a lady
        return True
    if word.lower() in _BEFORE_FIGURE:
        return text[match.end() :].lstrip()[:1].isdigit()
    return _is_initial(text, start, match.start(), word)


def _is_initial(text: str, start: int, end: int, word: str) -> bool:
    """Whether `word` is the initial of a name: one capital after a name, another initial or nothing ("J. Younger")."""
    if not re.fullmatch(r"(?:[A-Z]\.)*[A-Z]", word):
        return False
    lead = text[start : end - len(word)]
    return not lead.strip() or _NAME_BEFORE.search(lead) is not None
