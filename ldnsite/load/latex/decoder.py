"""A total decoder of LaTeX in reference fields: any text in, text in styles and findings out.

It never raises and never drops a letter or digit of the text: a macro that it does not know keeps its
argument, or stands as written when it has none, and is reported. A bare `%` is a percent sign (in a
.bib file it is data, not a comment). It does not typeset: mathematics come out as one line.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from ldnsite.load.latex.tables import (
    ACCENTS,
    CHARACTERS,
    GROUPS,
    LIGATURES,
    MATH_ACCENTS,
    SILENT,
    SWITCHES,
    SYMBOLS,
    Group,
)
from ldnsite.model.reference import Rich, RichRun, Style, rich_text

_TOKEN = re.compile(
    r"\\(?P<name>[A-Za-z]+)\*?(?P<gap>[ \t\r\n]*)|\\(?P<symbol>[^A-Za-z])|(?P<open>\{)|(?P<close>\})"
    r"|(?P<math>\$\$?)|(?P<script>[\^_])|(?P<join>---?|``|''|\?`|!`|~)|(?P<text>[^\\{}$^_~`'?!-]+|.)",
    re.DOTALL,
)
_SPECIAL = re.compile(r"[\\{}$~`]|--|''")
_WORD_END = re.compile(r"[st](?![A-Za-z\\{])")
_CLOSE_BRACE = re.compile(r"[{}]")
_NAMED_IN_VERBATIM = re.compile(r"\\(text(?:less|greater|underscore|backslash))\b(?:\s*\{\})?")
_VERBATIM = frozenset({"url", "path", "nolinkurl", "href"})


@dataclass(frozen=True, slots=True)
class LatexFinding:
    """Something odd at `offset` of the decoded text, with a remedy."""

    offset: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text in its styles, adjacent runs of one style joined, and what was odd."""

    rich: Rich
    findings: tuple[LatexFinding, ...] = ()

    @property
    def text(self) -> str:
        """The characters alone."""
        return rich_text(self.rich)


def decode(text: str) -> Decoded:
    """`text` (a field's value) read as LaTeX."""
    if _SPECIAL.search(text) is None:
        return Decoded((RichRun(text),) if text else ())
    return _Decoder(text).run()


def plain(text: str) -> str:
    """The characters of `text` read as LaTeX, without findings."""
    return decode(text).text


def strip_tex(text: str) -> str:
    r"""A verbatim value (a DOI, a URL) without the LaTeX that exports put into it: `\_`, `\%`, `{\_}`, `\url{}`."""
    if "\\" not in text and "{" not in text and "$" not in text:
        return text
    bare = re.sub(r"\\(?:url|path|nolinkurl)\b\s*", "", text)
    bare = re.sub(r"\$\\sim\$|\\(?:textasciitilde|texttildelow|sim)\b(?:\s*\{\})?|\\~(?:\{\})?", "~", bare)
    bare = _NAMED_IN_VERBATIM.sub(lambda match: CHARACTERS[match[1]], bare)
    bare = re.sub(r"\\([%&#$_{}^ -])", lambda match: match[1].replace("{", "\0").replace("}", "\1"), bare)
    return bare.replace("{", "").replace("}", "").replace("\0", "{").replace("\1", "}")


@dataclass(slots=True)
class _Frame:
    """An open group."""

    style: Style
    math: bool
    after: str = ""


