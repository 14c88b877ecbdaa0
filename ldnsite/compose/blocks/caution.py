"""`::: caution {title="..."}`: something to be careful about, in ochre."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.words import said
from ldnsite.model.document import Box

if TYPE_CHECKING:
    from ldnsite.model.prose import Fence


def _expand(fence: Fence, context: Context) -> Nodes:
    children = context.inside(fence)
    if children is None:
        return ()
    title = context.words("title") or said(context.lookup.labels.say("box.caution"))
    return (Box("caution", title, children=children, id=fence.id),)


BLOCK = Block("caution", _expand, optional=("title",))
