"""What libyaml's complaints mean to an editor: a place, plain words, a remedy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text is no YAML; `index` is the offset of the place in the text."""

    index: int
    message: str
    hint: str


_UNQUOTED = "put the whole text in quotes"

_TOLD: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "mapping values are not allowed": (
            "a colon and a space stand inside a text, or this line is indented too far",
            'put a text with a colon in quotes: "LDN: a review"',
        ),
        "found a tab character": ("a tab stands in the indentation", "indent with spaces"),
        "could not find expected ':'": (
            "this line is neither a field nor part of one",
            "write `name: value`, with a space after the colon",
        ),
        "did not find expected key": (
            "a field was expected here",
            "check the indentation, and that nothing follows a closing quote",
        ),
        "did not find expected '-'": ("a list item was expected here", "begin it with - under the others"),
        "block sequence entries are not allowed": (
            "a list cannot begin here",
            "begin it on a line of its own, or put the text in quotes",
        ),
        "did not find expected ',' or ']'": (
            "the list that begins here is open",
            "add the missing ] or comma",
        ),
        "did not find expected ',' or '}'": (
            "the mapping that begins here is open",
            "add the missing } or comma",
        ),
        "found unexpected end of stream": ("the quotation mark that stands here is never closed", "close it"),
        "found unexpected document indicator": (
            "the quotation mark that stands here is never closed",
            "close it",
        ),
        "found unknown escape character": (
            "a backslash in double quotes begins no known escape",
            "use single quotes, in which a backslash is a backslash",
        ),
        "did not find expected hexdecimal number": ("an escape lacks its digits", "use single quotes"),
        "found invalid Unicode character escape": (
            "an escape names no character",
            "write the character itself",
        ),
        "while scanning an alias": ("a text that begins with * is not in quotes", _UNQUOTED),
        "while scanning an anchor": ("a text that begins with & is not in quotes", _UNQUOTED),
        "while scanning a tag": ("a text that begins with ! is not in quotes", _UNQUOTED),
        "while parsing a tag": ("a text that begins with ! is not in quotes", _UNQUOTED),
        "while scanning a directive": ("a line cannot begin with %", _UNQUOTED),
        "while scanning a block scalar": (
            "the text below | or > is not set as it should be",
            "indent all of its lines alike, with spaces, and put nothing else after the | or >",
        ),
        "did not find expected <document start>": (
            "the text ended before this line",
            "begin every field at the left edge of its neighbours",
        ),
        "did not find expected node content": (
            "a value was expected here",
            "add it, or delete the comma before it",
        ),
    }
)

_AT_CONTEXT = (
    "',' or ']'",
    "',' or '}'",
    "unexpected end of stream",
    "unexpected document indicator",
    "scanning an alias",
    "scanning an anchor",
    "a tag",
    "a directive",
)
"""Problems that are seen at the place where they began, not where the parser noticed."""

_VALUE = r"[ \t]*(?:-[ \t]+)*(?:[\w-]+:[ \t]+)?"
_APOSTROPHE = re.compile(rf"(?P<before>{_VALUE}'[^'\n]*)'(?=\w)")
_CURLY = re.compile(rf"{_VALUE}[\u201c\u201d\u201e\u2018\u201a]")
_REFUSED = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def explain(text: str, error: Exception) -> Problem:
    """What is wrong and where. `error` is what libyaml or the decoding of its input raised."""
    told = f"{getattr(error, 'problem', None) or ''} {getattr(error, 'context', None) or ''}"
    index = _index(text, error, told)
    if (slip := _quotation(text, index)) is not None:
        return slip
    if "cannot start any token" in told:
        return _bad_start(text, index)
    for words, (message, hint) in _TOLD.items():
        if words in told:
            return Problem(index, message, hint)
    if (refused := _REFUSED.search(text)) is not None:
        message = f"the character U+{ord(refused[0]):04X} is not allowed in YAML"
        return Problem(refused.start(), message, "delete it")
    return Problem(index, "this cannot be read as YAML", "check indentation, quotes and brackets")


def _quotation(text: str, index: int) -> Problem | None:
    """What is wrong with the quotation marks of the line at `index`, if that is what the parser stumbled over."""
    start = text.rfind("\n", 0, index) + 1
    line = text[start : end if (end := text.find("\n", index)) >= 0 else len(text)]
    if (found := _APOSTROPHE.match(line)) is not None and index >= start + found.end("before"):
        message = "the apostrophe here ends the text, which is in single quotes"
        hint = "put it in double quotes, or write '' for the apostrophe"
        return Problem(start + found.end("before"), message, hint)
    if (found := _CURLY.match(line)) is not None:
        message = "curly quotation marks do not put a text in quotes"
        return Problem(start + found.end() - 1, message, 'write straight ones: "..."')
    return None


def _index(text: str, error: Exception, told: str) -> int:
    names = ("problem_mark", "context_mark")
    if any(words in told for words in _AT_CONTEXT) or told.startswith("could not find expected ':'"):
        names = ("context_mark", "problem_mark")
    marks: list[Any] = [getattr(error, name, None) for name in names]
    found = next((mark.index for mark in marks if mark is not None), 0)
    return max(0, min(int(found), len(text)))


def _bad_start(text: str, index: int) -> Problem:
    character = text[index : index + 1]
    if character == "\t":
        return Problem(index, "a tab stands in the indentation", "indent with spaces")
    return Problem(index, f"a text that begins with {character} is not in quotes", _UNQUOTED)
