"""Harms as studies recorded them, effect by effect: figures beside their comparator, all else in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ldnsite.compose.pictures import bars
from ldnsite.compose.pictures_closing import Drawn, study_name
from ldnsite.compose.result_words import counts
from ldnsite.compose.words import (
    begun,
    cited,
    has_words,
    joined,
    label_text,
    label_words,
    said,
    text_words,
)
from ldnsite.evidence.frequencies import pair
from ldnsite.evidence.harms import Common, harms_of, how_common
from ldnsite.model.advice import Advice, AdviceList, Said
from ldnsite.model.audience import Audience
from ldnsite.model.document import Cell, Column, Labelled, Line, Row, Table
from ldnsite.model.pictures import BarGroup
from ldnsite.model.study import REVIEWS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.document import Node
    from ldnsite.model.inline import Inline
    from ldnsite.model.pictures import Bars
    from ldnsite.model.study import Result, Study

    Nodes = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class _Effect:
    """One effect: what can be drawn of it, and what can only be told."""

    name: str
    drawn: tuple[Drawn, ...]
    told: tuple[tuple[Study, Result], ...]


def recorded_harms(studies: Sequence[Study], lookup: Lookup, drawn_above: Collection[str] = ()) -> Nodes:
    """The harms of `studies`: as bars for patients, as a table for professionals, then what has no usable figures.

    Results in `drawn_above` (`study/result`) stand on the page already, as bars of their own.
    """
    effects = _effects(studies, lookup, drawn_above)
    drawn = [effect for effect in effects if effect.drawn]
    figures = _as_bars if lookup.audience is Audience.PATIENT else _as_table
    return (*(figures(drawn, lookup) if drawn else ()), *_in_words(effects, lookup))


def _effects(studies: Sequence[Study], lookup: Lookup, left_out: Collection[str]) -> tuple[_Effect, ...]:
    """The effects that the studies recorded, in the order of the vocabulary of outcomes; unnamed ones last."""
    found: dict[str, list[tuple[Study, Result]]] = {}
    for study in studies:
        for result in harms_of(study, lookup.outcome):
            if f"{study.id}/{result.id}" not in left_out:
                found.setdefault(str(result.outcome), []).append((study, result))
    order = [*lookup.view.site.outcomes, ""]
    known = sorted(found, key=lambda name: order.index(name) if name in order else len(order))
    return tuple(_effect(name, found[name], lookup) for name in known)


def _effect(name: str, found: Sequence[tuple[Study, Result]], lookup: Lookup) -> _Effect:
    outcome = lookup.outcome(name) if name else None
    pairs = ((study, result, pair(study, result)) for study, result in found)
    drawn = tuple(Drawn(study, result, compared) for study, result, compared in pairs if compared)
    shown = [item.result for item in drawn]
    title = lookup.say("harms.other_effects")
    if outcome is not None:
        plain = outcome.plain if lookup.audience is Audience.PATIENT else outcome.name
        title = label_text(plain, lookup.labels.language)
    return _Effect(title, drawn, tuple(item for item in found if item[1] not in shown))


def _as_bars(effects: Sequence[_Effect], lookup: Lookup) -> Nodes:
    """Bars for each effect. Nothing on chance: of many effects, some would pass any test that is made of each."""
    groups = (
        BarGroup(said(effect.name), (), tuple(_with_word(item, lookup) for item in effect.drawn))
        for effect in effects
    )
    return (*groups, *_small(_legend(effects, lookup)))


def _small(words: Inline) -> Nodes:
    return (Line(words, "small"),) if words else ()


def _with_word(item: Drawn, lookup: Lookup) -> Bars:
    """The bars of a study, with how common the effect was in both groups."""
    made = bars(item, lookup)
    word = said(begun(_words(item, lookup)))
    return replace(made, people=joined((made.people, word), lookup.say("harms.then"))) if word else made


def _words(item: Drawn, lookup: Lookup) -> str:
    """How common the effect was with the drug and with its comparator, as one phrase; "" where nobody had it."""
    ours, theirs = (how_common(found.share) for found in (item.pair.with_drug, item.pair.without))
    language = lookup.labels.language
    if ours is theirs:
        return lookup.say("harms.both", word=_word(ours, lookup)) if ours else ""
    return lookup.say(
        "harms.apart",
        word=_word(ours, lookup),
        drug=label_text(item.pair.arm.label, language),
        other=_word(theirs, lookup),
        comparator=lookup.in_sentence(label_text(item.pair.comparator.label, language)),
    )


def _word(common: Common | None, lookup: Lookup) -> str:
    return lookup.say(f"harms.word.{common.value if common else 'nobody'}")


def _legend(effects: Sequence[_Effect], lookup: Lookup) -> Inline:
    """What the words mean, of those that were used; nothing when none was."""
    pairs = [item.pair for effect in effects for item in effect.drawn]
    used = {how_common(found.share) for both in pairs for found in (both.with_drug, both.without)}
    meanings = [lookup.say(f"harms.meaning.{word.value}") for word in Common if word in used]
    meaning = begun(lookup.say("list.semicolon").join(meanings))
    return said(lookup.say("harms.legend", meaning=meaning)) if meanings else ()


_COLUMNS = ("effect", "study", "drug", "comparator", "common")


def _as_table(effects: Sequence[_Effect], lookup: Lookup) -> Nodes:
    drug = lookup.drug
    name = label_text(drug.short, lookup.labels.language) if drug else ""
    columns = tuple(
        Column(
            said(lookup.say(f"harms.column.{column}", drug=name)), numeric=column in ("drug", "comparator")
        )
        for column in _COLUMNS
    )
    rows = tuple(_row(effect, item, lookup) for effect in effects for item in effect.drawn)
    return (Table(said(lookup.say("harms.caption")), columns, rows, _legend(effects, lookup), role="harms"),)


def _row(effect: _Effect, item: Drawn, lookup: Lookup) -> Row:
    language = lookup.labels.language
    time = label_words(item.result.time, language) or label_words(item.study.duration, language)
    other = item.pair.comparator
    return Row((
        Cell(said(effect.name)),
        Cell(study_name(item, lookup), note=time),
        Cell(said(counts(item.result.arms[item.pair.arm.id], lookup))),
        Cell(
            said(counts(item.result.arms[other.id], lookup)),
            note=label_words(other.label, language),
        ),
        Cell(said(begun(_words(item, lookup)))),
    ))  # fmt: skip


def _in_words(effects: Sequence[_Effect], lookup: Lookup) -> Nodes:
    rows = tuple(
        Advice(said(effect.name), tuple(_told(study, result, lookup) for study, result in effect.told))
        for effect in effects
        if effect.told
    )
    return (AdviceList(said(lookup.told("harms.in_words")), rows),) if rows else ()


def _told(study: Study, result: Result, lookup: Lookup) -> Said:
    language = lookup.labels.language
    compared = Labelled(said(lookup.say("harms.compared")), _comparator(study, lookup))
    doubts = (text_words(text, language) for text in (result.doubt, study.doubt))
    notes = tuple(Labelled(said(lookup.say("advice.doubt")), words) for words in doubts if has_words(words))
    name = (*label_words(study.title, language), *cited((result.report or study.id,)))
    return Said(name, text_words(result.text, language), (compared, *notes))


def _comparator(study: Study, lookup: Lookup) -> Inline:
    named = label_words(study.comparator, lookup.labels.language)
    return named or said(lookup.say("harms.of_review" if study.design in REVIEWS else "harms.nobody"))
