"""The headings and named blocks of a record's texts, as each audience sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.audience import prose_for
from ldnsite.model.audience import Audience, Shown
from ldnsite.model.page import Page
from ldnsite.model.text import Prose
from ldnsite.model.walk import flat, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.prose import ProseNodes
    from ldnsite.model.record import Path, Record


def proses(record: Record) -> Iterator[tuple[Audience, tuple[tuple[Path, ProseNodes], ...]]]:
    """For each audience of the record its block texts with their paths: audience fences dissolved, all else flat."""
    shown = record.audience if isinstance(record, Page) else Shown.BOTH
    found = [(path, told, seen) for path, told, seen in texts(record) if isinstance(told, Prose)]
    for audience in Audience:
        if found and shown.includes(audience):
            yield (
                audience,
                tuple(
                    (path, tuple(flat(prose_for(variant.content, audience))))
                    for path, told, seen in found
                    if audience in seen and (variant := told.restricted(audience).pick()) is not None
                ),
            )
