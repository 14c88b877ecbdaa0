"""Citations as pandoc and Quarto write them: `@key` in running text and `[see @a, p. 4; -@b]` in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ldnsite.model.inline import Cite, CiteItem

if TYPE_CHECKING:
    from ldnsite.load.scan.context import Scan

# In running text a key ends before punctuation that no word character follows: `@younger2013.` ends a sentence.
_NARRATIVE = re.compile(r"@(\w+(?:[:.#$%&+?<>~/-]\w+)*)")
_IN_GROUP = re.compile(r"(?<![\w@\\])(?<!\w[.+%/=])(?P<minus>-?)@(?P<key>\w[\w:.#$%&+?<>~/-]*)")
_SIGN = re.compile(r"(?<![\w@\\])@")
_BLANKS = re.compile(r"\s+")
_LOCATOR = re.compile(r"(?:\s*,\s*|\s+)(?P<locator>\S.*)", re.DOTALL)
_JOINS_WORDS = frozenset("@./+%=~\\")
_TRAILING = ".:,?"


def narrative_at(text: str, at: int, start: int, end: int) -> tuple[str, int] | None:
    """The key of the citation in running text whose `@` stands at `at`, and its end; None for any other `@`.

    An `@` that a word character or part of an address stands before belongs to an e-mail address or handle.
    """
    before = text[at - 1] if at > start else ""
    if before.isalnum() or (before in _JOINS_WORDS and before):
        return None
    if before == "_" and at - 1 > start and text[at - 2].isalnum():
        return None
    match = _NARRATIVE.match(text, at, end)
    if match is None:
        return None
    key = match[1].rstrip("_") if before == "_" else match[1]
    return (key, at + 1 + len(key)) if key else None


def starts_group(content: str) -> bool:
    """Whether the text between two brackets tries to be a citation, with or without a key that can be read."""
    return content.lstrip().startswith(("@", "-@"))


def read_group(scan: Scan, start: int, end: int) -> Cite | None:
    """The citation between the brackets at `start` and `end - 1`; None, with a finding, if it cannot be read."""
    items = []
    at = start + 1
    for piece in scan.flat[at : end - 1].split(";"):
        item = _item(scan, piece, at)
        if isinstance(item, str):
            scan.report("malformed-citation", start, end, item, _HINT)
            return None
        items.append(item)
        at += len(piece) + 1
    return Cite(scan.span(start, end), tuple(items))


_HINT = "write [@key], [@key, p. 4] or [see @one; @two]; a literal @ is written \\@"


def _item(scan: Scan, piece: str, at: int) -> CiteItem | str:
    """One work of a group, or what is wrong with it."""
    match = _IN_GROUP.search(piece)
    if match is None:
        return (
            "a citation names no key"
            if piece.strip()
            else "a citation has an empty place between its semicolons"
        )
    key = match["key"].rstrip(_TRAILING)
    end = match.start("key") + len(key)
    rest = piece[end:]
    if _SIGN.search(rest) or _SIGN.search(piece[: match.start()]):
        return "two keys stand in one citation without a semicolon between them"
    locator = _LOCATOR.fullmatch(rest)
    if rest.strip(" \t\n,.:") and locator is None:
        return f"a citation goes on after its key {key} without a comma"
    return CiteItem(
        key,
        scan.span(at + match.start("key") - 1, at + end),
        _words(piece[: match.start()]),
        _words(locator["locator"]) if locator else "",
        bool(match["minus"]),
    )


def _words(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
