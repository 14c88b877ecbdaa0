"""Rows of a large CSV file, one by one, whatever is in it: no row is lost because another one is damaged.

An open quotation mark would swallow all rows behind it. So rows are read strictly (RFC 4180), and where that
fails, each line of the failed row is read as a row of its own.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from ldnsite.load.source_text import REPLACEMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_LINE = 1_000_000
"""Characters taken at a time: a file without line ends does not fill the memory a second time."""


class CsvRow(NamedTuple):
    """A row: its cells, the line on which it begins, and what is odd about it.

    `damaged`: no well-formed CSV, read line by line. `lost`: nothing could be read of it, and `cells` is
    empty. `odd_bytes`: it holds bytes that are not UTF-8, or the sign that stands for them.
    """

    cells: list[str]
    line: int
    damaged: bool = False
    lost: bool = False
    odd_bytes: bool = False


class CsvReader:
    """Reads rows from the bytes of a file; blank lines are left out."""

    def __init__(self, data: bytes) -> None:
        self._text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8-sig", errors="replace", newline="")
        self._taken: list[str] = []
        """The lines of the row that is being read."""
        self._line = 0

    def rows(self) -> Iterator[CsvRow]:
        """Every row, the head too."""
        reader = csv.reader(self._lines(), strict=True)
        while True:
            self._taken.clear()
            start = self._line + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield from self._salvaged(start)
                continue
            if cells:
                yield CsvRow(cells, start, odd_bytes=any(REPLACEMENT in line for line in self._taken))

    def _lines(self) -> Iterator[str]:
        while line := self._text.readline(_LONGEST_LINE):
            self._line += 1
            self._taken.append(line)
            yield line

    def _salvaged(self, start: int) -> Iterator[CsvRow]:
        for number, line in enumerate(tuple(self._taken), start):
            odd = REPLACEMENT in line
            try:
                cells = next(csv.reader([line]), [])
            except csv.Error:
                yield CsvRow([], number, damaged=True, lost=True, odd_bytes=odd)
                continue
            if cells:
                yield CsvRow(cells, number, damaged=True, odd_bytes=odd)
