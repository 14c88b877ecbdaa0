"""Headings: `## Words {#id item=name}`, and the id that both views share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slugify import slugify

from ldnsite.load.scan.attributes import Attribute, read_attributes
from ldnsite.load.scan.inline import scan_inline
from ldnsite.model.audience import Audience
from ldnsite.model.inline import ForAudience, Inline, Literal, Words
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.prose import SourceHeading

if TYPE_CHECKING:
    from ldnsite.load.scan.context import Scan
    from ldnsite.load.scan.lines import Line

_HASHES = re.compile(r"(#{1,6})[ \t\xa0]*")
_CLOSING_HASHES = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_BRACES = re.compile(r"(?:(?<=[ \t])|^)\{([^{}\n]*)\}[ \t]*$")
_ID = re.compile(r"[^\W_][\w-]*")
_LINK_SYNTAX = frozenset({"[", "![", "]("})
ITEMS = (
    "aims", "sources", "dates", "support", "uncertainty", "mechanism", "benefits", "harms", "no-treatment",
    "quality-of-life", "alternatives", "questions-for-doctor",
)  # fmt: skip
"""What a heading's text may answer: the DISCERN items (1, 4, 5, 7 to 15) that a page can be seen to have."""
_HINT = "a heading may have {#id} and {item=name}, nothing else"


def read_heading(scan: Scan, line: Line, number: int) -> SourceHeading:
    """The heading on `line`; `number` counts the headings before it, for one without a word to name it by."""
    hashes = _HASHES.match(scan.flat, line.body, line.end)
    start = hashes.end() if hashes else line.body
    level = len(hashes[1]) if hashes else 1
    end, attributes = _attributes(scan, start, line.end)
    end = _without_closing_hashes(scan.flat, start, end)
    if level == 1:
        scan.report(
            "h1-in-body", line.body, line.end, "a level-1 heading stands in the body; the page's title is one already",
            "start with ##",
        )  # fmt: skip
    parts = scan_inline(scan, start, end)
    explicit = attributes.get("id", "")
    anchor = explicit or heading_id(parts, number)
    span = scan.span(line.start, line.end)
    return SourceHeading(span, max(level, 2), anchor, parts, bool(explicit), attributes.get("item", ""))


def heading_id(parts: Inline, number: int) -> str:
    """An id made of the words that both audiences read.

    Where there are none, of the words for patients, which professionals may see in an address, and never
    the other way round; else "section-<number>".
    """
    slug = slugify(_words(parts, None), allow_unicode=True)
    return slug or slugify(_words(parts, Audience.PATIENT), allow_unicode=True) or f"section-{number + 1}"


def _words(parts: Inline, audience: Audience | None) -> str:
    """The words of `parts` that all read, and those for `audience`."""
    pieces = []
    for part in parts:
        if isinstance(part, Literal) or (isinstance(part, Words) and part.text not in _LINK_SYNTAX):
            pieces.append(part.text)
        elif isinstance(part, ForAudience) and part.audience is audience:
            pieces.append(_words(part.parts, audience))
    return "".join(pieces)


def _without_closing_hashes(text: str, start: int, end: int) -> int:
    closing = _CLOSING_HASHES.search(text[start:end])
    return start + (closing.start() if closing else len(text[start:end].rstrip()))


def _attributes(scan: Scan, start: int, end: int) -> tuple[int, dict[str, str]]:
    """Where the words of a heading end, and its id and item."""
    braces = _BRACES.search(scan.flat[start:end])
    if braces is None:
        return end, {}
    inner_start, inner_end = start + braces.start(1), start + braces.end(1)
    found, read_to = read_attributes(scan.flat, inner_start, inner_end)
    if not braces[1].startswith(":") and all(attribute.kind == "word" for attribute in found):
        return end, {}
    values = dict(_allowed(scan, attribute) for attribute in found)
    if read_to < inner_end:
        scan.report(
            "refused-attribute", inner_start - 1, inner_end + 1, "the attributes cannot be read", _HINT
        )
    return start + braces.start(), values


def _allowed(scan: Scan, attribute: Attribute) -> tuple[str, str]:
    if attribute.kind == "id" and _ID.fullmatch(attribute.name):
        return "id", attribute.name
    if attribute.kind == "pair" and attribute.name == "item":
        return _item(scan, attribute)
    written = scan.flat[attribute.start : attribute.end]
    scan.report(
        "refused-attribute", attribute.start, attribute.end, f"the attribute {written} is refused", _HINT
    )
    return "", ""


def _item(scan: Scan, attribute: Attribute) -> tuple[str, str]:
    if attribute.value in ITEMS:
        return "item", attribute.value
    hint = did_you_mean(attribute.value, ITEMS) or f"the items are {', '.join(ITEMS)}"
    message = f"there is no item {attribute.value}"
    scan.report("refused-attribute", attribute.start, attribute.end, message, hint)
    return "", ""
