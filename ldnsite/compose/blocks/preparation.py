"""`::: preparation {id="compounding fillers"}`: how LDN is made, from the drug's record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.advice import advice_nodes
from ldnsite.compose.blocks.base import Block, Context, Nodes, anchored

if TYPE_CHECKING:
    from ldnsite.model.prose import Fence


def _expand(fence: Fence, context: Context) -> Nodes:
    drug = context.lookup.drug
    if drug is None or not drug.preparation:
        return context.empty(fence, "the drug's record has no preparation", "add it to content/drug.yaml")
    chosen = context.chosen("id", drug.preparation, "preparation")
    return anchored(fence, advice_nodes((("", chosen),), context.lookup))


BLOCK = Block("preparation", _expand, optional=("id",), holds_text=False)