class _Decoder:
    """One run over one text. Groups are a list, not recursion: nesting has no limit."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.frames = [_Frame("plain", math=False)]
        self.runs: list[tuple[str, Style]] = []
        self.findings: list[LatexFinding] = []
        self.waiting: list[tuple[str, str]] = []
        self.next_group: Group | None = None
        self.dollar_open = False

    def run(self) -> Decoded:
        """The whole text, decoded."""
        handlers = {
            "name": self._named, "symbol": self._symbol, "open": self._open, "close": self._close,
            "math": self._dollar, "script": self._script, "join": self._join, "text": self._text,
        }  # fmt: skip
        while self.at < len(self.text):
            match = _TOKEN.match(self.text, self.at)
            if match is None:  # a lone backslash at the end
                self._emit(self.text[self.at :])
                break
            self.at = match.end()
            kind = "name" if match["name"] else match.lastgroup or "text"
            handlers[kind](match)
        self._finish()
        return Decoded(_joined(self.runs), tuple(self.findings))

    def _finish(self) -> None:
        while len(self.frames) > 1:
            self._leave()
        self._flush_accents()

    # Output

    def _emit(self, text: str) -> None:
        if not text:
            return
        frame = self.frames[-1]
        if self.waiting:
            text = text.lstrip(" \t\r\n") or text
            text = self._accented(text)
        group, self.next_group = self.next_group, None
        if group is None:
            self.runs.append((text, frame.style))
            return
        self.runs.append((group.before, frame.style))
        body = text.lstrip(" ") or text
        self.runs.append((body[0], group.style or frame.style))
        self.runs.append((group.after + body[1:], frame.style))

    def _accented(self, text: str) -> str:
        base = {"\u0131": "i", "\u0237": "j"}.get(text[0], text[0])
        marks = "".join(mark for mark, _ in reversed(self.waiting))
        self.waiting.clear()
        return unicodedata.normalize("NFC", base + marks) + text[1:]

    def _flush_accents(self) -> None:
        """Accents that found no letter stand alone."""
        self.runs.append(("".join(spacing for _, spacing in self.waiting), self.frames[-1].style))
        self.waiting.clear()

    def _report(self, offset: int, message: str, hint: str = "") -> None:
        self.findings.append(LatexFinding(offset, message, hint))

    # Groups

    def _open(self, _: re.Match[str]) -> None:
        around = self.frames[-1]
        group, self.next_group = self.next_group or Group(), None
        if group.before:
            self._emit(group.before)
        math = around.math if group.math is None else group.math
        style = _nested(around.style, group.style)
        self.frames.append(_Frame(style, math, group.after))

    def _close(self, _: re.Match[str]) -> None:
        if len(self.frames) > 1:
            self._leave()

    def _leave(self) -> None:
        self.next_group = None
        frame = self.frames[-1]
        self._flush_accents()
        self.frames.pop()
        if frame.after:
            self._emit(frame.after)

    # Mathematics

    def _dollar(self, match: re.Match[str]) -> None:
        frame = self.frames[-1]
        if self.dollar_open:
            self.dollar_open = False
            frame.math = False
        elif match[0] in self.text[match.end() :]:
            self.dollar_open = True
            frame.math = True
        else:
            self._emit(match[0])
            self._report(
                match.start(), "a dollar sign opens mathematics that never end", "write \\$ for a dollar sign"
            )

    def _script(self, match: re.Match[str]) -> None:
        if not self.frames[-1].math:
            self._emit(match[0])
            return
        self.next_group = Group("sup" if match[0] == "^" else "sub")

    # Text

    def _text(self, match: re.Match[str]) -> None:
        self._emit(match[0])

    def _join(self, match: re.Match[str]) -> None:
        self._emit(match[0] if self.frames[-1].math and match[0] != "~" else LIGATURES[match[0]])

    def _symbol(self, match: re.Match[str]) -> None:
        symbol = match["symbol"]
        if symbol in ACCENTS:
            self._accent(match, ACCENTS[symbol])
        elif symbol in "()":
            self.frames[-1].math = symbol == "("
        elif (known := SYMBOLS.get(symbol)) is not None:
            self._emit(known)
        else:
            self._emit(match[0])
            self._report(match.start(), f"LaTeX command {match[0]} is not known", "it stands as written")

    def _accent(self, match: re.Match[str], accent: tuple[str, str]) -> None:
        before = self.text[match.start() - 1 : match.start()]
        if match[0] == "\\'" and before.isalpha() and _WORD_END.match(self.text, match.end()):
            letter = self.text[match.end()]
            self._report(match.start(), f"\\'{letter} is the letter {letter} with an accent",
                         "did you mean an apostrophe? write ' without the backslash")  # fmt: skip
        self.waiting.append(accent)

    def _named(self, match: re.Match[str]) -> None:
        name = match["name"]
        if name in _VERBATIM:
            self._verbatim(match)
        elif name in ACCENTS or name in MATH_ACCENTS:
            self._accent(match, ACCENTS.get(name) or MATH_ACCENTS[name])
        elif name == "circ" and self.next_group is not None and self.next_group.style == "sup":
            self.next_group = None
            self._emit("\u00b0")
        elif name in CHARACTERS:
            self._emit(CHARACTERS[name])
        elif name in SWITCHES:
            self.frames[-1].style = SWITCHES[name]
        elif name in GROUPS and self._argument_follows(match):
            self.next_group = GROUPS[name]
        elif name not in SILENT:
            self._unknown(match)

    def _argument_follows(self, match: re.Match[str]) -> bool:
        return match.end() < len(self.text) and self.text[match.end()] not in "}$"

    def _verbatim(self, match: re.Match[str]) -> None:
        if self.text[self.at : self.at + 1] != "{":
            self._unknown(match)
            return
        end = _closing(self.text, self.at)
        address = strip_tex(self.text[self.at + 1 : end])
        self.at = end + 1
        if match["name"] == "href" and self.text[self.at : self.at + 1] == "{":
            self.next_group = Group(after=f" ({address})")
        else:
            self._emit(address)

    def _unknown(self, match: re.Match[str]) -> None:
        name = match["name"]
        followed = self.text[match.end() : match.end() + 1] == "{"
        if not followed:
            self._emit(match[0])
        kept = "its argument is kept" if followed else "it stands as written"
        self._report(
            match.start(), f"LaTeX command \\{name} is not known", f"{kept}; write the characters themselves"
        )


def _nested(around: Style, inner: Style | None) -> Style:
    """The style of a group inside another; emphasis inside emphasis is upright, sub- and superscripts stay."""
    if inner is None:
        return around
    if inner == "italic" and around == "italic":
        return "plain"
    return around if around in ("sup", "sub") and inner not in ("sup", "sub") else inner


def _closing(text: str, start: int) -> int:
    """The offset of the brace that closes the one at `start`, or of the end of the text."""
    depth = 0
    for match in _CLOSE_BRACE.finditer(text, start):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.start()
    return len(text)


def _joined(runs: list[tuple[str, Style]]) -> Rich:
    joined: list[tuple[list[str], Style]] = []
    for text, style in runs:
        if not text:
            continue
        if joined and joined[-1][1] == style:
            joined[-1][0].append(text)
        else:
            joined.append(([text], style))
    return tuple(RichRun("".join(texts), style) for texts, style in joined)
