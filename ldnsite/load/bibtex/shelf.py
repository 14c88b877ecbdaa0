"""Where every entry of the stores stands, before any of them is read: keys, aliases, macros, inheritance."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ldnsite.load.bibtex.inherit import inherited
from ldnsite.load.bibtex.kinds import CONTAINERS
from ldnsite.load.bibtex.scan import scan
from ldnsite.load.bibtex.scanned import Block, Field, Scan
from ldnsite.load.bibtex.values import collapsed
from ldnsite.model.span import Source, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MONTHS: Mapping[str, str] = MappingProxyType(
    {
        "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June",
        "jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December",
    }
)  # fmt: skip
"""The macros that every BibTeX style defines."""


@dataclass(frozen=True, slots=True)
class StoreFile:
    """One .bib file, scanned."""

    source: Source
    scan: Scan

    @classmethod
    def of(cls, path: str, text: str) -> StoreFile:
        """The file at `path` with its text."""
        return cls(Source.of_file(text, path), scan(text))

    @property
    def path(self) -> str:
        """Relative to the site's root."""
        return self.source.path


class Located(NamedTuple):
    """An entry and the file in which it stands."""

    file: StoreFile
    block: Block

    @property
    def raw(self) -> str:
        """The editor's own source, character for character."""
        return self.file.scan.text[self.block.start : self.block.end]

    @property
    def key_span(self) -> Span:
        """The place of the key, or of the entry's first character when it has none."""
        block = self.block
        if not block.key:
            return self.file.source.span(block.start, min(block.start + 1, block.end))
        return self.file.source.span(block.key_at, block.key_at + len(block.key))

    def span_of(self, field: Field) -> Span:
        """The place of a field's value, delimiters included."""
        return self.file.source.span(field.start, field.end)

    def first(self, name: str) -> Field | None:
        """The first field of that name."""
        return next((field for field in self.block.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class Shelf:
    """All scanned stores. `index` has the first entry of each key, as spelled; `aliases` lead from `ids` to keys."""

    files: tuple[StoreFile, ...]
    index: Mapping[str, Located]
    aliases: Mapping[str, str]
    macros: Mapping[str, str]
    by_fold: Mapping[str, str]
    """The spelling of each key by the key without letter case."""
    works: tuple[str, ...]
    """The keys of all works, in the order of the files."""
    definitions: Mapping[str, Located]
    """Where each macro is defined that a store defines."""

    def find(self, key: str) -> Located | None:
        """The entry of that key, in this letter case or another (as BibTeX finds it), or of that alias."""
        spelled = self.by_fold.get(key.casefold(), self.aliases.get(key, ""))
        return self.index.get(key) or self.index.get(spelled)

    def raw_values(self, located: Located) -> dict[str, str]:
        """The entry's own fields, the first of each name, macros put in and white space joined."""
        values: dict[str, str] = {}
        for field in located.block.fields:
            if field.name not in values:
                values[field.name] = collapsed(located.file.scan.value(field, self.macros))
        return values

    def full_values(self, located: Located) -> tuple[dict[str, str], tuple[Located, ...]]:
        """The entry's fields and those that it takes from others; and the entries that it takes them from."""
        return inherited(located, self.find, self.raw_values)


def shelve(files: Sequence[StoreFile]) -> Shelf:
    """The shelf of `files`."""
    macros, definitions = _macros(files)
    index: dict[str, Located] = {}
    aliases: dict[str, str] = {}
    by_fold: dict[str, str] = {}
    for file in files:
        for block in file.scan.entries:
            if not block.key:
                continue
            located = Located(file, block)
            index.setdefault(block.key, located)
            by_fold.setdefault(block.key.casefold(), block.key)
            ids = located.first("ids")
            for alias in file.scan.value(ids, macros).split(",") if ids else ():
                aliases.setdefault(alias.strip(), block.key)
    free = {alias: key for alias, key in aliases.items() if alias and alias not in index}
    works = tuple(key for key, located in index.items() if located.block.type not in CONTAINERS)
    return Shelf(
        tuple(files),
        MappingProxyType(index),
        MappingProxyType(free),
        macros,
        MappingProxyType(by_fold),
        works,
        definitions,
    )


def _macros(files: Sequence[StoreFile]) -> tuple[Mapping[str, str], Mapping[str, Located]]:
    """Every macro of every file, wherever it is defined, and its place; the first definition of a name holds."""
    macros = dict(MONTHS)
    places: dict[str, Located] = {}
    for file in files:
        for block in file.scan.blocks:
            for field in block.fields if block.kind == "string" else ():
                if field.name not in macros or field.name in MONTHS:
                    macros[field.name] = collapsed(file.scan.value(field, macros))
                    places[field.name] = Located(file, block)
    return MappingProxyType(macros), MappingProxyType(places)
