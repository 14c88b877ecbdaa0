"""What is remembered of a store from one run to the next, so that an unchanged store need not be read again.

It holds, for each entry, where it stands and what was found on it, under a digest of its source; and what was found on
the files. References themselves are not kept: those that a page cites are read from the store, which is soon done.
The first line of the file is a digest of the rest, so that a torn or altered one is taken for none; the digest of the
reader's own code makes a file of another version none too. It may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import ldnsite.model
from ldnsite.load import latex
from ldnsite.load.bibtex.scanned import Block, Field, Piece, Scan
from ldnsite.load.bibtex.shelf import Located, Shelf, StoreFile
from ldnsite.model.diagnostic import Diagnostic, Related, Severity
from ldnsite.model.span import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ldnsite.model.project import SourceFile

NAME = "references.json"
"""What the file is called in the folder of caches."""
SCHEME = 2
"""Counted up when the form of the file changes."""


@dataclass(frozen=True, slots=True)
class Memory:
    """`inputs` is a digest of all that was read, `found` has the findings on each entry that has any.

    `entries` and `definitions` have a record of each entry and macro (see `_record`), which stay JSON until they are
    asked for: a large store has many, and a page cites few.
    """

    inputs: str = ""
    form: tuple[Any, ...] = ()
    macros: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    aliases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    works: tuple[str, ...] = ()
    found: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    entries: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    definitions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def findings(self, key: str, digest: str, at: tuple[int, int]) -> tuple[Diagnostic, ...] | None:
        """What was found on an entry whose digest is the same, moved to where it stands now; None if not known."""
        record = json.loads(self.entries.get(key, "null"))
        if record is None or record[6] != digest:
            return None
        line, column = record[7]
        return tuple(_moved(one, line, at[0] - line, at[1] - column) for one in self.all_findings(key))

    def all_findings(self, key: str) -> tuple[Diagnostic, ...]:
        """What was found on an entry of a store that has not changed."""
        return tuple(map(_told, self.found.get(key, ())))

    def file_findings(self) -> tuple[Diagnostic, ...]:
        """What was found on the files of a store that has not changed."""
        return tuple(map(_told, self.form))


@cache
def _code() -> str:
    """A digest of the code that reads stores: another version finds other things."""
    here = Path(__file__).parent
    folders = (here, Path(str(latex.__file__)).parent, Path(str(ldnsite.model.__file__)).parent)
    said = hashlib.sha256(str(SCHEME).encode())
    for path in (path for folder in folders for path in sorted(folder.glob("*.py"))):
        said.update(path.name.encode() + b"\0" + path.read_bytes())
    return said.hexdigest()


def inputs_of(files: Sequence[SourceFile]) -> str:
    """A digest of the files' names and bytes, and of the code that reads them."""
    said = hashlib.sha256(_code().encode())
    for file in files:
        digest = file.digest or hashlib.sha256(file.data).hexdigest()
        said.update(f"{file.path}\0{digest}\0".encode())
    return said.hexdigest()


def remembered(
    inputs: str,
    shelf: Shelf,
    form: Iterable[Diagnostic],
    found: Mapping[str, tuple[str, tuple[Diagnostic, ...]]],
) -> Memory:
    """What to keep of a store; `found` has the digest of each work and the findings on it."""
    order = {file.path: index for index, file in enumerate(shelf.files)}
    entries = {
        key: _record(order[located.file.path], located, found.get(key, ("",))[0])
        for key, located in shelf.index.items()
    }
    definitions = {
        name: _record(order[place.file.path], place, "") for name, place in shelf.definitions.items()
    }
    told = {key: list(map(_told_by, each)) for key, (_, each) in found.items() if each}
    return Memory(
        inputs, tuple(map(_told_by, form)), shelf.macros, shelf.aliases, shelf.works,
        MappingProxyType(told), MappingProxyType(entries), MappingProxyType(definitions),
    )  # fmt: skip


