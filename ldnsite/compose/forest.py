"""The forest plot of an outcome: one measure, one unit, one scale; nothing pooled, and nothing left out in silence.

What is drawn: printed effects with an interval, and risk ratios of our own from the counts of two randomised groups.
Everything else on the outcome stands below in words, with the reason why it is not drawn.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.compose.amounts import amount, interval, places
from ldnsite.compose.words import begun, cited, joined, label_text, label_words, said, text_words
from ldnsite.evidence.axis import axis
from ldnsite.evidence.estimates import Estimate, NotDrawn, estimate_of
from ldnsite.model.audience import Audience
from ldnsite.model.document import Definitions, Labelled, Node
from ldnsite.model.results import Forest, ForestRow, ForestTick
from ldnsite.model.study import RATIOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ldnsite.compose.legend import Notes
    from ldnsite.compose.lookup import Lookup
    from ldnsite.evidence.axis import Axis
    from ldnsite.model.inline import Inline
    from ldnsite.model.study import Outcome, Result, Study

_OWN_PLACES = 2


@dataclass(frozen=True, slots=True)
class Plot:
    """What a plot is of. `title` and `caption`, above it and in the line below the title, are the editor's, if any."""

    id: str
    outcome: Outcome
    comparison: str
    studies: tuple[Study, ...]
    notes: Notes
    lookup: Lookup
    title: Inline = ()
    caption: Inline = ()


def forest(plot: Plot) -> tuple[Node, ...]:
    """The plot with what cannot be drawn below it and its legend; nothing when no study has a result on the outcome."""
    found = [(study, result, estimate_of(study, result)) for study, result in _results(plot)]
    kind = _kind(one for _, _, one in found if isinstance(one, Estimate))
    drawn = [one for _, _, one in found if isinstance(one, Estimate) and one.kind == kind]
    rest = [(study, result, why) for study, result, one in found if (why := _why_not(one, kind)) is not None]
    picture = (_picture(plot, drawn),) if drawn else ()
    return (*picture, *_not_drawn(plot, rest), *plot.notes.legend())


def _why_not(one: Estimate | NotDrawn, kind: tuple[str, str]) -> NotDrawn | None:
    """Why a result is not in a plot of this measure and unit; None when it is."""
    if isinstance(one, NotDrawn):
        return one
    if one.kind == kind:
        return None
    return NotDrawn.UNIT if one.measure == kind[0] else NotDrawn.MEASURE


def _results(plot: Plot) -> list[tuple[Study, Result]]:
    """The studies' results on the outcome; of each study its primary one first."""
    return [
        (study, result)
        for study in plot.studies
        for result in sorted(study.results, key=lambda result: not result.primary)
        if result.outcome == plot.outcome.id
    ]


def _kind(estimates: Iterable[Estimate]) -> tuple[str, str]:
    """The measure and unit that most results have; of equals the one that comes first."""
    counts = Counter(estimate.kind for estimate in estimates)
    return max(counts, key=lambda kind: counts[kind]) if counts else ("", "")


def _picture(plot: Plot, drawn: Sequence[Estimate]) -> Forest:
    lookup = plot.lookup
    measure = drawn[0].measure
    scale = axis((end for one in drawn for end in (one.low, one.high)), ratios=measure in RATIOS)
    sides = _sides(plot, drawn)
    rows = tuple(_row(plot, one, drawn[:index], scale, sides) for index, one in enumerate(drawn))
    words = {"drug": _drug(lookup), "outcome": _outcome(plot), "comparison": plot.comparison}
    name = lookup.say(f"measure.{measure}")
    key = "ratio" if measure in RATIOS else "difference"
    unit = label_text(drawn[0].result.unit, lookup.labels.language)
    head = lookup.say("forest.of_unit", measure=name, unit=unit) if unit else name
    return Forest(
        plot.id,
        plot.title or said(lookup.say(f"forest.caption.{key}", None, measure=name, **words)),
        _lead(plot, rows),
        (said(lookup.say("forest.trial")), said(head), said(lookup.say(f"forest.figures.{key}"))),
        rows,
        tuple(ForestTick(scale.at(line), amount(line, places((line,)), lookup)) for line in scale.lines),
        scale.at(scale.neutral),
        lookup.say("forest.left", group=sides[0]) if sides[0] else "",
        lookup.say("forest.right", group=sides[1]) if sides[1] else "",
    )


def _lead(plot: Plot, rows: Sequence[ForestRow]) -> Inline:
    """The editor's own line, that nothing is pooled, and what the squares mean where there are two kinds."""
    lookup = plot.lookup
    squares = said(lookup.say("forest.squares")) if any(not row.main for row in rows) else ()
    return joined((plot.caption, said(lookup.say("forest.not_pooled")), squares), " ")


