"""`::: details {summary="..."}`: text behind a fold, all of it in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.words import said
from ldnsite.model.document import Details

if TYPE_CHECKING:
    from ldnsite.model.prose import Fence


def _expand(fence: Fence, context: Context) -> Nodes:
    return (Details(said(context.value("summary")), context.compose(fence.children), fence.id),)


BLOCK = Block("details", _expand, required=("summary",))
