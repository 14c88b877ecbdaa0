"""`::: summary-of-findings`: where the page's summary of findings stands; without it, it stands before the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.placed import fences
from ldnsite.compose.summary_of_findings import summary_of_findings
from ldnsite.model.page import EvidencePage

if TYPE_CHECKING:
    from ldnsite.model.prose import Fence


def _expand(fence: Fence, context: Context) -> Nodes:
    page = context.page
    if not isinstance(page, EvidencePage) or not page.evidence:
        message = "this page has no evidence rows to sum up"
        return context.empty(fence, message, "rate outcomes under evidence in the front matter")
    first = next(fences(page, context.lookup, BLOCK.name), fence)
    if first.span != fence.span:
        return context.empty(
            fence, "the summary of findings stands on this page already", "keep one of the two"
        )
    return summary_of_findings(page, context.lookup)


BLOCK = Block("summary-of-findings", _expand, holds_text=False)
