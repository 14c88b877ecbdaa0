"""What a study found, on its own page: in words for patients, as a table with every figure for professionals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.compose import result_words
from ldnsite.compose.amounts import amount, interval, places
from ldnsite.compose.legend import Notes
from ldnsite.compose.words import cited, has_words, joined, label_text, label_words, said, text_words
from ldnsite.evidence.compared import OwnSums, compared, own_sums
from ldnsite.model.advice import Advice, AdviceList, Said
from ldnsite.model.audience import Audience
from ldnsite.model.document import Cell, Column, Labelled, Row, Table
from ldnsite.model.study import CHANGES, RATIOS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.document import Node
    from ldnsite.model.inline import Inline
    from ldnsite.model.study import ArmResult, Result, Study

_COLUMNS = ("outcome", "effect", "groups", "as_reported", "read_from")


def told_results(study: Study, results: Sequence[Result], lookup: Lookup, place: str) -> tuple[Node, ...]:
    """The results in this view's form; nothing without any. `place` begins the ids of what a table explains."""
    if not results:
        return ()
    if lookup.audience is Audience.PATIENT:
        return (AdviceList((), _in_words(study, results, lookup)),)
    shown = _Shown(study, lookup, Notes(place, lookup))
    columns = tuple(Column(said(lookup.say(f"study.column.{name}"))) for name in _COLUMNS)
    rows = tuple(_row(result, shown) for result in results)
    table = Table(said(lookup.say(f"study.caption.{place}")), columns, rows, role="results")
    return (table, *shown.notes.legend())


def _in_words(study: Study, results: Sequence[Result], lookup: Lookup) -> tuple[Advice, ...]:
    """Outcome by outcome, in the order of the record."""
    names: dict[str, list[Result]] = {}
    for result in results:
        names.setdefault(str(result.outcome), []).append(result)
    return tuple(
        Advice(said(_outcome_name(name, lookup)), tuple(_said(study, result, lookup) for result in found))
        for name, found in names.items()
    )


def _said(study: Study, result: Result, lookup: Lookup) -> Said:
    doubt = text_words(result.doubt, lookup.labels.language)
    notes = (
        (lookup.say("study.when"), _when(result, lookup)),
        (lookup.say("advice.doubt"), doubt),
    )
    shown = tuple(Labelled(said(name), words) for name, words in notes if has_words(words))
    return Said((), _words(study, result, lookup), shown)


def _words(study: Study, result: Result, lookup: Lookup) -> Inline:
    """The record's words; with the paper's mark where it is not the main one."""
    words = text_words(result.text, lookup.labels.language)
    other = result.report is not None and result.report != study.reports[0]
    return (*words, *cited((result.report,))) if other and result.report else words


def _when(result: Result, lookup: Lookup) -> Inline:
    """When it was measured, and whether it was the study's main question."""
    primary = said(lookup.told("study.primary")) if result.primary else ()
    return joined((label_words(result.time, lookup.labels.language), primary), lookup.say("list.comma"))


def _outcome_name(name: str, lookup: Lookup) -> str:
    outcome = lookup.outcome(name) if name else None
    if outcome is None:
        return name or lookup.say("harms.other_effects")
    shown = outcome.plain if lookup.audience is Audience.PATIENT else outcome.name
    return label_text(shown, lookup.labels.language)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the cells of one table share."""

    study: Study
    lookup: Lookup
    notes: Notes

    def text(self, key: str, **values: object) -> Inline:
        """A label as literal words."""
        return said(self.lookup.say(key, None, **values))


def _row(result: Result, shown: _Shown) -> Row:
    lookup = shown.lookup
    doubt = text_words(result.doubt, lookup.labels.language)
    return Row((
        Cell(said(_outcome_name(str(result.outcome), lookup)), note=_when(result, lookup)),
        _effect(result, shown),
        Cell(lines=_groups(result, shown)),
        Cell(_words(shown.study, result, lookup), note=doubt),
        Cell(lines=_origin(result, lookup)),
    ))  # fmt: skip


def _effect(result: Result, shown: _Shown) -> Cell:
    """The effect as printed, else what the counts of two groups come to; p; and below, what the figure is."""
    p = _p(result, shown)
    if result.value is None:
        lines = _own_effect(result, shown)
        return Cell(lines=(*lines, *((p,) if p else ()))) if lines else Cell(p)
    value, spread = _printed(result, shown.lookup)
    what = joined(
        (said(_measure(result, shown.lookup)), label_words(result.unit, shown.lookup.labels.language)),
        shown.lookup.say("list.comma"),
    )
    return Cell(lines=tuple(line for line in (said(value), said(spread), p) if line), note=what)


def _printed(result: Result, lookup: Lookup) -> tuple[str, str]:
    """The value, with its measure where that is a sign; and its interval, or its interquartile range."""
    exact = places((result.value, *(result.ci or ())))
    spread = interval(*result.ci, exact, lookup) if result.ci else ""
    if not spread and result.iqr is not None:
        spread = lookup.say("result.iqr", None, value=amount(result.iqr, places((result.iqr,)), lookup))
    value = amount(result.value or 0.0, exact, lookup)
    if result.measure in RATIOS:
        value = result_words.printed(result, lookup)[0]
    return value, result_words.bracketed(spread, lookup) if spread else ""


def _measure(result: Result, lookup: Lookup) -> str:
    return "" if result.measure in RATIOS else lookup.say(f"measure.{result.measure}")


def _p(result: Result, shown: _Shown) -> Inline:
    if not result.p:
        return ()
    return shown.text(f"result.{'p' if result.p[:1].isdigit() else 'p_compared'}", value=result.p)


def _own_effect(result: Result, shown: _Shown) -> list[Inline]:
    own = own_sums(shown.study, compared(shown.study, result))
    if not isinstance(own, OwnSums):
        return []
    value, spread = result_words.own_ratio(own.ratio, shown.lookup)
    return [said(value), (*said(spread), *shown.notes.mark("calculated"))]


def _groups(result: Result, shown: _Shown) -> tuple[Inline, ...]:
    """Each group's name and what it showed."""
    names = {str(arm.id): label_text(arm.label, shown.lookup.labels.language) for arm in shown.study.arms}
    every = tuple(result.arms.values())
    change = result.measure in CHANGES
    return tuple(
        shown.text("study.arm", name=names.get(str(name), str(name)), about=figure)
        for name, arm in result.arms.items()
        if (figure := _figure(arm, every, shown.lookup, change=change))
    )


def _figure(arm: ArmResult, every: tuple[ArmResult, ...], lookup: Lookup, *, change: bool) -> str:
    """Events of people and the share, or the value with its interval."""
    value, spread = result_words.group_value(arm, every, lookup, change=change)
    if value:
        return lookup.say("result.with_spread", value=value, spread=spread) if spread else value
    return result_words.counts(arm, lookup)


def _origin(result: Result, lookup: Lookup) -> tuple[Inline, ...]:
    """The place in the paper, and the copies that were read."""
    names = (lookup.copy(str(name)) for name in result.seen_in)
    copies = (
        label_words(copy.name, lookup.labels.language) if copy else said(str(name))
        for copy, name in zip(names, result.seen_in, strict=True)
    )
    return tuple(dict.fromkeys((*((said(result.where),) if result.where else ()), *copies)))
