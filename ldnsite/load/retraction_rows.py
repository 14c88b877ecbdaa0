"""The rows of a list of retractions, in the layout of Retraction Watch, that are about given works.

The layout (Crossref, retraction-watch-data): one notice a row, 20 columns; lists end with a semicolon; dates are
`M/D/YYYY 0:00`; a PMID of 0 and a DOI `unavailable` stand for none. Columns are found by name, in any order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from ldnsite.load.bibtex.identifiers import doi_identity, read_doi, read_pmid
from ldnsite.load.csv_rows import CsvReader, CsvRow

if TYPE_CHECKING:
    from ldnsite.model.publication import State

_NEEDED = ("RetractionDate", "OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionNature")
_USED = (*_NEEDED, "RetractionDOI", "RetractionPubMedID", "Reason")
NATURES: Mapping[str, State] = MappingProxyType(
    {
        "retraction": "retracted",
        "expression of concern": "concern",
        "correction": "corrected",
        "reinstatement": "clear",
    }
)
"""What a notice calls itself -> what it does to the work."""

_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s.*)?|(\d{4})-(\d{2})-(\d{2})(?:[T\s].*)?", re.ASCII)
_BETWEEN = re.compile(r"[;\s]+")
_TEX = re.compile(r"[\\{}$\s]")
_WORD_ENDS = re.compile(r"[\s_-]+")

Oddity = Literal["bytes", "quotes", "short", "lost"]
"""Bytes that are not UTF-8; no well-formed CSV; a row too short; a row that cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A row of the list: the numbers of the work that it is about, and its cells by column."""

    line: int
    dois: tuple[str, ...]
    pmids: tuple[str, ...]
    cells: Mapping[str, str]

    def cell(self, name: str) -> str:
        """What stands in a column, without white space around it; "" when the list does not have it."""
        return shown(self.cells.get(name, ""))

    @property
    def state(self) -> State:
        """What the notice does; "not-checked" when it does not say so in words that are known."""
        return NATURES.get(_WORD_ENDS.sub(" ", self.cell("RetractionNature")).casefold(), "not-checked")

    @property
    def day(self) -> date | None:
        """The day of the notice; None when it cannot be read."""
        match = _DAY.fullmatch(self.cell("RetractionDate"))
        if match is None:
            return None
        month, day, year, *iso = match.groups()
        try:
            return date(int(year), int(month), int(day)) if year else date(*map(int, iso))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Asked:
    """A list and the numbers that are looked for in it. `digest` stands for the bytes."""

    digest: str
    data: bytes = field(compare=False, repr=False)
    dois: frozenset[str] = frozenset()
    pmids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """What was kept of a list. `count`: the rows that it has; `missing`: needed columns that it lacks."""

    notices: tuple[Notice, ...] = ()
    missing: tuple[str, ...] = ()
    count: int = 0
    odd: Mapping[Oddity, tuple[int, int]] = field(default_factory=lambda: MappingProxyType({}))
    """What was odd -> the first line where it was, and on how many rows."""


@lru_cache(maxsize=1)
def find_notices(asked: Asked) -> Found:
    """Every row about a work that is asked for; the others leave nothing behind.

    The last answer is kept for the preview, which reads the site again at each change, and the list with it.
    """
    rows = CsvReader(asked.data).rows()
    head = next(rows, CsvRow([], 1))
    columns = {shown(name).casefold(): index for index, name in reversed(tuple(enumerate(head.cells)))}
    missing = tuple(name for name in _NEEDED if name.casefold() not in columns)
    if missing:
        return Found(missing=missing)
    places = {name: columns[name.casefold()] for name in _USED if name.casefold() in columns}
    least = max(places[name] for name in _NEEDED) + 1
    notices: list[Notice] = []
    odd: dict[Oddity, tuple[int, int]] = {}
    count = 0
    for row in rows:
        count += 1
        if row.damaged or row.odd_bytes or len(row.cells) < least:
            _note(row, least, odd)
        if (notice := _kept(row, places, asked)) is not None:
            notices.append(notice)
    return Found(tuple(notices), (), count, MappingProxyType(odd))


def _note(row: CsvRow, least: int, odd: dict[Oddity, tuple[int, int]]) -> None:
    seen: Mapping[Oddity, bool] = {
        "bytes": row.odd_bytes,
        "quotes": row.damaged and not row.lost,
        "short": not row.lost and len(row.cells) < least,
        "lost": row.lost,
    }
    for what in (name for name, is_so in seen.items() if is_so):
        first, count = odd.get(what, (row.line, 0))
        odd[what] = (first, count + 1)


def _kept(row: CsvRow, places: Mapping[str, int], asked: Asked) -> Notice | None:
    """The row when it is about a work that is asked for."""
    dois = _numbers(_cell(row, places["OriginalPaperDOI"]), doi_of)
    pmids = _numbers(_cell(row, places["OriginalPaperPubMedID"]), pmid_of)
    if asked.dois.isdisjoint(dois) and asked.pmids.isdisjoint(pmids):
        return None
    cells = {name: _cell(row, place) for name, place in places.items()}
    return Notice(row.line, dois, pmids, MappingProxyType(cells))


def _cell(row: CsvRow, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _numbers(cell: str, read: Callable[[str], str]) -> tuple[str, ...]:
    """The numbers in a cell, which holds one or, seldom, several."""
    text = shown(cell)
    parts = {text, *_BETWEEN.split(text)} if _BETWEEN.search(text) else {text}
    return tuple(sorted(filter(None, map(read, parts))))


def shown(text: str) -> str:
    """The text without the characters that nobody can see, and without white space around it."""
    if not text.isprintable():
        text = "".join(each if each.isprintable() else " " for each in text)
    return text.strip()


def doi_of(text: str) -> str:
    """What all spellings of one DOI have in common; "" when it is none."""
    if text.startswith("10.") and not _TEX.search(text):
        return doi_identity(text)
    doi, good = read_doi(text) if "10." in text else ("", False)
    return doi_identity(doi) if good else ""


def pmid_of(text: str) -> str:
    """The digits of a PubMed number; "" when it is none, as 0 is."""
    if not text.isdecimal():
        text, good = read_pmid(text.removesuffix(".0")) if text else ("", False)
        return text.lstrip("0") if good else ""
    return text.lstrip("0")
