"""`::: cost {id=us-monthly}`: what LDN costs, place by place, with the date of each price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.advice import caveats, told
from ldnsite.compose.blocks.base import Block, Context, Nodes, anchored
from ldnsite.compose.words import label_words, said, with_sources
from ldnsite.model.advice import Advice, AdviceList, Said

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.prose import Fence
    from ldnsite.model.safety import Cost


def _expand(fence: Fence, context: Context) -> Nodes:
    drug = context.lookup.drug
    if drug is None or not drug.cost:
        return context.empty(fence, "the drug's record has no cost", "add it to content/drug.yaml")
    chosen = context.chosen("id", drug.cost, "cost")
    rows = tuple(_price(item, context.lookup) for item in chosen)
    return anchored(fence, (AdviceList((), rows),) if rows else ())


def _price(item: Cost, lookup: Lookup) -> Advice:
    labels = lookup.labels
    when = labels.day(item.as_of) if item.as_of is not None else lookup.say("advice.undated")
    words = with_sources(told(item, lookup), item.sources)
    place = label_words(item.place, labels.language) or said(lookup.say("advice.anywhere"))
    return Advice(place, (Said(said(when), words, caveats(item, lookup)),), str(item.id))


BLOCK = Block("cost", _expand, optional=("id",), holds_text=False)