def to_bytes(memory: Memory) -> bytes:
    """The file."""
    body = json.dumps(
        {
            "code": _code(), "inputs": memory.inputs, "form": memory.form, "macros": dict(memory.macros),
            "aliases": dict(memory.aliases), "works": memory.works, "found": dict(memory.found),
            "entries": dict(memory.entries),
            "definitions": dict(memory.definitions),
        },
        separators=(",", ":"),
    ).encode()  # fmt: skip
    return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def from_bytes(data: bytes) -> Memory:
    """What a file remembers; nothing when it is torn, altered, or of another version."""
    digest, _, body = data.partition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != digest:
        return Memory()
    kept = json.loads(body)
    if kept["code"] != _code():
        return Memory()
    return Memory(
        kept["inputs"], tuple(kept["form"]), MappingProxyType(kept["macros"]), MappingProxyType(kept["aliases"]),
        tuple(kept["works"]), MappingProxyType(kept["found"]), MappingProxyType(kept["entries"]),
        MappingProxyType(kept["definitions"]),
    )  # fmt: skip


def recalled(texts: Sequence[tuple[str, str]], memory: Memory) -> Shelf:
    """The shelf of files (path and text) that have not changed, without scanning them."""
    files = tuple(StoreFile(Source.of_file(text, path), Scan(text, (), ())) for path, text in texts)
    folds: dict[str, str] = {}
    for key in memory.entries:
        folds.setdefault(key.casefold(), key)
    index, definitions = _Index(files, memory.entries), _Index(files, memory.definitions)
    return Shelf(
        files, index, memory.aliases, memory.macros, MappingProxyType(folds), memory.works, definitions
    )


class _Index(Mapping[str, Located]):
    """Where entries stand, each worked out when it is asked for."""

    def __init__(self, files: tuple[StoreFile, ...], records: Mapping[str, str]) -> None:
        self._files = files
        self._records = records

    def __getitem__(self, key: str) -> Located:
        file, kind, key_at, start, end, clean, _, _, fields = json.loads(self._records[key])
        role = "string" if kind == "string" else "entry"
        block = Block(
            role, kind, "" if kind == "string" else key, key_at, start, end, tuple(map(_field, fields)), clean
        )
        return Located(self._files[file], block)

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)


def _field(record: list[Any]) -> Field:
    name, at, start, end, *pieces = record
    return Field(name, at, start, end, tuple(Piece(*piece) for piece in pieces))


def _record(file: int, located: Located, digest: str) -> str:
    """File, type, place of the key, start, end, whether it is clean, digest, line and column, fields."""
    block = located.block
    fields = [[one.name, one.at, one.start, one.end, *map(list, one.pieces)] for one in block.fields]
    place = located.file.source.place(block.start)
    record = [file, block.type, block.key_at, block.start, block.end, block.clean, digest, place, fields]
    return json.dumps(record, separators=(",", ":"))


# Findings


def _told_by(found: Diagnostic) -> list[Any]:
    related = [[one.message, _place(one.span)] for one in found.related]
    return [
        found.rule,
        found.severity.value,
        found.message,
        _place(found.span),
        found.hint,
        related,
        found.key,
    ]


def _told(record: list[Any]) -> Diagnostic:
    rule, severity, message, span, hint, related, key = record
    others = tuple(Related(said, Span(*place)) for said, place in related)
    return Diagnostic(rule, Severity(severity), message, Span(*span), hint, others, key)


def _place(span: Span) -> list[Any]:
    return [span.path, span.line, span.column, span.end_line, span.end_column]


def _moved(found: Diagnostic, line: int, down: int, right: int) -> Diagnostic:
    """The finding `down` lines below; on the entry's first line (`line`) also to the right."""
    if not down and not right:
        return found
    others = tuple(Related(one.message, _shifted(one.span, line, down, right)) for one in found.related)
    span = _shifted(found.span, line, down, right)
    return Diagnostic(found.rule, found.severity, found.message, span, found.hint, others, found.key)


def _shifted(span: Span, line: int, down: int, right: int) -> Span:
    end = span.end_column + (right if span.end_line == line else 0)
    column = span.column + (right if span.line == line else 0)
    return Span(span.path, span.line + down, column, span.end_line + down if span.end_line else 0, end)
