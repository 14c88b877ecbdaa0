"""The scan of one paragraph, cell, heading or line: left to right once, brackets on a stack.

`brackets` says what a closing bracket makes of what stands before it. What is neither a citation, nor an
audience span, nor a link stays as it was written, for Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from ldnsite.load.scan.brackets import DEEPEST, Bracketed, Opener, closed
from ldnsite.load.scan.citations import narrative_at
from ldnsite.load.scan.pieces import Piece, finished, literal, words
from ldnsite.load.scan.raw_html import tag_at
from ldnsite.load.scan.urls import ALLOWED_SCHEMES, decoded, refusal
from ldnsite.model.inline import Cite, CiteItem, Inline, Literal, Target

if TYPE_CHECKING:
    from collections.abc import Callable

    from ldnsite.load.scan.context import Scan

MOST_BRACKETS = 400
LONGEST_LINE = 20_000
_SPECIAL = re.compile(r"\\.|`+|!?\[|\]|<|@|\{|https?://[^\s<>\[\]()|`]+", re.DOTALL | re.IGNORECASE)
_TICKS = re.compile(r"`+")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}):([^\s<>]{0,2000})>")
_MAIL = re.compile(r"<([\w.!#$%&'*+/=?^`{|}~-]{1,100}@[\w-]{1,100}(?:\.[\w-]{1,100}){1,10})>")
_REFUSED_SCHEMES = frozenset({"javascript", "data", "vbscript", "file", "ftp", "blob", "about"})
_BRACED = re.compile(r"\{:[^}\n]{0,300}\}|\{\s*[.#][\w-][^{}\n]{0,300}\}")


def scan_inline(scan: Scan, start: int, end: int) -> Inline:
    """The parts of `text[start:end]`, which together cover it; too tangled a text comes back as one literal."""
    return finished(scan, inline_pieces(scan, start, end))


def inline_pieces(scan: Scan, start: int, end: int) -> tuple[Piece, ...]:
    """The pieces of `text[start:end]`."""
    if start >= end:
        return ()
    if scan.flat.count("[", start, end) > MOST_BRACKETS:
        message = f"more than {MOST_BRACKETS} opening brackets stand in one paragraph"
        return (too_complex(scan, start, end, message),)
    kept = len(scan.findings)
    pieces = _Walk(scan, start, end).pieces()
    if any(piece.depth > DEEPEST for piece in pieces):
        del scan.findings[kept:]
        return (too_complex(scan, start, end, f"audience spans are nested more than {DEEPEST} deep"),)
    return pieces


def too_complex(scan: Scan, start: int, end: int, message: str) -> Piece:
    """`text[start:end]` as it stands, with a finding: it is not read any further."""
    scan.report("too-complex", start, end, message, "write it in several simpler pieces")
    scan.braces.update(range(start, end))
    return literal(scan, start, end)


class _Walk:
    """One pass over a stretch of text."""

    __slots__ = ("_end", "_made", "_open_tags", "_openers", "_scan", "_start", "_text", "_ticks")

    def __init__(self, scan: Scan, start: int, end: int) -> None:
        self._scan, self._start, self._end = scan, start, end
        self._text = scan.flat
        self._made: list[Piece] = []
        self._openers: list[Opener] = []
        self._ticks: dict[int, list[int]] | None = None
        self._open_tags: set[str] = set()

    def pieces(self) -> tuple[Piece, ...]:
        at = self._start
        while match := _SPECIAL.search(self._text, at, self._end):
            self._keep(at, match.start())
            at = _HANDLERS.get(match[0][0], _Walk._as_written)(self, match)
        self._keep(at, self._end)
        return tuple(self._made)

    def _keep(self, start: int, end: int) -> int:
        """`text[start:end]` stays Markdown as written; its end."""
        if start < end:
            self._made.append(Piece(start, end))
        return end

    def _as_written(self, match: re.Match[str]) -> int:
        return self._keep(match.start(), match.end())

    def _opening(self, match: re.Match[str]) -> int:
        self._openers.append(Opener(len(self._made), match.start(), image=match[0] == "!["))
        return self._as_written(match)

    def _closing(self, match: re.Match[str]) -> int:
        at = match.start()
        if not self._openers:
            return self._keep(at, at + 1)
        opener = self._openers.pop()
        inner = tuple(self._made[opener.index + 1 :])
        outcome = closed(self._scan, Bracketed(opener, inner, at, self._end))
        if outcome.pieces is not None:
            del self._made[opener.index :]
            self._made += outcome.pieces
        if outcome.is_link:
            for outer in self._openers:
                outer.linkable = outer.image
        return outcome.end if outcome.pieces is not None else self._keep(at, outcome.end)

    def _code(self, match: re.Match[str]) -> int:
        """A code span, or backticks that nothing closes."""
        if self._ticks is None:
            self._ticks = {}
            for run in _TICKS.finditer(self._text, match.start(), self._end):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        starts = self._ticks.get(len(match[0]), [])
        index = bisect_left(starts, match.end())
        end = starts[index] + len(match[0]) if index < len(starts) else match.end()
        return self._keep(match.start(), end)

    def _sign(self, match: re.Match[str]) -> int:
        at = match.start()
        found = narrative_at(self._text, at, self._start, self._end)
        if found is None:
            return self._keep(at, at + 1)
        key, end = found
        span = self._scan.span(at, end)
        self._made.append(Piece(at, end, Cite(span, (CiteItem(key, span),), narrative=True)))
        return end

    def _angle(self, match: re.Match[str]) -> int:
        at = match.start()
        if link := _AUTOLINK.match(self._text, at, self._end):
            scheme = link[1].lower()
            if scheme in ALLOWED_SCHEMES or scheme in _REFUSED_SCHEMES or link[2].startswith("//"):
                return self._autolink(at, link.end(), decoded(f"{link[1]}:{link[2]}"))
        if mail := _MAIL.match(self._text, at, self._end):
            return self._autolink(at, mail.end(), f"mailto:{mail[1]}")
        if tag := tag_at(self._text, at, self._end):
            return self._raw_html(at, *tag)
        return self._keep(at, at + 1)

    def _autolink(self, at: int, end: int, url: str) -> int:
        scan, stop = self._scan, end - 1
        if reason := refusal(url):
            scan.report("refused-url", at + 1, stop, reason, _SCHEMES_HINT)
            self._made.append(literal(scan, at, end))
            return end
        self._made += (
            words(scan, at, at + 1, "["),
            Piece(at + 1, at + 1, Literal(scan.span(at + 1, at + 1), self._text[at + 1 : stop])),
            words(scan, at + 1, at + 1, "]("),
            Piece(at + 1, stop, Target(scan.span(at + 1, stop), url)),
            words(scan, stop, end, ")"),
        )
        return end

    def _raw_html(self, at: int, end: int, name: str, closes: bool) -> int:  # noqa: FBT001 - as `tag_at` says it
        if not (closes and name in self._open_tags):
            shown = f"<{name}>" if name else "markup"
            self._scan.report(
                "raw-html", at, end, f"raw HTML ({shown}) stands in the text",
                "write Markdown instead; to show a < sign before a word, put a space after it",
            )  # fmt: skip
        self._open_tags.add(name)
        self._made.append(literal(self._scan, at, end))
        return end

    def _brace(self, match: re.Match[str]) -> int:
        self._scan.braces.add(match.start())
        braced = _BRACED.match(self._text, match.start(), self._end)
        if braced is None:
            return self._as_written(match)
        inner = braced[0][1:].lstrip()
        if inner.startswith("."):
            self._scan.report(
                "unclosed-span", braced.start(), braced.end(), f"{braced[0]} belongs to no words in square brackets",
                "write [words]{.patient} or [words]{.professional}, without a space between ] and {",
            )  # fmt: skip
        else:
            self._scan.report(
                "refused-attribute", braced.start(), braced.end(), f"the attribute {braced[0]} is not allowed here",
                "only a heading may have {#id} or {item=name}",
            )  # fmt: skip
        self._made.append(literal(self._scan, braced.start(), braced.end()))
        return braced.end()


_SCHEMES_HINT = "links may start with https, http, mailto or tel, or be the path of a page's source"

_HANDLERS: dict[str, Callable[[_Walk, re.Match[str]], int]] = {
    "[": _Walk._opening,  # noqa: SLF001 - the walk's own table
    "!": _Walk._opening,  # noqa: SLF001
    "]": _Walk._closing,  # noqa: SLF001
    "`": _Walk._code,  # noqa: SLF001
    "@": _Walk._sign,  # noqa: SLF001
    "<": _Walk._angle,  # noqa: SLF001
    "{": _Walk._brace,  # noqa: SLF001
}
