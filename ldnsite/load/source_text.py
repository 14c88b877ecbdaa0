"""From the bytes of a text file to its text, and what may not stand in any source.

Not for meaning: YAML, Markdown and BibTeX have readers of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ldnsite.model.diagnostic import Related
from ldnsite.model.rules import RULES
from ldnsite.model.span import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.diagnostic import Diagnostic

REFUSED_CHARACTERS = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but tab and newline (Unicode Cc)
    "\u2028\u2029"  # separators that some readers count as line ends and others do not
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use: no two fonts show them alike, and our tokens are made of them
    "\ufdd0-\ufdef\ufffe\uffff"  # never characters
    "\ud800-\udfff"  # halves of characters
    "]"
)
"""What no source may hold, one character at a time."""

REPLACEMENT = "\ufffd"
"""Stands in for a refused character, so that columns stay and no later stage meets one."""

MAX_CHARACTER_FINDINGS = 20
"""So many refused characters of one file are named singly; the rest in one more finding."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\r\f"})
_MANY = 8
_LOOKED_AT = 8192
"""Bytes at a file's start that tell whether it is text."""
_MARKER = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)


def decode(data: bytes, path: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text with newlines as line feeds and without byte-order mark; None and a finding when not UTF-8."""
    if data.startswith(_UTF16_MARKS):
        message = "the file is saved as UTF-16, not as UTF-8"
        return None, (RULES["unreadable-file"].at(Span(path), message, "save it as UTF-8"),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_no_text(path) if b"\0" in data or _is_binary(data) else _not_utf8(error, path),)
    if _is_binary(data):
        return None, (_no_text(path),)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


def _is_binary(data: bytes) -> bool:
    """Whether so many of the bytes are controls that nobody can have typed them."""
    start = data[:_LOOKED_AT]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return controls >= _MANY and controls * 10 > len(start)


def _no_text(path: str) -> Diagnostic:
    message = "this is no text file: it holds bytes that no text has"
    return RULES["unreadable-file"].at(
        Span(path), message, "save the page as plain text in UTF-8, or move the file out of the folder"
    )


def _not_utf8(error: UnicodeDecodeError, path: str) -> Diagnostic:
    """The finding at the first byte that is not UTF-8, with what Windows-1252 would make of it."""
    offset = max(error.start, 0)
    before = error.object[:offset].decode("utf-8-sig", errors="replace")
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    line, column = Source.of_file(before, path).place(len(before))
    byte = error.object[offset : offset + 1]
    meant = byte.decode("cp1252", errors="replace")
    guess = f'; it is probably Windows-1252, where this is "{meant}"' if meant != REPLACEMENT else ""
    message = f"the file is not UTF-8: byte 0x{byte.hex().upper()} stands here{guess}"
    return RULES["unreadable-file"].at(
        Span(path, line, column), message, "open the file in its old encoding and save it as UTF-8"
    )


def check_text(text: str, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text with refused characters replaced one for one, and the findings on characters and merges."""
    if REFUSED_CHARACTERS.search(text) is None and "<<<<<<<" not in text and ">>>>>>>" not in text:
        return text, ()
    source = Source.of_file(text, path)
    findings = (*_characters(source), *_merges(source))
    return REFUSED_CHARACTERS.sub(REPLACEMENT, text), findings


def _characters(source: Source) -> Iterator[Diagnostic]:
    found = list(REFUSED_CHARACTERS.finditer(source.text))
    for match in found[:MAX_CHARACTER_FINDINGS]:
        yield RULES["control-character"].at(
            source.span(match.start(), match.end()),
            f"the {_kind(match[0])} U+{ord(match[0]):04X} stands here",
            "delete it; it cannot be seen, and often comes along when text is copied",
        )
    if left := len(found) - MAX_CHARACTER_FINDINGS:
        if left < 0:
            return
        match = found[MAX_CHARACTER_FINDINGS]
        yield RULES["control-character"].at(
            source.span(match.start(), match.end()),
            f"{left} more such characters stand in this file, from here on",
            "is this a text file?",
        )


def _kind(character: str) -> str:
    code = ord(character)
    if code in (0x2028, 0x2029):
        return "separator"
    if 0xE000 <= code <= 0xF8FF or code >= 0xF0000:  # noqa: PLR2004 - Unicode's private-use areas
        return "private-use character"
    return "control character"


def without_merge_markers(text: str) -> str:
    """The text with merge-conflict markers blanked in place, so that they are not reported a second time."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return text
    blanks = [(m.start(), m.end()) for group in _conflicts(text) for m in group]
    pieces, last = [], 0
    for start, end in blanks:
        pieces += [text[last:start], " " * (end - start)]
        last = end
    return "".join((*pieces, text[last:]))


def _conflicts(text: str) -> list[list[re.Match[str]]]:
    """The markers by conflict. `=======` and `|||||||` count inside one only: they have other uses."""
    groups: list[list[re.Match[str]]] = []
    is_open = False
    for match in _MARKER.finditer(text):
        if match[1][0] == "<":
            groups.append([match])
            is_open = True
        elif is_open:
            groups[-1].append(match)
            is_open = match[1][0] != ">"
        elif match[1][0] == ">":
            groups.append([match])
    return groups


def _merges(source: Source) -> Iterator[Diagnostic]:
    for first, *others in _conflicts(source.text):
        yield RULES["merge-conflict"].at(
            source.span(first.start(), first.end()),
            "a merge-conflict marker stands here",
            "keep the text that is right and delete the marker lines",
            tuple(Related("and here", source.span(m.start(), m.end())) for m in others),
        )
