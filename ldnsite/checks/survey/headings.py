"""The headings and named blocks of a record's texts, as each audience sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.audience import restrict
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
    for audience in Audience:
        if shown.includes(audience):
            found = texts(restrict(record, audience))
            yield (
                audience,
                tuple(
                    (path, tuple(flat(variant.content)))
                    for path, told, _ in found
                    if isinstance(told, Prose) and (variant := told.pick()) is not None
                ),
            )
