"""What an entry draws on: the definitions of the macros that it uses, as they stand in the stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.load.bibtex.scanned import Field
    from ldnsite.load.bibtex.shelf import Located, Shelf


def definitions(entries: Iterable[Located], shelf: Shelf) -> tuple[str, ...]:
    """The source of each `@string` that the entries use, by themselves or through another one.

    Each once, and after those that it uses. The months, which every style defines, have none.
    """
    found: dict[str, str] = {}
    for located in entries:
        for field in located.block.fields:
            _collect(located, field, shelf, found, ())
    return tuple(dict.fromkeys(found.values()))


def _collect(
    located: Located, field: Field, shelf: Shelf, found: dict[str, str], above: tuple[str, ...]
) -> None:
    for name in _used(located, field):
        place = shelf.definitions.get(name)
        if place is None or name in found or name in above:
            continue
        for inner in place.block.fields:
            _collect(place, inner, shelf, found, (*above, name))
        found[name] = place.raw


def _used(located: Located, field: Field) -> Iterator[str]:
    text = located.file.scan.text
    for piece in field.pieces:
        if piece.kind == "macro":
            yield text[piece.start : piece.end].lower()
