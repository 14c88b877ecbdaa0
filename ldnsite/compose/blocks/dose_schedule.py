"""`::: dose-schedule {id="final innova usual"}`: doses in use, each with what stands behind it, never as one habit.

Names schedules and what the record says on taking the drug; without `id` it shows all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.advice import advice_nodes, caveats, told
from ldnsite.compose.blocks.base import Block, Context, Nodes, anchored
from ldnsite.compose.words import label_words, said, with_sources
from ldnsite.model.advice import DosePlan, DosePlans, DoseStep, Said
from ldnsite.model.safety import SafetyItem, Schedule

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.inline import Inline
    from ldnsite.model.prose import Fence
    from ldnsite.model.safety import Step

_WEEK = 7
_TESTED = frozenset({"label", "trial", "study"})


def _expand(fence: Fence, context: Context) -> Nodes:
    lookup = context.lookup
    if lookup.drug is None or not (lookup.drug.schedules or lookup.drug.taking):
        return context.empty(fence, "the drug's record has no schedules", "add them to content/drug.yaml")
    chosen = context.chosen("id", (*lookup.drug.schedules, *lookup.drug.taking), "schedule")
    plans = tuple(_plan(item, lookup) for item in chosen if isinstance(item, Schedule))
    habits = tuple(item for item in chosen if isinstance(item, SafetyItem))
    columns = (said(lookup.say("dose.when")), said(lookup.say("dose.amount")))
    shown = (*((DosePlans(columns, plans),) if plans else ()), *advice_nodes((("", habits),), lookup))
    return anchored(fence, shown)


def _plan(item: Schedule, lookup: Lookup) -> DosePlan:
    names = item.sources or ((item.study,) if item.study else ())
    words = with_sources(told(item, lookup), names)
    return DosePlan(
        label_words(item.title, lookup.labels.language),
        label_words(item.told_by, lookup.labels.language) or said(lookup.say(f"dose.basis.{item.basis}")),
        Said((), words, caveats(item, lookup)),
        _steps(item.steps, lookup) if len(item.steps) > 1 else (),
        tested=item.basis in _TESTED,
    )


def _steps(steps: tuple[Step, ...], lookup: Lookup) -> tuple[DoseStep, ...]:
    """The steps by week when each begins a week, else by day; days of the record count from 0, readers from 1."""
    weekly = all(step.from_day % _WEEK == 0 for step in steps)
    unit, length = ("week", _WEEK) if weekly else ("day", 1)
    return tuple(
        DoseStep(
            said(lookup.say(f"dose.from_{unit}", number=step.from_day // length + 1)), _amount(step, lookup)
        )
        for step in sorted(steps, key=lambda step: step.from_day)
    )


def _amount(step: Step, lookup: Lookup) -> Inline:
    number = f"{step.mg:g}".replace(".", lookup.say("number.decimal"))
    return said(lookup.say("dose.a_day", amount=number))


BLOCK = Block("dose-schedule", _expand, optional=("id",), holds_text=False)
