"""What a scan of a .bib file finds: blocks, fields and problems, with their offsets in code points."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Piece(NamedTuple):
    """A part of a value: "text" (delimiters left out), "number", "macro", or "bare" (no delimiters at all)."""

    kind: str
    start: int
    end: int


class Field(NamedTuple):
    """A field as it stands. `start` and `end` are those of the value, delimiters included.

    `pieces` is empty for the common case of one delimited text.
    """

    name: str
    at: int
    start: int
    end: int
    pieces: tuple[Piece, ...] = ()


class Block(NamedTuple):
    """What one `@` begins. `kind`: "entry", "string", "preamble", "comment", or "text" (an `@` that begins nothing)."""

    kind: str
    type: str
    key: str
    key_at: int
    start: int
    end: int
    fields: tuple[Field, ...] = ()
    clean: bool = True
    """Whether no problem was found in it."""


class Problem(NamedTuple):
    """Something wrong with the form. `entry` is the offset at which its block begins, or -1."""

    message: str
    hint: str
    start: int
    end: int
    entry: int = -1
    mild: bool = False
    """Nothing was in doubt or left out: a warning at most."""
    structural: bool = False
    """Something is never closed, so that what follows may be lost too: about the file, not about one entry."""


class Scan(NamedTuple):
    """All of a file, in order."""

    text: str
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]

    @property
    def entries(self) -> tuple[Block, ...]:
        """The entries alone, broken ones too."""
        return tuple(block for block in self.blocks if block.kind == "entry")

    def value(self, field: Field, macros: Mapping[str, str]) -> str:
        """The value of `field` with macros put in, white space as it stands; an unknown macro gives its name."""
        if not field.pieces:
            return self.text[field.start + 1 : field.end - 1]
        return "".join(self._piece(piece, macros) for piece in field.pieces)

    def _piece(self, piece: Piece, macros: Mapping[str, str]) -> str:
        written = self.text[piece.start : piece.end]
        return macros.get(written.lower(), written) if piece.kind == "macro" else written
