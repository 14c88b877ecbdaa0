"""Tables as Markdown reads them: rows cut at pipes outside code; their cells are scanned one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.load.scan.context import Scan
    from ldnsite.load.scan.lines import Line

_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_PIPE_OR_CODE = re.compile(r"\\.|(`+)|\|")


def is_delimiter(text: str, line: Line) -> bool:
    """Whether a line is the row of dashes below a table's head."""
    return "|" in text[line.body : line.end] and _DELIMITER.match(text, line.body, line.end) is not None


def is_table_head(text: str, line: Line, following: Line) -> bool:
    """Whether a table starts at `line`."""
    return (
        line.quotes == following.quotes
        and "|" in text[line.body : line.end]
        and is_delimiter(text, following)
        and len(cells_of(text, line)) == len(cells_of(text, following, bordered=is_bordered(text, line)))
    )


def is_bordered(text: str, head: Line) -> bool:
    """Whether a table's head has a pipe at its start or end; only then the pipes at the ends of rows are borders."""
    end = head.body + len(text[head.body : head.end].rstrip())
    pipes = _pipes(text, head.body, end)
    return bool(pipes) and (pipes[0] == head.body or pipes[-1] == end - 1)


def cells_of(text: str, line: Line, *, bordered: bool = True) -> tuple[tuple[int, int], ...]:
    """Start and end of each cell of a row, without the pipes at its borders."""
    end = line.body + len(text[line.body : line.end].rstrip())
    pipes = _pipes(text, line.body, end)
    start = line.body
    if bordered and pipes and pipes[0] == line.body:
        start = pipes.pop(0) + 1
    if bordered and pipes and pipes[-1] == end - 1:
        end = pipes.pop()
    cells = []
    for pipe in pipes:
        cells.append((start, pipe))
        start = pipe + 1
    return (*cells, (start, max(start, end)))


def _pipes(text: str, start: int, end: int) -> list[int]:
    """The pipes that part cells: neither escaped nor in a code span."""
    runs: dict[int, list[int]] = {}
    found = [m for m in _PIPE_OR_CODE.finditer(text, start, end) if m[0][0] != "\\"]
    for match in found:
        if match[1]:
            runs.setdefault(len(match[1]), []).append(match.start())
    pipes = []
    code_end = start
    for match in found:
        if match.start() < code_end:
            continue
        if not match[1]:
            pipes.append(match.start())
            continue
        places = runs[len(match[1])]
        while places and places[0] <= match.start():
            places.pop(0)
        if places:
            code_end = places[0] + len(match[1])
    return pipes


def lint_rows(scan: Scan, rows: Sequence[Line]) -> None:
    """Report each row with another number of cells than the table's head."""
    bordered = is_bordered(scan.flat, rows[0])
    expected = len(cells_of(scan.flat, rows[0]))
    for row in rows[2:]:
        count = len(cells_of(scan.flat, row, bordered=bordered))
        if count != expected:
            scan.report(
                "table-cell-count", row.body, row.end,
                f"the row has {count} {'cell' if count == 1 else 'cells'}, the table's head has {expected}",
                "give each row as many cells as the head; write \\| for a pipe that parts no cells, "
                "and leave a blank line after the table",
            )  # fmt: skip
