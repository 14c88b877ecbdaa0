"""`::: certainty-scale`: GRADE's four levels with their discs, and what each means in the reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.words import said
from ldnsite.model.document import Cell, Column, Row, Table
from ldnsite.model.evidence import Certainty

if TYPE_CHECKING:
    from ldnsite.model.prose import Fence


def _expand(fence: Fence, context: Context) -> Nodes:
    labels, audience = context.lookup.labels, context.lookup.audience
    columns = tuple(Column(said(labels.say(f"certainty.scale.{name}"))) for name in ("level", "meaning"))
    rows = tuple(
        Row(
            (
                Cell(certainty=level),
                Cell(said(labels.say(f"certainty.explain.{level.value}.{audience.value}"))),
            )
        )
        for level in Certainty
    )
    return (Table(said(labels.say("certainty.scale.caption")), columns, rows, id=fence.id, role="scale"),)


BLOCK = Block("certainty-scale", _expand, holds_text=False)
