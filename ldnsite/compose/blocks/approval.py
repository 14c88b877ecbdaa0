"""`::: approval {id="us-approval uk"}`: what authorities decided on the drug, by country, with its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.advice import caveats, told
from ldnsite.compose.blocks.base import Block, Context, Nodes, anchored
from ldnsite.compose.words import label_text, label_words, said, with_sources
from ldnsite.model.advice import Advice, AdviceList, Said

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.prose import Fence
    from ldnsite.model.safety import Regulatory


def _expand(fence: Fence, context: Context) -> Nodes:
    lookup = context.lookup
    if lookup.drug is None or not lookup.drug.regulatory:
        message = "the drug's record has no regulatory status"
        return context.empty(fence, message, "add it to content/drug.yaml")
    by_country: dict[str, list[Regulatory]] = {}
    for item in context.chosen("id", lookup.drug.regulatory, "regulatory decision"):
        by_country.setdefault(label_text(item.country, lookup.labels.language), []).append(item)
    rows = tuple(_country(found, lookup) for found in by_country.values())
    return anchored(fence, (AdviceList((), rows),) if rows else ())


def _country(found: list[Regulatory], lookup: Lookup) -> Advice:
    name = label_words(found[0].country, lookup.labels.language)
    return Advice(name, tuple(_decided(item, lookup) for item in found))


def _decided(item: Regulatory, lookup: Lookup) -> Said:
    when = str(item.year) if item.year is not None else lookup.say("advice.undated")
    return Said(said(when), with_sources(told(item, lookup), item.sources), caveats(item, lookup))


BLOCK = Block("approval", _expand, optional=("id",), holds_text=False)
