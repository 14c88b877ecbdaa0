"""`::: trials {conditions=me-cfs}`: trials from which no result was seen yet, as their records stood.

Without `conditions` it shows those of the page's own conditions, and all on a page that has none. Without `status`
it leaves out trials whose results are published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from ldnsite.cite.registry import registry_url
from ldnsite.compose.blocks.base import Block, Context, Nodes, anchored
from ldnsite.compose.words import cited, joined, label_text, said, text_words
from ldnsite.model.advice import TrialList, TrialRow
from ldnsite.model.document import Line
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.page import EvidencePage
from ldnsite.model.study import Trial

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.prose import Fence

_STATES = get_args(Trial.model_fields["status"].annotation)
_TO_COME = ("recruiting", "active", "not-yet-recruiting", "protocol", "unknown", "completed", "terminated")
"""States in which a result may still come, those nearest to one first."""


def _expand(fence: Fence, context: Context) -> Nodes:
    lookup = context.lookup
    states = _known(context, "status", _STATES, "status") or _TO_COME
    conditions = _conditions(context)
    found = [
        trial
        for trial in lookup.trials()
        if trial.status in states and (not conditions or conditions & set(trial.conditions))
    ]
    found.sort(key=lambda trial: (states.index(trial.status), str(trial.name)))
    if not found:
        return (Line(said(lookup.told("trial.none")), "small"),)
    by_condition = not isinstance(context.page, EvidencePage)
    rows = tuple(_row(trial, lookup, by_condition=by_condition) for trial in found)
    return anchored(fence, (TrialList(rows),))


def _conditions(context: Context) -> set[str]:
    known = context.lookup.view.site.conditions
    named = set(_known(context, "conditions", known, "condition"))
    if named or not isinstance(context.page, EvidencePage):
        return named
    return {str(name) for name in context.page.conditions}


def _known(context: Context, argument: str, known: Iterable[str], what: str) -> tuple[str, ...]:
    names = context.ids(argument)
    for name in names:
        if name not in known:
            context.wrong(argument, f"there is no {what} {name}", did_you_mean(name, known))
    return names


def _row(trial: Trial, lookup: Lookup, *, by_condition: bool) -> TrialRow:
    """A row under the trial's name; on a page about no condition, under those of the trial."""
    language = lookup.labels.language
    name, conditions = label_text(trial.name, language), _names(trial, lookup)
    title, first = (conditions, name) if by_condition else (name, conditions)
    planned = lookup.say("trial.planned", count=trial.planned) if trial.planned is not None else ""
    words = lookup.say("trial.planned_for", name=first, planned=planned) if planned else first
    return TrialRow(
        said(title),
        (*said(words), *cited(trial.sources)),
        () if by_condition else text_words(trial.about, language),
        joined((said(_state(trial, lookup)), text_words(trial.note, language)), " "),
        trial.registration,
        registry_url(trial.registration),
    )


def _names(trial: Trial, lookup: Lookup) -> str:
    language = lookup.labels.language
    terms = ((name, lookup.condition(name)) for name in trial.conditions)
    shown = (label_text(term.short or term.name, language) if term else str(name) for name, term in terms)
    return lookup.say("list.comma").join(shown)


def _state(trial: Trial, lookup: Lookup) -> str:
    labels = lookup.labels
    status = labels.say(f"trial.status.{trial.status}")
    if trial.as_of is None:
        seen = labels.say("trial.seen_undated", status=status)
    else:
        seen = labels.say("trial.seen", status=status, date=labels.day(trial.as_of))
    due = (
        labels.say("trial.due", date=labels.day(trial.due)) if trial.due else labels.say("trial.due_unknown")
    )
    return f"{seen} {due}"


BLOCK = Block("trials", _expand, optional=("conditions", "status"), holds_text=False)
