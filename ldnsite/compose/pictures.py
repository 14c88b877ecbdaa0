"""The pictures of an evidence row: the first result as icons, further ones as bars, each beside its comparator.

A row on a harm has bars alone: icons stand for the people whom the question of the page is about.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ldnsite.compose.pictures_closing import Drawn, closing, study_name
from ldnsite.compose.words import begun, label_text, label_words, said, text_words
from ldnsite.evidence.frequencies import Way, pair
from ldnsite.model.pictures import BarGroup, Bars, IconArray, Pictures, Share
from ldnsite.model.study import RANDOMISED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.evidence.frequencies import Frequency
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.inline import Inline
    from ldnsite.model.study import Arm


def drawn(names: Iterable[str], lookup: Lookup) -> tuple[Drawn, ...]:
    """The results (`study/result`) that can be drawn, in this order; checks report the others."""
    found = (_drawn(name, lookup) for name in names)
    return tuple(item for item in found if item is not None)


def _drawn(name: str, lookup: Lookup) -> Drawn | None:
    study_id, _, result_id = name.partition("/")
    study = lookup.study(study_id)
    result = next((result for result in study.results if result.id == result_id), None) if study else None
    if study is None or result is None:
        return None
    outcome = lookup.outcome(result.outcome)
    compared = pair(study, result, outcome.better if outcome else None)
    return Drawn(study, result, compared) if compared else None


def pictures(row: EvidenceRow, lookup: Lookup) -> tuple[Pictures, ...]:
    """What is drawn of a row, with what it comes to; nothing when the row draws nothing."""
    found = drawn(row.pictures, lookup)
    if not found:
        return ()
    outcome = lookup.outcome(row.outcome)
    with_icons = outcome is None or not outcome.harm
    icons = icon_array(found[0], found, f"icons-{row.name}", lookup) if with_icons else None
    rest = found[1:] if with_icons else found
    groups = _groups(rest, found[0] if with_icons else None, lookup)
    return (Pictures(icons, groups, closing(row, found, lookup)),)


def icon_array(item: Drawn, among: Sequence[Drawn], id_: str, lookup: Lookup) -> IconArray:
    """One result as two grids of figures; `among` are the results that stand with it, to say which it is of them."""
    language = lookup.labels.language
    outcome = lookup.outcome(item.result.outcome)
    return IconArray(
        id=id_,
        title=said(_rank(item, among, lookup)),
        study=study_name(item, lookup),
        people=said(_people(item, lookup)),
        words=_counted(item, lookup),
        drug=_share("icons", item.pair.arm, item.pair.with_drug, lookup, is_drug=True),
        comparator=_share("icons", item.pair.comparator, item.pair.without, lookup, is_drug=False),
        event=label_words(outcome.event if outcome else None, language) or said(lookup.say("pictures.event")),
        no_event=label_words(outcome.no_event if outcome else None, language)
        or said(lookup.say("pictures.no_event")),
    )


def _rank(item: Drawn, among: Sequence[Drawn], lookup: Lookup) -> str:
    """That a trial is the one that most favours a group, so that nobody takes the extreme for the rule."""
    rivals = [other for other in among if _is_rival(other, item)]
    others = [other.pair.lead for other in rivals]
    kind = _kind((item, *rivals))
    if others and item.pair.way is Way.DRUG and item.pair.lead > max(others):
        return lookup.say(f"pictures.most.{kind}", group=_in(item.pair.arm, lookup))
    if others and item.pair.way is Way.COMPARATOR and item.pair.lead < min(others):
        return lookup.say(f"pictures.most.{kind}", group=_in(item.pair.comparator, lookup))
    return ""


def _is_rival(other: Drawn, item: Drawn) -> bool:
    """Whether it is another study's result on the same outcome: only these can be compared."""
    return other.study.id != item.study.id and other.result.outcome == item.result.outcome


def _kind(items: Iterable[Drawn]) -> str:
    """What a reader calls them: trials when all were randomised, else studies."""
    return "trials" if all(item.study.design in RANDOMISED for item in items) else "studies"


def _groups(items: Sequence[Drawn], first: Drawn | None, lookup: Lookup) -> tuple[BarGroup, ...]:
    """The results as bars, those on one outcome together; the first group says how many there are beside `first`."""
    title = said(_others(items, first, lookup)) if first is not None and items else ()
    groups: list[BarGroup] = []
    for _, members in groupby(items, key=lambda item: item.result.outcome):
        alike = tuple(members)
        drawn_bars = tuple(bars(item, lookup) for item in alike)
        groups.append(BarGroup(title, _counted(alike[0], lookup), drawn_bars))
        title = ()
    return tuple(groups)


def _others(items: Sequence[Drawn], first: Drawn, lookup: Lookup) -> str:
    """How many other studies stand beside `first`, each counted once; "" when all results are of its own study."""
    others = [item for item in items if item.study.id != first.study.id]
    count = len({item.study.id for item in others})
    if not count:
        return ""
    sizes = [item.people for item in others]
    larger = first.people is not None and all(size is not None and size > first.people for size in sizes)
    key = f"pictures.{'larger' if larger else 'others'}.{_kind(others)}"
    return begun(lookup.say(key, count=count, number=lookup.count_word(count)))


def bars(item: Drawn, lookup: Lookup) -> Bars:
    """One result as two bars."""
    return Bars(
        study_name(item, lookup),
        said(_people(item, lookup)),
        _share("bar", item.pair.arm, item.pair.with_drug, lookup, is_drug=True),
        _share("bar", item.pair.comparator, item.pair.without, lookup, is_drug=False),
    )


def _share(kind: str, arm: Arm, found: Frequency, lookup: Lookup, *, is_drug: bool) -> Share:
    group = lookup.say("pictures.with", group=_in(arm, lookup))
    described = lookup.say(f"pictures.{kind}", number=found.number, group=group)
    shown = said(group) if kind == "icons" else label_words(arm.label, lookup.labels.language)
    return Share(found.number, shown, described, "drug" if is_drug else "comparator")


def _in(arm: Arm, lookup: Lookup) -> str:
    return lookup.in_sentence(label_text(arm.label, lookup.labels.language))


def _people(item: Drawn, lookup: Lookup) -> str:
    """How many people, and for how long."""
    language = lookup.labels.language
    count = lookup.say("unit.people", count=item.people) if item.people is not None else ""
    time = label_text(item.result.time, language) or label_text(item.study.duration, language)
    return lookup.say("list.comma").join(filter(None, (count, time)))


def _counted(item: Drawn, lookup: Lookup) -> Inline:
    """Who is counted: as the result says, else as its outcome is defined."""
    language = lookup.labels.language
    outcome = lookup.outcome(item.result.outcome)
    own = text_words(item.result.counted, language)
    return own or (text_words(outcome.definition, language) if outcome else ())