def _drug(lookup: Lookup) -> str:
    return label_text(lookup.drug.short, lookup.labels.language) if lookup.drug else ""


def _outcome(plot: Plot) -> str:
    patient = plot.lookup.audience is Audience.PATIENT
    return plot.lookup.in_sentence(
        label_text(plot.outcome.plain if patient else plot.outcome.name, plot.lookup.labels.language)
    )


def _sides(plot: Plot, drawn: Sequence[Estimate]) -> tuple[str, str]:
    """Whom the left and the right side favour; "" where the records do not say what is better, or disagree."""
    better = {one.result.better or plot.outcome.better for one in drawn}
    left, right = _drug(plot.lookup), plot.comparison
    if better == {"lower"}:
        return left, right
    return (right, left) if better == {"higher"} else ("", "")


def _row(
    plot: Plot, one: Estimate, before: Sequence[Estimate], scale: Axis, sides: tuple[str, str]
) -> ForestRow:
    lookup = plot.lookup
    first = all(other.study is not one.study for other in before)
    exact = _OWN_PLACES if one.ours else places((one.value, one.low, one.high))
    mark = plot.notes.mark("calculated") if one.ours else ()
    return ForestRow(
        _name(one, lookup, first=first),
        said(_conditions(one, lookup, first=first)),
        scale.at(one.low),
        scale.at(one.value),
        scale.at(one.high),
        _described(one, scale.neutral, sides, lookup),
        first,
        said(amount(one.value, exact, lookup)),
        (*said(interval(one.low, one.high, exact, lookup)), *mark),
    )


def _name(one: Estimate, lookup: Lookup, *, first: bool) -> Inline:
    """The study with its year, unless its name has it, and its paper; further rows have the name alone."""
    name = label_text(one.study.title, lookup.labels.language)
    if not first:
        return said(name)
    year = str(one.study.year or "")
    shown = name if year in name else lookup.say("forest.name", study=name, year=year)
    return (*said(shown), *cited((one.result.report or one.study.reports[0],)))


def _conditions(one: Estimate, lookup: Lookup, *, first: bool) -> str:
    """Dose, time, people and whether it is the trial's primary outcome; further rows have the time alone."""
    language = lookup.labels.language
    time = label_text(one.result.time, language)
    if not first:
        return begun(time)
    dose = next((label_text(arm.dose, language) for arm in one.study.arms if arm.dose), "")
    sizes = [arm.n for arm in one.result.arms.values() if arm.n is not None]
    crossover = one.study.design.endswith("crossover")
    people = (
        (max(sizes) if crossover else sum(sizes)) if sizes else one.study.analysed or one.study.participants
    )
    pieces = (
        dose,
        time,
        lookup.say("forest.people", number=people) if people else "",
        lookup.say("forest.primary") if one.result.primary else "",
    )
    return lookup.say("list.comma").join(filter(None, pieces))


def _described(one: Estimate, neutral: float, sides: tuple[str, str], lookup: Lookup) -> str:
    """What the drawing of a row shows beside its figures: the side, and whether the interval crosses the line."""
    side = sides[one.value > neutral] if one.value != neutral else ""
    where = lookup.say("forest.favours", group=side) if side else lookup.say("forest.no_side")
    crosses = one.low <= neutral <= one.high
    return lookup.say(f"forest.{'crosses' if crosses else 'clear'}", side=where)


def _not_drawn(plot: Plot, rest: Sequence[tuple[Study, Result, NotDrawn]]) -> tuple[Node, ...]:
    """What stands below in words, a line a result, and the studies without any result on the outcome."""
    lookup = plot.lookup
    items = [_told(study, result, why, plot) for study, result, why in rest]
    silent = [
        study for study in plot.studies if all(result.outcome != plot.outcome.id for result in study.results)
    ]
    items += [
        Labelled(
            (*label_words(study.title, lookup.labels.language), *cited(study.reports[:1])),
            said(lookup.say("forest.not_drawn.nothing")),
        )
        for study in silent
    ]
    return (Definitions(tuple(items)),) if items else ()


def _told(study: Study, result: Result, why: NotDrawn, plot: Plot) -> Labelled:
    lookup = plot.lookup
    language = lookup.labels.language
    named = (label_words(study.title, language), label_words(result.time, language))
    mark = cited((result.report or study.reports[0],))
    reason = said(lookup.say(f"forest.not_drawn.{why.value}"))
    doubt = text_words(result.doubt or study.doubt, language)
    words = joined((reason, text_words(result.text, language), doubt), " ")
    return Labelled((*joined(named, lookup.say("list.comma")), *mark), words)
