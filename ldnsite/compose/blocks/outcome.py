"""`::: outcome {id=pain}`: where rows of the page's evidence stand; rows without it stand in a section of their own.

A row that draws results is a sheet, the others are one list. The first use of a row counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.placed import fences
from ldnsite.compose.rows import outcomes
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.page import EvidencePage

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.page import Page
    from ldnsite.model.prose import Fence


def placed_rows(page: Page, lookup: Lookup) -> frozenset[str]:
    """The ids of all rows that the page's texts place in this view."""
    return frozenset(name for fence in fences(page, lookup, BLOCK.name) for name in _ids(fence))


def _ids(fence: Fence) -> tuple[str, ...]:
    value = next((argument.value for argument in fence.arguments if argument.name == "id"), "")
    return tuple(value.replace(",", " ").split())


def _expand(fence: Fence, context: Context) -> Nodes:
    return outcomes(_rows(fence, context), context.lookup)


def _rows(fence: Fence, context: Context) -> tuple[EvidenceRow, ...]:
    """The rows that the block names and that stand nowhere before it; a finding for each other name."""
    evidence = context.page.evidence if isinstance(context.page, EvidencePage) else ()
    known = {row.name: row for row in evidence}
    taken = set(_before(fence, context))
    chosen: list[EvidenceRow] = []
    for name in context.ids("id"):
        if name not in known:
            hint = (
                did_you_mean(name, known)
                or "name a row of the page's evidence by its id, or else its outcome"
            )
            context.wrong("id", f"the page has no row of evidence {name}", hint)
        elif name in taken:
            context.wrong("id", f"the row {name} stands on this page already", "keep one of the two")
        else:
            taken.add(name)
            chosen.append(known[name])
    return tuple(chosen)


def _before(fence: Fence, context: Context) -> tuple[str, ...]:
    """The rows that uses of this block before `fence` place."""
    names: list[str] = []
    for other in fences(context.page, context.lookup, BLOCK.name) if context.page else ():
        if other.span == fence.span:
            break
        names += _ids(other)
    return tuple(names)


BLOCK = Block("outcome", _expand, required=("id",), holds_text=False)
