"""The reference store: all .bib files as one `Store`, and every finding on them.

Scanning is done at once; an entry is decoded when it is first asked for, and only then. `read_store` asks
for all of them; `open_store` leaves it to whoever looks. With a `Memory` of an earlier run, entries that have not
changed are decoded only for whoever looks, and files that have not changed are not scanned.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ldnsite.load.bibtex.decoding import decoded
from ldnsite.load.bibtex.duplicates import clashing_aliases, repeated_keys, repeated_works
from ldnsite.load.bibtex.examine import digest_of, examine, of_form, read_reference
from ldnsite.load.bibtex.likeness import likenesses
from ldnsite.load.bibtex.memory import Memory, inputs_of, recalled, remembered
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

    __slots__ = ("_examined", "_memory", "_read", "_same", "_shelf", "_works")

    def __init__(self, shelf: Shelf, memory: Memory, *, same: bool) -> None:
        self._shelf = shelf
        self._works = dict.fromkeys(shelf.works)
        self._examined: dict[str, Examined] = {}
        self._read: dict[str, Reference] = {}
        self._memory = memory
        self._same = same

    def __getitem__(self, name: str) -> Reference:
        key = self._shelf.aliases.get(name, name)
        if key not in self._works:
            raise KeyError(name)
        if key in self._examined:
            return self._examined[key][0]
        if key not in self._read:
            self._read[key] = read_reference(self._shelf.index[key], self._shelf)
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        yield from self._works
        yield from (alias for alias, key in self._shelf.aliases.items() if key in self._works)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, key: object) -> bool:
        return key in self._works or (isinstance(key, str) and self._shelf.aliases.get(key) in self._works)

    def findings(self, key: str) -> tuple[Diagnostic, ...]:
        """The findings on one entry's fields, by its own key."""
        if self._same:
            return self._memory.all_findings(key)
        located = self._shelf.index[key]
        known = None
        if self._memory.entries and key not in self._examined and (digest := self.digest(key)):
            place = located.file.source.place(located.block.start)
            known = self._memory.findings(key, digest, place)
        return self._look(key)[1] if known is None else known

    def digest(self, key: str) -> str:
        """What the findings on an entry depend on; "" when that is more than its own source."""
        return f"{self._shelf.index[key].file.path} {digest}" if (
            digest := digest_of(self._shelf.index[key], self._shelf)) else ""  # fmt: skip

    @property
    def shelf(self) -> Shelf:
        """Where the entries stand."""
        return self._shelf

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
    store, findings, _ = recall_store(files, Memory())
    return store, findings


def recall_store(files: Sequence[SourceFile], memory: Memory) -> tuple[Store, tuple[Diagnostic, ...], Memory]:
    """As `read_store`, with what an earlier run remembers; and what to remember of this one."""
    inputs = inputs_of(files)
    same = inputs == memory.inputs
    store, entries, findings = _recalled(files, memory) if same else open_store(files, memory)
    found = {key: entries.findings(key) for key in entries.works()}
    ordered = _ordered((*findings, *(one for each in found.values() for one in each)))
    if same:
        return store, ordered, memory
    told = {key: (entries.digest(key), each) for key, each in found.items()}
    return store, ordered, remembered(inputs, entries.shelf, findings, told)


def _recalled(
    files: Sequence[SourceFile], memory: Memory
) -> tuple[Store, LazyEntries, tuple[Diagnostic, ...]]:
    shelf = recalled([(file.path, decoded(file.data).text) for file in files], memory)
    entries = LazyEntries(shelf, memory, same=True)
    return Store(entries, tuple(file.path for file in files)), entries, memory.file_findings()


def open_store(
    files: Sequence[SourceFile], memory: Memory | None = None
) -> tuple[Store, LazyEntries, tuple[Diagnostic, ...]]:
    """The store of `files`, nothing decoded yet; its entries; and what is wrong with the files' form and keys."""
    texts = [(file.path, decoded(file.data)) for file in files]
    shelf = shelve([StoreFile.of(path, read.text) for path, read in texts])
    entries = LazyEntries(shelf, memory or Memory(), same=False)
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
