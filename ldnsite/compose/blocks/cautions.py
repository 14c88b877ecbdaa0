"""`::: cautions {id="pregnancy liver"}`: when to take care with LDN, from the drug's record.

Without `id` it shows them all, and the program's own section on safety then leaves them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.advice import advice_nodes
from ldnsite.compose.blocks.base import Block, Context, Nodes, anchored

if TYPE_CHECKING:
    from ldnsite.model.prose import Fence


def _expand(fence: Fence, context: Context) -> Nodes:
    drug = context.lookup.drug
    if drug is None or not drug.cautions:
        return context.empty(fence, "the drug's record has no cautions", "add them to content/drug.yaml")
    title = "" if "id" in context.arguments else context.lookup.told("section.cautions")
    chosen = context.chosen("id", drug.cautions, "caution")
    return anchored(fence, advice_nodes(((title, chosen),), context.lookup))


BLOCK = Block("cautions", _expand, optional=("id",), holds_text=False)
