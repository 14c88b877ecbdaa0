"""What the pictures of a row come to, in a few sentences: which way they point, chance, and what is not drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.compose.words import cited, joined, label_text, label_words, said, text_words
from ldnsite.evidence.frequencies import Chance, Pair, Way, chance
from ldnsite.model.study import REVIEWS, Result, Study

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.inline import Inline


@dataclass(frozen=True, slots=True)
class Drawn:
    """A result that is drawn: its study, and its two groups."""

    study: Study
    result: Result
    pair: Pair

    @property
    def people(self) -> int | None:
        """The people in the picture: those of both groups, or, where both are the same people, those analysed."""
        sizes = (self.pair.with_drug.n, self.pair.without.n)
        if "crossover" not in self.study.design and sizes[0] is not None and sizes[1] is not None:
            return sizes[0] + sizes[1]
        return self.study.analysed if self.study.analysed is not None else self.study.participants


def study_name(item: Drawn, lookup: Lookup) -> Inline:
    """A study's name with the mark of the paper that its result comes from."""
    return (*label_words(item.study.title, lookup.labels.language), *_mark(item.study, item.result))


def _mark(study: Study, result: Result | None) -> Inline:
    return cited((result.report if result and result.report else study.id,))


def closing(row: EvidenceRow, items: Sequence[Drawn], lookup: Lookup) -> Inline:
    """The sentences below the pictures of a row; only what was worked out, or what a record says."""
    undrawn = (_undrawn(name, row, items, lookup) for name in row.studies)
    return joined((said(" ".join(judgement(items, lookup))), *undrawn), " ")


def judgement(items: Sequence[Drawn], lookup: Lookup) -> tuple[str, ...]:
    """Which way the results point, and whether chance could explain their gaps, for those where we may say so."""
    ours = [item for item in items if chance(item.pair) is not Chance.NOT_OURS]
    gaps = [item for item in ours if item.pair.way is not Way.NEITHER]
    if gaps == ours == _apart(ours) and {chance(item.pair) for item in gaps} == {Chance.COULD}:
        return (_of("opposite_by_chance", gaps, lookup),)
    level = [item for item in ours if item.pair.way is Way.NEITHER]
    said_of = (
        ("opposite", _apart(items)),
        *((kind.value, [item for item in gaps if chance(item.pair) is kind]) for kind in _SAID),
        ("no_gap", level),
    )
    return tuple(_of(key, members, lookup) for key, members in said_of if members)


_SAID = (Chance.COULD, Chance.UNLIKELY)


def _apart(items: Sequence[Drawn]) -> list[Drawn]:
    """Those that point somewhere, where they are of several studies and point in opposite ways; else none."""
    pointing = [item for item in items if item.pair.way in (Way.DRUG, Way.COMPARATOR)]
    opposite = len({item.pair.way for item in pointing}) > 1
    return pointing if opposite and len({item.study.id for item in pointing}) > 1 else []


def _of(key: str, items: Sequence[Drawn], lookup: Lookup) -> str:
    """A sentence about one, two or more studies, each named and counted once, whatever number of its results."""
    studies = {item.study.id: item.study for item in items}.values()
    names = [label_text(study.title, lookup.labels.language) for study in studies]
    size = {1: "single", 2: "pair"}.get(len(names), "several")
    return lookup.say(f"pictures.closing.{key}.{size}", trials=_listed(names, lookup))


def _listed(names: list[str], lookup: Lookup) -> str:
    if len(names) < 2:  # noqa: PLR2004 - one name is no list
        return "".join(names)
    return lookup.say("list.last", list=lookup.say("list.comma").join(names[:-1]), last=names[-1])


def _undrawn(name: str, row: EvidenceRow, items: Sequence[Drawn], lookup: Lookup) -> Inline:
    """What is said of a study that is not drawn: why, and what its record says."""
    study = lookup.study(name)
    if study is None or study.id in {item.study.id for item in items}:
        return ()
    language = lookup.labels.language
    title = label_text(study.title, language)
    reason = label_text(row.not_drawn.get(name), language)
    if reason:
        words = lookup.say("pictures.not_drawn.reason", study=title, reason=reason)
        return (*said(words), *_mark(study, None))
    found = [result for result in study.results if result.outcome == row.outcome]
    sound = [result for result in found if not result.doubt and not study.doubt]
    result = next((result for result in sound if result.primary), sound[0] if sound else None)
    words = lookup.say(f"pictures.not_drawn.{_why(study, found, result)}", study=title)
    own = text_words(result.text, language) if result else ()
    return (*said(words), *_mark(study, result), *(said(" ") if own else ()), *own)


def _why(study: Study, found: list[Result], result: Result | None) -> str:
    if result is None:
        return "doubt" if found else "no_figures"
    return "review" if study.design in REVIEWS else "another_way"
