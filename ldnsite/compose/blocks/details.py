"""`::: details {summary="..."}`: text behind a fold, all of it in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.model.document import Details

if TYPE_CHECKING:
    from ldnsite.model.prose import Fence


def _expand(fence: Fence, context: Context) -> Nodes:
    children = context.inside(fence)
    if children is None:
        return ()
    summary = context.words("summary")
    if not summary:
        message = (
            f"the summary has no words for the {context.lookup.audience} view, which has the text behind it"
        )
        context.wrong("summary", message, "say in a few words what is behind the fold")
    return (Details(summary, children, fence.id),)


BLOCK = Block("details", _expand, required=("summary",))
