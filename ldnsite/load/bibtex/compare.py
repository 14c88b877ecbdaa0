"""Proof that nothing was lost: what our scan saw of an entry must be what pybtex read of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ldnsite.load.bibtex.parse import Parsed, parse_entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ldnsite.load.bibtex.scanned import Block, Field, Scan

_SPACE = re.compile(r"\s+")


class Difference(NamedTuple):
    """A disagreement; `field` is where it stands, None for the whole entry. `lost`: something is on one side only."""

    message: str
    field: Field | None
    lost: bool


def differences(
    scan: Scan, blocks: Sequence[Block], macros: Mapping[str, str]
) -> Iterator[tuple[Block, Difference]]:
    """Every difference in `blocks` (entries of `scan` without problems of form)."""
    slices = [(scan.text[block.start : block.end], _used(scan, block, macros)) for block in blocks]
    for block, parsed in zip(blocks, parse_entries(slices), strict=True):
        for difference in _compared(scan, block, parsed, macros):
            yield block, difference


def _used(scan: Scan, block: Block, macros: Mapping[str, str]) -> dict[str, str]:
    """The macros that an entry names; an unknown one stands for its own name, as in `Scan.value`."""
    pieces = (piece for field in block.fields for piece in field.pieces if piece.kind == "macro")
    names = {scan.text[piece.start : piece.end] for piece in pieces}
    return {name: macros.get(name.lower(), name) for name in sorted(names)}


def _compared(scan: Scan, block: Block, parsed: Parsed, macros: Mapping[str, str]) -> Iterator[Difference]:
    if parsed.key is None or parsed.key != block.key:
        said = f" ({parsed.reports[0]})" if parsed.reports else ""
        yield Difference(f"BibTeX reads no entry {block.key} here{said}", None, lost=True)
        return
    ours = _first_values(scan, block, macros)
    for name, (field, value) in ours.items():
        theirs = parsed.fields.get(name)
        if theirs is None and value:
            yield Difference(f"the field {name} is lost to BibTeX", field, lost=True)
        elif theirs is not None and _plain(theirs) != value:
            yield Difference(f"the value of {name} reads otherwise in BibTeX", field, lost=False)
    for name in sorted(parsed.fields.keys() - ours.keys()):
        yield Difference(f"BibTeX reads a field {name} that our own scan does not see", None, lost=True)


def _first_values(scan: Scan, block: Block, macros: Mapping[str, str]) -> dict[str, tuple[Field, str]]:
    """The first field of each name: a second one is reported elsewhere."""
    values: dict[str, tuple[Field, str]] = {}
    for field in block.fields:
        values.setdefault(field.name, (field, _plain(scan.value(field, macros))))
    return values


def _plain(value: str) -> str:
    return _SPACE.sub(" ", value).strip()
