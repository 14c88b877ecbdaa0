"""`::: interactions {id="opioids biologics"}`: whom LDN is not for, and other medicines; opioids first.

Without `id` it shows every warning and every interaction of the drug's record, and the program's own section on
safety then leaves them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.advice import advice_nodes
from ldnsite.compose.blocks.base import Block, Context, Nodes, anchored

if TYPE_CHECKING:
    from ldnsite.model.prose import Fence


def _expand(fence: Fence, context: Context) -> Nodes:
    lookup = context.lookup
    drug = lookup.drug
    if drug is None:
        return context.empty(fence, "the site has no record of a drug", "add content/drug.yaml")
    chosen = context.chosen("id", (*drug.warnings, *drug.interactions), "warning or interaction")
    if "id" in context.arguments:
        return anchored(fence, advice_nodes((("", chosen),), lookup))
    groups = (
        (lookup.told("section.warnings"), drug.warnings),
        (lookup.told("section.interactions"), drug.interactions),
    )
    return anchored(fence, advice_nodes(groups, lookup))


BLOCK = Block("interactions", _expand, optional=("id",), holds_text=False)
