"""`::: icon-array {result=younger2013/response}`: one recorded result as figures, beside its comparator."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.pictures import drawn, icon_array
from ldnsite.compose.pictures_closing import judgement
from ldnsite.compose.placed import fences
from ldnsite.compose.words import said
from ldnsite.evidence.frequencies import Flaw, flaw
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.pictures import Pictures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.model.prose import Fence

FLAWS: Mapping[Flaw | None, str] = MappingProxyType(
    {
        Flaw.DOUBT: "it is in doubt",
        Flaw.PRECLINICAL: "it was not seen in people",
        Flaw.NO_COMPARATOR: "it has no comparator: it needs one group with a dose, and one without",
        Flaw.NO_SHARE: "its groups have no number of people with an event, and no percentage",
        Flaw.ROUNDED_AWAY: "in 100, some would be rounded to nobody, or to everybody",
    }
)
"""Why a result cannot be drawn, as editors are told."""


def _expand(fence: Fence, context: Context) -> Nodes:
    name = context.value("result")
    found = drawn((name,), context.lookup)
    if not found:
        _report(name, context)
        return ()
    if _is_second(fence, name, context):
        context.wrong("result", f"the result {name} is drawn by this block already", "keep one of the two")
        return ()
    id_ = fence.id or f"icons-{name.replace('/', '-')}"
    icons = icon_array(found[0], found, id_, context.lookup)
    return (Pictures(icons, (), said(" ".join(judgement(found, context.lookup)))),)


def _is_second(fence: Fence, name: str, context: Context) -> bool:
    uses = fences(context.page, context.lookup, BLOCK.name) if context.page else iter(())
    same = (use for use in uses if any(a.name == "result" and a.value == name for a in use.arguments))
    return next(same, fence).span != fence.span


def _report(name: str, context: Context) -> None:
    """Say why nothing can be drawn: no such study or result, or a flaw of the result."""
    study_id, _, result_id = name.partition("/")
    study = context.lookup.study(study_id)
    if study is None:
        hint = did_you_mean(study_id, context.lookup.view.site.studies) or "name it as study/result"
        context.wrong("result", f"there is no study {study_id}", hint)
        return
    result = next((result for result in study.results if result.id == result_id), None)
    if result is None:
        results = [result.id for result in study.results]
        hint = did_you_mean(result_id, results) or f"write {study_id}/ and the id of one of its results"
        context.wrong("result", f"the study {study_id} has no result {result_id}", hint)
        return
    why = FLAWS[flaw(study, result)]
    context.wrong("result", f"the result {name} cannot be drawn: {why}", "tell of it in the text")


BLOCK = Block("icon-array", _expand, required=("result",), holds_text=False)
