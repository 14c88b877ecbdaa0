"""What the inline scan builds: pieces with offsets, turned into parts with spans at the end.

Pieces follow each other without a gap, so no character can get lost on the way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.model.inline import Cite, ForAudience, Literal, Part, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ldnsite.load.scan.context import Scan
    from ldnsite.model.audience import Audience


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text: Markdown as written, a part, or words for one audience (`children`)."""

    start: int
    end: int
    part: Part | None = None
    audience: Audience | None = None
    children: tuple[Piece, ...] = ()
    depth: int = 0


def finished(scan: Scan, pieces: Iterable[Piece]) -> tuple[Part, ...]:
    """The parts for `pieces`; neighbouring pieces of Markdown become one."""
    parts: list[Part] = []
    start = end = -1
    for piece in pieces:
        if piece.part is None and piece.audience is None:
            if start < 0:
                start = piece.start
            end = piece.end
            continue
        _add_words(scan, parts, start, end)
        start = -1
        parts.append(_part(scan, piece))
    _add_words(scan, parts, start, end)
    return tuple(parts)


def _add_words(scan: Scan, parts: list[Part], start: int, end: int) -> None:
    if 0 <= start < end:
        parts.append(Words(scan.span(start, end), scan.source.text[start:end]))


def _part(scan: Scan, piece: Piece) -> Part:
    if piece.part is not None:
        return piece.part
    assert piece.audience is not None  # noqa: S101 - `finished` asks for no other piece
    return ForAudience(scan.span(piece.start, piece.end), piece.audience, finished(scan, piece.children))


def literal(scan: Scan, start: int, end: int) -> Piece:
    """`text[start:end]` as it stands, Markdown signs and all."""
    return Piece(start, end, Literal(scan.span(start, end), scan.source.text[start:end]))


def words(scan: Scan, start: int, end: int, text: str) -> Piece:
    """Markdown `text` in the place of `text[start:end]`, as a part of its own."""
    return Piece(start, end, Words(scan.span(start, end), text))


def cites(pieces: Sequence[Piece]) -> list[Piece]:
    """The citations among `pieces`, at any depth."""
    return [p for piece in pieces for p in (piece, *cites(piece.children)) if isinstance(p.part, Cite)]


def without_cites(scan: Scan, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with each citation as literal text: inside a link no other link can stand."""
    return tuple(
        literal(scan, p.start, p.end)
        if isinstance(p.part, Cite)
        else Piece(p.start, p.end, p.part, p.audience, without_cites(scan, p.children), p.depth)
        for p in pieces
    )
