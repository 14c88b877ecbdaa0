"""Fences: `::: name {a=b #id}` opens, a bare `:::` closes the innermost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.load.scan.attributes import Attribute, read_attributes
from ldnsite.load.scan.inline import LONGEST_LINE, scan_inline, too_complex
from ldnsite.load.scan.pieces import finished
from ldnsite.load.scan.raw_html import first_tag
from ldnsite.model.prose import TEXT_ARGUMENTS, Argument
from ldnsite.model.span import Sourced

if TYPE_CHECKING:
    from ldnsite.load.scan.context import Scan
    from ldnsite.load.scan.lines import Line
    from ldnsite.model.inline import Inline

_COLONS = re.compile(r":{3,}[ \t]*")
_NAME = re.compile(r"[A-Za-z][\w-]*")
_NEARLY = re.compile(
    r"^[ \t>]*(?:(?:[*+-]|\d{1,9}\.)[ \t]+)*"
    r"(?P<fence>(?:(?!:{3})(?:[:\uff1a][ \t]*){2,}|[:\uff1a][ \t]*(?=(?:patient|professional)[ \t]*$))"
    r"(?:[A-Za-z{][^\n]*)?)$",
    re.MULTILINE,
)
"""A line that begins with too few colons for a fence, or with blanks or wide colons among them."""
_HINT = "write ::: name, ::: name {a=b} or ::: {.name a=b}"


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that opens a fence: name ("" if it cannot be read) and its place, arguments, id."""

    name: str
    name_start: int
    name_end: int
    arguments: tuple[Argument, ...]
    id: str


def report_near_fences(scan: Scan, start: int, end: int) -> None:
    """Report each line of `text[start:end]`, a stretch outside code, that is almost a fence.

    Markdown would show it as words, and what was meant for one audience to both.
    """
    for match in _NEARLY.finditer(scan.flat, start, end):
        scan.report(
            "unknown-block",
            *match.span("fence"),
            "a block opens with three colons, and closes with three",
            "write ::: name, with the three colons next to each other",
        )


def read_fence(scan: Scan, line: Line) -> Opening | None:
    """What a fence's line opens; None when it closes."""
    scan.braces.update(range(line.start, line.end))
    colons = _COLONS.match(scan.flat, line.body, line.end)
    start = colons.end() if colons else line.body
    end = start + len(scan.flat[start : line.end].rstrip().rstrip(":").rstrip())
    if end <= start:
        return None
    word = _NAME.match(scan.flat, start, end)
    rest = word.end() if word else start
    attributes = _braced(scan, rest, end)
    if word is None:
        named = next((a for a in attributes if a.kind == "class"), None)
        return _opening(scan, named, attributes, start, end)
    return Opening(word[0], word.start(), word.end(), _arguments(scan, attributes), _id(attributes))


def _opening(
    scan: Scan, named: Attribute | None, attributes: tuple[Attribute, ...], start: int, end: int
) -> Opening:
    """A fence named by its first class, `::: {.name a=b}`."""
    if named is None:
        scan.report("unknown-block", start, end, "a fence names no block", _HINT)
        return Opening("", start, end, (), "")
    rest = tuple(a for a in attributes if a is not named)
    return Opening(named.name, named.start, named.end, _arguments(scan, rest), _id(attributes))


def _braced(scan: Scan, start: int, end: int) -> tuple[Attribute, ...]:
    """The attributes in the braces that `text[start:end]` consists of."""
    written = scan.flat[start:end]
    text = written.strip()
    if not text:
        return ()
    if not (text.startswith("{") and text.endswith("}")):
        scan.report("invalid-block-argument", start, end, f"{text} is no list of arguments in braces", _HINT)
        return ()
    inner = start + written.index("{") + 1
    found, read_to = read_attributes(scan.flat, inner, end - 1)
    if read_to < end - 1:
        bad = scan.flat[read_to : end - 1].strip()
        scan.report("invalid-block-argument", read_to, end - 1, f"the argument {bad} cannot be read", _HINT)
    return found


def _arguments(scan: Scan, attributes: tuple[Attribute, ...]) -> tuple[Argument, ...]:
    found = []
    for attribute in attributes:
        if attribute.kind == "id":
            continue
        span = scan.span(attribute.start, attribute.end)
        if attribute.name.lower().startswith("on") or attribute.name.lower() in ("style", "srcdoc"):
            written = scan.flat[attribute.start : attribute.end]
            hint = "blocks have arguments of their own only"
            scan.report(
                "refused-attribute",
                attribute.start,
                attribute.end,
                f"the attribute {written} is refused",
                hint,
            )
        elif attribute.kind == "class":
            found.append(Argument("class", attribute.name, span))
        else:
            found.append(_argument(scan, attribute))
    return tuple(found)


def _argument(scan: Scan, attribute: Attribute) -> Argument:
    """An argument with its value: text that is scanned, or plain words in which marks hide nothing."""
    start, end = attribute.value_start, attribute.value_start + len(attribute.value)
    value = Sourced.of(scan.source.cut(start, end))
    span = scan.span(attribute.start, attribute.end)
    if attribute.kind == "pair":
        scan.braces.difference_update(range(start, end))
    if attribute.kind == "pair" and attribute.name in TEXT_ARGUMENTS:
        return Argument(attribute.name, value, span, _text(scan, start, end))
    if tag := first_tag(attribute.value):
        scan.report(
            "raw-html", start + tag[0], start + tag[1], "raw HTML stands in a plain text", "write the words alone"
        )  # fmt: skip
    return Argument(attribute.name, value, span)


def _text(scan: Scan, start: int, end: int) -> Inline:
    """The parts of an argument that is text."""
    if end - start > LONGEST_LINE:
        message = f"an argument is longer than {LONGEST_LINE} characters"
        return finished(scan, (too_complex(scan, start, end, message),))
    return scan_inline(scan, start, end)


def _id(attributes: tuple[Attribute, ...]) -> str:
    return next((a.name for a in attributes if a.kind == "id"), "")
