"""Inline Markdown to HTML: code spans, escapes, character references, emphasis, links to tokens, line breaks.

Emphasis follows CommonMark 0.31, section 6.2, in linear time; Python-Markdown's own inline patterns take
nine tenths of its time, and quadratic time on hostile text. Raw HTML is text here. Links are the signs that
`tokens` put there, for the scanner has already said what is a link.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING

from ldnsite.markup.emphasis import Run, Text, emphasised, flanking
from ldnsite.markup.tokens import BRACKETS, IMAGE, LINK, LINK_END, REPLACEMENT, TOKEN, safe_words

if TYPE_CHECKING:
    from collections.abc import Callable

_SPECIAL = re.compile(
    rf"\\[!-/:-@\[-`{{-~]|`+|\*+|_+|&[#A-Za-z0-9]{{1,32}};|[{LINK}{IMAGE}{LINK_END}]|(?<!\x20)\x20{{2,}}\n"
)
_TICKS = re.compile("`+")
_TITLE = r"""(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')"""
_AIM = re.compile(rf"({TOKEN.pattern})(?:\s+{_TITLE})?\s*\)", re.DOTALL)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_TAG = re.compile(r'<(?:[^<>"]|"[^"]*")*>')
_BLANKS = re.compile(r"\s+")


@dataclass(slots=True)
class _Link:
    """An opening sign: its place among what is made, and what it is."""

    index: int
    sign: str


def inline_html(text: str) -> str:
    """HTML for the Markdown in `text`, in which each token stands as it is."""
    return _Walk(text).html() if _SPECIAL.search(text) else escape(text, quote=False)


def without_tags(html: str) -> str:
    """The text that a piece of our own HTML shows, with its blanks as they are."""
    return unescape(_TAG.sub("", html))


class _Walk:
    __slots__ = ("_links", "_made", "_text", "_ticks")

    def __init__(self, text: str) -> None:
        self._text = text
        self._made: list[Text | Run] = []
        self._links: list[_Link] = []
        self._ticks: dict[int, list[int]] | None = None

    def html(self) -> str:
        at = 0
        while match := _SPECIAL.search(self._text, at):
            self._plain(at, match.start())
            at = _HANDLERS[match[0][0]](self, match)
        self._plain(at, len(self._text))
        for link in self._links:
            self._made[link.index] = Text(BRACKETS[link.sign])
        return emphasised(self._made)

    def _plain(self, start: int, end: int) -> None:
        if start < end:
            self._made.append(Text(escape(self._text[start:end], quote=False)))

    def _escaped(self, match: re.Match[str]) -> int:
        self._made.append(Text(escape(match[0][1], quote=False)))
        return match.end()

    def _code(self, match: re.Match[str]) -> int:
        length = len(match[0])
        if self._ticks is None:
            self._ticks = {}
            for run in _TICKS.finditer(self._text, match.start()):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        starts = self._ticks.get(length, [])
        index = bisect_left(starts, match.end())
        if index == len(starts):
            self._plain(*match.span())
            return match.end()
        code = self._text[match.end() : starts[index]]
        self._made.append(Text(f"<code>{escape(_as_code(code), quote=False)}</code>"))
        return starts[index] + length

    def _delimiter(self, match: re.Match[str]) -> int:
        before = self._text[match.start() - 1 : match.start()]
        after = self._text[match.end() : match.end() + 1]
        opens, closes = flanking(match[0][0], before, after)
        self._made.append(Run(match[0][0], len(match[0]), opens, closes))
        return match.end()

    def _reference(self, match: re.Match[str]) -> int:
        """A character reference; one that means a character no source may have stays as written."""
        meant = unescape(match[0])
        if (
            (meant.endswith(";") and len(meant) > 1)
            or meant in ("", REPLACEMENT)
            or safe_words(meant) != meant
        ):
            meant = match[0]
        self._made.append(Text(escape(meant, quote=False)))
        return match.end()

    def _break(self, match: re.Match[str]) -> int:
        self._made.append(Text("<br>\n"))
        return match.end()

    def _open(self, match: re.Match[str]) -> int:
        self._links.append(_Link(len(self._made), match[0]))
        self._made.append(Text(""))
        return match.end()

    def _close(self, match: re.Match[str]) -> int:
        aim = _AIM.match(self._text, match.end())
        if aim is None or not self._links:
            self._made.append(Text(BRACKETS[LINK_END]))
            return match.end()
        link = self._links.pop()
        inner = emphasised(self._made[link.index + 1 :])
        del self._made[link.index :]
        title = next((_title(written) for written in aim.groups()[2:] if written), "")
        if link.sign == IMAGE:
            alt = escape(_BLANKS.sub(" ", without_tags(inner)).strip())
            html = f'<img src="{aim[1]}" alt="{alt}"{title}>'
        else:
            html = f'<a href="{aim[1]}"{title}>{inner}</a>'
        self._made.append(Text(html))
        return aim.end()


def _title(written: str) -> str:
    return f' title="{escape(unescape(_ESCAPED.sub(chr(92) + "1", written)))}"'


def _as_code(code: str) -> str:
    """A code span's text: signs for brackets are brackets again, one blank at each end goes (section 6.1)."""
    for sign, written in BRACKETS.items():
        code = code.replace(sign, written)
    code = code.replace("\n", " ")
    if len(code) > 1 and code[0] == code[-1] == " " and code.strip():
        return code[1:-1]
    return code


_HANDLERS: dict[str, Callable[[_Walk, re.Match[str]], int]] = {
    "\\": _Walk._escaped,  # noqa: SLF001 - the walk's own table
    "`": _Walk._code,  # noqa: SLF001
    "*": _Walk._delimiter,  # noqa: SLF001
    "_": _Walk._delimiter,  # noqa: SLF001
    "&": _Walk._reference,  # noqa: SLF001
    " ": _Walk._break,  # noqa: SLF001
    LINK: _Walk._open,  # noqa: SLF001
    IMAGE: _Walk._open,  # noqa: SLF001
    LINK_END: _Walk._close,  # noqa: SLF001
}
