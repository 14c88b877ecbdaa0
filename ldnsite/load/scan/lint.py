"""What Markdown would silently show otherwise than its writer meant: glued and badly indented blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ldnsite.load.scan.blocks import MARGIN, Block, Kind, is_setext_underline
from ldnsite.load.scan.hidden import report_idle_fences
from ldnsite.load.scan.lines import TAB, Line
from ldnsite.load.scan.tables import is_delimiter, lint_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.load.scan.context import Scan

_HEADING = re.compile(r"#{1,6}[ \t]+\S")
_FENCE = re.compile(r":{3,}(?:[ \t]*[A-Za-z{].*)?[ \t]*$")
_MARKERS = re.compile(r"(?:(?:[*+-]|\d{1,9}\.)[ \t]+)+")
_HIDDEN = re.compile(r"\[@|\]\(")
_BLANK_LINE = "put a blank line before it"


def lint(scan: Scan, blocks: Sequence[Block]) -> None:
    """Report what is wrong with the shape of the blocks."""
    item: int | None = None
    before: Block | None = None
    for block in blocks:
        first = block.lines[0]
        if block.kind is Kind.TABLE:
            lint_rows(scan, block.lines)
        elif block.kind is Kind.CODE:
            _lint_code(scan, block)
        elif block.kind is Kind.TEXT:
            item = _lint_indent(scan, first, before, item)
            _lint_text(scan, block)
        elif block.kind is Kind.RULE and before is not None:
            _lint_rule(scan, first, before)
        if block.kind in (Kind.HEADING, Kind.FENCE, Kind.RULE):
            item = None
        before = block


def _lint_code(scan: Scan, block: Block) -> None:
    """Indented code that hides a citation or link was hardly meant as code; a fence for one audience is lost in any."""
    report_idle_fences(scan, block.start, block.end)
    text = scan.flat[block.start : block.end]
    if (
        block.lines[0].indent >= TAB
        and not text.lstrip().startswith(("`", "~"))
        and (found := _HIDDEN.search(text))
    ):
        at = block.start + found.start()
        scan.report(
            "list-indent", at, at + len(found[0]), "lines indented by four or more are shown as code",
            "indent text in a list by four blanks a level, other text not at all",
        )  # fmt: skip


def _lint_indent(scan: Scan, line: Line, before: Block | None, item: int | None) -> int | None:
    """Report an indentation that leaves the list; the indentation of the list that the block stands in, or None.

    `item` is that of the list before.
    """
    if item is None or line.indent < item or (line.indent == 0 and not line.marker):
        return line.indent if line.marker else None
    if line.indent > item and line.indent % TAB and (line.marker or _is_apart(line, before)):
        what = f"the item {line.marker}" if line.marker else "the paragraph"
        scan.report(
            "list-indent", line.start, line.body, f"{what} is indented by {line.indent}, so it leaves the item above",
            f"indent by {TAB} for each level",
        )  # fmt: skip
    return item


def _is_apart(line: Line, before: Block | None) -> bool:
    """Whether a blank line stands before the block that starts with `line`."""
    return before is None or before.lines[-1].next < line.start


def _lint_text(scan: Scan, block: Block) -> None:
    in_list = bool(block.lines[0].marker)
    for number, line in enumerate(block.lines):
        _lint_misplaced(scan, line)
        if number == 0:
            continue
        previous = block.lines[number - 1]
        if not in_list and line.marker and _is_list(scan, block.lines, number):
            scan.report(
                "glued-list", line.body, line.end, "a list is glued to the paragraph before it", _BLANK_LINE
            )
            in_list = True
        if number > 1 and is_delimiter(scan.flat, line) and "|" in scan.flat[previous.body : previous.end]:
            scan.report(
                "glued-table", previous.body, previous.end, "a table is glued to the paragraph before it", _BLANK_LINE
            )  # fmt: skip
        if not in_list:
            _lint_underline(scan, previous, line)


def _lint_rule(scan: Scan, line: Line, before: Block) -> None:
    """Dashes directly below a paragraph are a rule, and were perhaps meant to make a heading of it."""
    if before.kind is Kind.TEXT and not before.lines[0].marker and not _is_apart(line, before):
        _lint_underline(scan, before.lines[-1], line)


def _lint_underline(scan: Scan, previous: Line, line: Line) -> None:
    """Report a line that underlines the one before it as a heading."""
    if line.indent <= MARGIN and is_setext_underline(scan.flat, line):
        scan.report(
            "setext-heading", previous.start, line.end, "a heading is underlined instead of marked with #",
            "write ## before the heading; for a rule, put a blank line before the dashes",
        )  # fmt: skip


def _is_list(scan: Scan, lines: Sequence[Line], number: int) -> bool:
    """Whether a marker inside a paragraph was meant as a list's: a wrapped line may start with "2013." by chance."""
    line = lines[number]
    if not scan.flat[line.body + len(line.marker) : line.end].strip():
        return False
    if not line.marker[0].isdigit() or int(line.marker[:-1]) <= 1:
        return True
    return number + 1 < len(lines) and lines[number + 1].marker[:1].isdigit()


def _lint_misplaced(scan: Scan, line: Line) -> None:
    """Headings and fences inside a list or quotation; a fence there would hide nothing from anybody."""
    markers = _MARKERS.match(scan.flat, line.body, line.end)
    at = markers.end() if markers else line.body
    if at == line.start:
        return
    if _HEADING.match(scan.flat, at, line.end):
        scan.report(
            "heading-not-at-top", at, line.end, "a heading stands inside a list or quotation",
            "start the heading at the left margin",
        )  # fmt: skip
    elif _FENCE.match(scan.flat, at, line.end):
        scan.report(
            "unopened-fence", at, line.end, "a fence stands inside a list or quotation, where it does nothing",
            "start the fence at the left margin, around the whole list or quotation",
        )  # fmt: skip
