"""`::: evidence-table {outcome=pain}`: studies side by side, as recorded, with what each found.

Without arguments it shows the studies of the page's evidence rows. `outcome` keeps those with a result
on that outcome and shows these results; `studies` names them; `conditions` and `design` filter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.words import cited, joined, label_text, label_words, said, text_words
from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Cell, Column, Line, Row, Table
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.page import EvidencePage
from ldnsite.model.study import PRECLINICAL, Design

if TYPE_CHECKING:
    from collections.abc import Collection

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.inline import Inline
    from ldnsite.model.prose import Fence
    from ldnsite.model.study import Result, Study

_COLUMNS = ("study", "people", "dose", "comparator", "duration", "result")


def _expand(fence: Fence, context: Context) -> Nodes:
    outcome = _outcome(context)
    studies = _chosen(context, outcome)
    labels = context.lookup.labels
    if not studies:
        return (Line(said(labels.say("table.evidence.empty")), "small"),)
    columns = tuple(Column(said(labels.say(f"table.{name}"))) for name in _COLUMNS)
    rows = tuple(_row(study, outcome, context.lookup) for study in studies)
    return (Table(_caption(context, outcome), columns, rows, id=fence.id, role="evidence"),)


def _caption(context: Context, outcome: str) -> Inline:
    labels, audience, drug = context.lookup.labels, context.lookup.audience, context.lookup.drug
    given = context.words("caption")
    record = context.lookup.outcome(outcome) if outcome else None
    drug_name = label_text(drug.short, labels.language) if drug else ""
    if given:
        return given
    if record is None:
        return said(labels.say(f"table.evidence.caption_all.{audience.value}", drug=drug_name))
    name = context.lookup.in_sentence(
        label_text(record.plain if audience is Audience.PATIENT else record.name, labels.language)
    )
    return said(labels.say(f"table.evidence.caption.{audience.value}", drug=drug_name, outcome=name))


def _outcome(context: Context) -> str:
    given = context.value("outcome")
    if given and given not in context.lookup.view.site.outcomes:
        hint = did_you_mean(given, context.lookup.view.site.outcomes) or "add it to content/outcomes.yaml"
        context.wrong("outcome", f"there is no outcome {given}", hint)
        return ""
    return given


def _chosen(context: Context, outcome: str) -> tuple[Study, ...]:
    wanted = _named(context) or _of_page(context) or tuple(study.id for study in context.lookup.studies())
    found = [study for name in dict.fromkeys(wanted) if (study := context.lookup.study(name)) is not None]
    conditions = set(_known(context, "conditions", context.lookup.view.site.conditions, "condition"))
    designs = set(_known(context, "design", get_args(Design), "design"))
    return tuple(
        study
        for study in found
        if (not conditions or conditions & set(study.conditions))
        and (not designs or study.design in designs)
        and (not outcome or any(result.outcome == outcome for result in study.results))
        and (bool(context.ids("studies")) or study.design not in PRECLINICAL)
    )


def _named(context: Context) -> tuple[str, ...]:
    return _known(context, "studies", context.lookup.view.site.studies, "study")


def _known(context: Context, argument: str, known: Collection[str], what: str) -> tuple[str, ...]:
    """The names that an argument lists; a finding for each that is not `known`."""
    names = context.ids(argument)
    for name in names:
        if name not in known:
            context.wrong(argument, f"there is no {what} {name}", did_you_mean(name, known))
    return names


def _of_page(context: Context) -> tuple[str, ...]:
    if context.ids("conditions") or not isinstance(context.page, EvidencePage):
        return ()
    return tuple(study for row in context.page.evidence for study in row.studies)


def _row(study: Study, outcome: str, lookup: Lookup) -> Row:
    labels = lookup.labels
    language = labels.language
    design = labels.say(f"design.{study.design}")
    name = (*label_words(study.title, language), *cited(study.reports[:1]))
    results = [result for result in study.results if not outcome or result.outcome == outcome]
    return Row((
        Cell(name, note=said(design)),
        Cell(said(_people(study, lookup)), note=label_words(study.population, language)),
        _told(label_words(study.dose, language), lookup),
        _told(label_words(study.comparator, language), lookup),
        _told(label_words(study.duration, language), lookup),
        Cell(lines=_results(results, lookup), note=_doubts(results, lookup)) if results else _told((), lookup),
    ))  # fmt: skip


def _told(words: Inline, lookup: Lookup) -> Cell:
    """The words, or that nothing was reported: an empty cell could mean anything."""
    return Cell(words or said(lookup.labels.say("table.evidence.not_reported")))


_MOST = 3
"""A cell holds no more results than this; the study's own page has them all."""


def _results(results: list[Result], lookup: Lookup) -> tuple[Inline, ...]:
    """The first results, and how many more the study has: none is left out in silence."""
    lines = tuple(_result(result, lookup) for result in results[:_MOST])
    rest = len(results) - len(lines)
    return (*lines, said(lookup.labels.say("table.evidence.more", count=rest))) if rest else lines


def _people(study: Study, lookup: Lookup) -> str:
    if study.participants is None:
        return lookup.labels.say("not_known")
    return str(study.participants)


def _result(result: Result, lookup: Lookup) -> Inline:
    language = lookup.labels.language
    when = label_words(result.time, language)
    words = text_words(result.text, language)
    return (*words, *said(" ("), *when, *said(")")) if when else words


def _doubts(results: list[Result], lookup: Lookup) -> Inline:
    """What is in doubt about the results shown, each once, whatever number of them it concerns."""
    shown = (result.doubt for result in results[:_MOST] if result.doubt)
    texts = {plain(words): words for doubt in shown if (words := text_words(doubt, lookup.labels.language))}
    return joined(texts.values(), " ")


BLOCK = Block(
    "evidence-table",
    _expand,
    optional=("outcome", "studies", "conditions", "design", "caption"),
    holds_text=False,
)
