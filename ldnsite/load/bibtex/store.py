"""The reference store: all .bib files as one `Store`, and every finding on them.

Scanning is done at once; an entry is decoded when it is first asked for, and only then. `read_store` asks
for all of them; `open_store` leaves it to whoever looks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ldnsite.load.bibtex.decoding import decoded
from ldnsite.load.bibtex.duplicates import clashing_aliases, repeated_keys, repeated_works
from ldnsite.load.bibtex.examine import examine, of_form
from ldnsite.load.bibtex.likeness import likenesses
from ldnsite.load.bibtex.shelf import Located, Shelf, StoreFile, shelve
from ldnsite.model.diagnostic import Diagnostic
from ldnsite.model.reference import Reference, Store
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from ldnsite.load.bibtex.decoding import Text
    from ldnsite.load.bibtex.examine import Examined
    from ldnsite.model.project import SourceFile


class LazyEntries(Mapping[str, Reference]):
    """References by key and alias, decoded on first access and kept. Read-only."""

    __slots__ = ("_examined", "_shelf", "_works")

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._works = dict.fromkeys(shelf.works)
        self._examined: dict[str, Examined] = {}

    def __getitem__(self, key: str) -> Reference:
        return self._look(self._shelf.aliases.get(key, key))[0]

    def __iter__(self) -> Iterator[str]:
        yield from self._works
        yield from (alias for alias, key in self._shelf.aliases.items() if key in self._works)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, key: object) -> bool:
        return key in self._works or (isinstance(key, str) and self._shelf.aliases.get(key) in self._works)

    def findings(self, key: str) -> tuple[Diagnostic, ...]:
        """The findings on one entry's fields, by its own key."""
        return self._look(key)[1]

    def works(self) -> tuple[str, ...]:
        """The keys of all works, aliases left out."""
        return tuple(self._works)

    def _look(self, key: str) -> Examined:
        if key not in self._works:
            raise KeyError(key)
        examined = self._examined.get(key)
        if examined is None:
            examined = self._examined[key] = examine(self._shelf.index[key], self._shelf)
        return examined


def read_store(files: Sequence[SourceFile]) -> tuple[Store, tuple[Diagnostic, ...]]:
    """The store of `files` and all findings, in the order of files and lines. Never raises for what they hold."""
    store, entries, findings = open_store(files)
    on_fields = (found for key in entries.works() for found in entries.findings(key))
    return store, _ordered((*findings, *on_fields))


def open_store(files: Sequence[SourceFile]) -> tuple[Store, LazyEntries, tuple[Diagnostic, ...]]:
    """The store of `files`, nothing decoded yet; its entries; and what is wrong with the files' form and keys."""
    texts = [(file.path, decoded(file.data)) for file in files]
    shelf = shelve([StoreFile.of(path, read.text) for path, read in texts])
    entries = LazyEntries(shelf)
    findings = [
        *(
            found
            for file, (_, read) in zip(shelf.files, texts, strict=True)
            for found in _encoding(file, read)
        ),
        *(found for file in shelf.files for found in _problems(file)),
        *repeated_keys(shelf),
        *clashing_aliases(shelf),
        *repeated_works(shelf),
        *likenesses(shelf),
    ]
    return Store(entries, tuple(file.path for file in files)), entries, _ordered(findings)


def _encoding(file: StoreFile, read: Text) -> Iterator[Diagnostic]:
    if read.encoding:
        at = min(read.odd_at, len(read.text))
        yield RULES["bib-encoding"].at(
            file.source.span(at, min(at + 1, len(read.text))),
            f"the store is not UTF-8; it was read as {read.encoding}",
            "save it as UTF-8, and look whether the accented letters are right",
        )


def _problems(file: StoreFile) -> Iterator[Diagnostic]:
    entries = file.scan.entries
    starts = [block.start for block in entries]
    for problem in file.scan.problems:
        index = bisect_right(starts, problem.entry) - 1
        inside = index >= 0 and starts[index] == problem.entry
        located = Located(file, entries[index]) if inside else None
        yield of_form(problem, located, file.source.span(problem.start, problem.end))


def _ordered(findings: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(findings, key=lambda found: (found.span, found.rule, found.message)))
