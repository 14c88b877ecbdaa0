"""Pieces of a reference set together: delimiters that respect the punctuation before them, curly quotes.

Agrees with citeproc-js in what it prints for English (`punctuation-in-quote`, quotes by nesting).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import MappingProxyType

from ldnsite.model.document import StyledRun
from ldnsite.model.reference import Rich, RichRun

Runs = tuple[StyledRun, ...]

_SWALLOWS = MappingProxyType({".": ".!?:;,", ":": ".!?:;", ";": ";:", ",": ",;:"})
"""By the first character of a delimiter: after which characters it is left out."""
_QUOTE = re.compile(r"[\"'\u2018\u2019\u201c\u201d]")
_OPENS_AFTER = re.compile(r"[\s(\[{\u2014\u2013/-]")


def plain(text: str, style: str = "plain", href: str = "") -> Runs:
    """`text` as one run; nothing for no text."""
    return (StyledRun(text, style, href),) if text else ()


def of_rich(rich: Rich, base: str = "plain") -> Runs:
    """`rich` set in `base`; what is in that style already stands out from it by being plain."""
    return tuple(StyledRun(run.text, _over(run.style, base)) for run in curled(rich) if run.text)


def _over(style: str, base: str) -> str:
    if style == "plain":
        return base
    return "plain" if style == base else style


def join(pieces: Iterable[Runs], delimiter: str) -> Runs:
    """The pieces that are not empty with `delimiter` between, its stop left out behind other punctuation."""
    joined: list[StyledRun] = []
    for piece in pieces:
        if not piece:
            continue
        if joined:
            _append(joined, delimiter, piece)
        joined.extend(piece)
    return tuple(joined)


def ended(runs: Runs, stop: str = ".") -> Runs:
    """`runs` with `stop` behind, unless punctuation stands there."""
    if not runs:
        return ()
    closed = list(runs)
    _append(closed, stop, ())
    return tuple(closed)


def _append(runs: list[StyledRun], delimiter: str, following: Runs) -> None:
    """Put `delimiter` behind `runs`, inside a closing quotation mark where English wants it there."""
    last = runs[-1]
    text = last.text.rstrip(" ")
    runs[-1] = StyledRun(text, last.style, last.href)
    mark, rest = delimiter[:1], delimiter[1:]
    if mark in _SWALLOWS:
        inside = text.rstrip("\u201d\u2019") if text.endswith(("\u201d", "\u2019")) and text[-2:-1] else text
        if inside and inside[-1] in _SWALLOWS[mark]:
            delimiter = rest
        elif inside != text and mark in ".,":
            runs[-1] = StyledRun(inside + mark + text[len(inside) :], last.style, last.href)
            delimiter = rest
    if following and following[0].text.startswith(" "):
        delimiter = delimiter.rstrip(" ")
    if delimiter:
        runs.append(StyledRun(delimiter))


def curled(rich: Rich) -> Rich:
    """Straight quotes made curly: double outside, single inside; an apostrophe is one wherever it stands.

    Quotes that are curly already stay as they are.
    """
    text = "".join(run.text for run in rich)
    if _QUOTE.search(text) is None:
        return rich
    changed = _curl(text)
    runs, at = [], 0
    for run in rich:
        runs.append(RichRun(changed[at : at + len(run.text)], run.style))
        at += len(run.text)
    return tuple(runs)


def curled_text(text: str) -> str:
    """As `curled`, for text in one style."""
    return _curl(text) if _QUOTE.search(text) else text


def _curl(text: str) -> str:
    characters = list(text)
    open_marks: list[tuple[str, int]] = []
    for match in _QUOTE.finditer(text):
        at, mark = match.start(), match[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if mark in "'\u2019" and before and after and before.isalnum() and after.isalnum():
            characters[at] = "\u2019"
        elif _is_opener(mark, before, after):
            open_marks.append((mark, at))
        else:
            _close(characters, open_marks, mark, at)
    for mark, at in open_marks:
        characters[at] = "\u2019" if mark == "'" else mark
    return "".join(characters)


def _is_opener(mark: str, before: str, after: str) -> bool:
    if mark in "\u2018\u201c":
        return True
    if mark in "\u2019\u201d":
        return False
    return (not before or _OPENS_AFTER.match(before) is not None) and bool(after) and not after.isspace()


def _close(characters: list[str], open_marks: list[tuple[str, int]], mark: str, at: int) -> None:
    opener = {"'": "'", '"': '"', "\u2019": "\u2018", "\u201d": "\u201c"}[mark]
    if not open_marks or open_marks[-1][0] != opener:
        characters[at] = "\u2019" if mark in "'\u2019" else mark
        return
    _, start = open_marks.pop()
    if mark in "\u2019\u201d":
        return
    outer = len(open_marks) % 2 == 0
    characters[start], characters[at] = ("\u201c", "\u201d") if outer else ("\u2018", "\u2019")
