"""`::: side-effects {studies="final innova" id=named}`: harms as studies recorded them, effect by effect.

Without `studies` it shows those of the page's evidence rows. Each figure stands beside its comparator; what has no
figures, no comparator or is in doubt is told in words. What an outcome sheet of the page draws is not repeated.
`id` adds what the drug's record says that others name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.advice import advice_nodes
from ldnsite.compose.blocks.base import Block, Context, Nodes, anchored
from ldnsite.compose.harms import recorded_harms
from ldnsite.compose.words import said
from ldnsite.model.audience import Audience
from ldnsite.model.document import Line
from ldnsite.model.page import EvidencePage
from ldnsite.model.study import PRECLINICAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.model.prose import Fence
    from ldnsite.model.study import Study


def _expand(fence: Fence, context: Context) -> Nodes:
    lookup = context.lookup
    above = _drawn_above(context)
    recorded = recorded_harms(_studies(context), lookup, above)
    nothing: Nodes = () if above else (Line(said(lookup.told("harms.none")), "small"),)
    return anchored(fence, (*(recorded or nothing), *_named(context)))


def _drawn_above(context: Context) -> frozenset[str]:
    """What the page's outcome sheets draw, which patients alone have; all of it again where studies are named."""
    for_patients = context.lookup.audience is Audience.PATIENT
    if not for_patients or "studies" in context.arguments or not isinstance(context.page, EvidencePage):
        return frozenset()
    return frozenset(str(name) for row in context.page.evidence for name in row.pictures)


def _studies(context: Context) -> tuple[Study, ...]:
    studies = context.lookup.view.site.studies
    if "studies" in context.arguments:
        names: Sequence[str] = [record.id for record in context.chosen("studies", studies.values(), "study")]
    elif isinstance(context.page, EvidencePage):
        names = [str(name) for row in context.page.evidence for name in row.studies]
    else:
        names = []
    found = (context.lookup.study(name) for name in dict.fromkeys(names))
    return tuple(study for study in found if study is not None and study.design not in PRECLINICAL)


def _named(context: Context) -> Nodes:
    """What labels and clinics name, from the drug's record; nothing unless the block asks for it."""
    drug = context.lookup.drug
    if "id" not in context.arguments:
        return ()
    chosen = context.chosen("id", drug.side_effects if drug else (), "side effect")
    return advice_nodes(((context.lookup.say("harms.named"), chosen),), context.lookup)


BLOCK = Block("side-effects", _expand, optional=("studies", "id"), holds_text=False)
