"""`::: forest-plot {outcome=pain}`: each study's effect with its interval on one scale; nothing is pooled.

The studies are those of the page's evidence row on the outcome. `title` stands above the plot instead of our own,
`caption` begins the line under it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.forest import Plot, forest
from ldnsite.compose.legend import Notes
from ldnsite.compose.placed import fences
from ldnsite.compose.words import label_text
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.page import EvidencePage

if TYPE_CHECKING:
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.prose import Fence


def _expand(fence: Fence, context: Context) -> Nodes:
    row = _row(context)
    outcome = context.lookup.outcome(row.outcome) if row else None
    if row is None or outcome is None:
        return ()
    studies = tuple(found for name in row.studies if (found := context.lookup.study(name)) is not None)
    place = fence.id or _place(fence, context, row)
    comparison = context.lookup.in_sentence(label_text(row.comparison, context.lookup.labels.language))
    notes = Notes(place, context.lookup)
    plot = Plot(
        place,
        outcome,
        comparison,
        studies,
        notes,
        context.lookup,
        context.words("title"),
        context.words("caption"),
    )
    made = forest(plot)
    if not made:
        return context.empty(
            fence, f"the row {row.name} names no study", "name its studies in the evidence row"
        )
    return made


def _row(context: Context) -> EvidenceRow | None:
    """The row that the argument names by its id or, when only one has it, by its outcome."""
    wanted = context.value("outcome")
    rows = context.page.evidence if isinstance(context.page, EvidencePage) else ()
    exact = [row for row in rows if row.name == wanted]
    found = exact or [row for row in rows if row.outcome == wanted]
    if found:
        return found[0]
    names = [row.name for row in rows]
    hint = did_you_mean(wanted, names) or "a forest plot shows the studies of an evidence row of its page"
    context.wrong("outcome", f"the page has no evidence row on {wanted}", hint)
    return None


def _place(fence: Fence, context: Context, row: EvidenceRow) -> str:
    """An id that no other plot of the page has."""
    page = context.page
    spans = [one.span for one in fences(page, context.lookup, BLOCK.name)] if page else []
    number = spans.index(fence.span) + 1 if fence.span in spans else 1
    return f"forest-{row.name}" if number == 1 else f"forest-{row.name}-{number}"


BLOCK = Block("forest-plot", _expand, required=("outcome",), optional=("title", "caption"), holds_text=False)
