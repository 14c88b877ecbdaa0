"""Links as written: the destination in round brackets, and the definitions that reference links name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ldnsite.load.scan.urls import decoded
from ldnsite.model.diagnostic import Related

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.load.scan.context import Scan
    from ldnsite.model.audience import Audience

# Bounded, so that a text full of brackets is read in linear time.
_LONGEST = 2000
_TITLE = r"""(?:"(?:[^"\\]|\\.){0,1000}"|'(?:[^'\\]|\\.){0,1000}')"""
_BARE = re.compile(r"(?:[^\s()<>\\]|\\.)+")
_ANGLED = re.compile(r"<([^<>\n]{0,2000})>")
_AFTER = re.compile(rf"(?P<title>\s+{_TITLE})?\s{{0,20}}\)", re.DOTALL)
_DEFINITION = re.compile(
    r"[ ]{0,3}\[(?![\^@-])(?P<label>(?:[^\[\]\\\n]|\\.){1,200})\]:[ \t]*"
    r"(?P<url><[^<>\n]*>|\S+)"
    rf"(?P<title>[ \t]+{_TITLE})?[ \t]*$"
)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Destination:
    """The address of a link in round brackets: offsets of address and title (with its blanks), and the end."""

    url: str
    start: int
    stop: int
    title: str
    end: int


@dataclass(frozen=True, slots=True)
class Definition:
    """`[label]: url "title"`; offsets of the whole line; the audience in whose fence it stands."""

    label: str
    url: str
    title: str
    start: int
    end: int
    audience: Audience | None = None


def label_of(text: str) -> str:
    """A label as it is compared: letter case and blanks do not count (CommonMark 0.31, section 4.7)."""
    return _BLANKS.sub(" ", text).strip().casefold()


def destination_at(text: str, at: int, end: int) -> Destination | None:
    """The destination after the round bracket that stands before `at`; None if it is no link's."""
    while at < end and text[at] in " \t\n":
        at += 1
    if angled := _ANGLED.match(text, at, end):
        start, stop, after = angled.start(1), angled.end(1), angled.end()
    else:
        start, stop = at, _bare_end(text, at, end)
        after = stop
    close = _AFTER.match(text, after, end)
    if close is None:
        return None
    return Destination(decoded(text[start:stop]), start, stop, close["title"] or "", close.end())


def _bare_end(text: str, at: int, end: int) -> int:
    """Where an address without angle brackets ends: at a blank, or the round bracket that closes the link."""
    depth = 0
    limit = min(end, at + _LONGEST)
    while at < limit:
        if match := _BARE.match(text, at, limit):
            at = match.end()
            continue
        if text[at] == "(":
            depth += 1
        elif text[at] == ")" and depth:
            depth -= 1
        else:
            break
        at += 1
    return at


def definition_in(text: str, start: int, end: int) -> Definition | None:
    """The definition that the line `text[start:end]` is."""
    match = _DEFINITION.match(text, start, end)
    if match is None:
        return None
    url = match["url"]
    inner = url[1:-1] if url.startswith("<") and url.endswith(">") else url
    return Definition(label_of(match["label"]), decoded(inner), match["title"] or "", start, end)


def held_definitions(scan: Scan, found: Iterable[Definition]) -> tuple[Definition, ...]:
    """The definitions that hold: the first of a label that an audience reads; a second is a finding."""
    kept: dict[str, list[Definition]] = {}
    for definition in found:
        same = kept.setdefault(definition.label, [])
        rivals = (
            d for d in same if {d.audience, definition.audience} & {None} or d.audience is definition.audience
        )
        first = next(rivals, None)
        if first is None:
            same.append(definition)
            continue
        scan.report(
            "duplicate-link-definition",
            definition.start,
            definition.end,
            f"the link [{definition.label}] is defined twice",
            "keep one of the two, or give one another name",
            (Related("first defined here", scan.span(first.start, first.end)),),
        )
    return tuple(definition for same in kept.values() for definition in same)


def serving(scan: Scan, definitions: Iterable[Definition], audience: Audience | None) -> Scan:
    """The scan of words for `audience` (None: for all): a definition for one audience serves no other's words."""
    here: dict[str, Definition] = {}
    elsewhere: dict[str, Definition] = {}
    for definition in definitions:
        serves = definition.audience in (None, audience)
        (here if serves else elsewhere)[definition.label] = definition
    return replace(scan, definitions=here, elsewhere=elsewhere)
