"""The figures of a cited work: every number in the records that rest on it.

A study's record counts for each of its reports, with a trial's, and with the drug's statements and schedules that
name the work as their source. To the numbers written there come the share in percent of each `events` of `n`, and
of the store the year and the title. Ids, registry numbers and places in a paper are no figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from pydantic import BaseModel

from ldnsite.evidence.numerals import all_words, numerals
from ldnsite.model.dates import PartialDate
from ldnsite.model.inline import ForAudience, Inline, Literal, Words
from ldnsite.model.prose import Fence, ProseNode, Run, SourceHeading
from ldnsite.model.record import Name
from ldnsite.model.reference import Reference, Store, rich_text
from ldnsite.model.safety import Schedule
from ldnsite.model.study import ArmResult
from ldnsite.model.text import Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.evidence.numerals import Numeral
    from ldnsite.model.site import Site

_NO_FIGURES = frozenset({"registration", "where", "seen_in", "brand_names"})
_TO_ROUND = 2
_ALMOST = 1e-9
"""What sums of binary fractions may be off by."""


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """A value without its sign; `unit` as in `Numeral`, "" when the record does not tell."""

    value: float
    unit: str = ""

    def shows(self, numeral: Numeral) -> bool:
        """Whether `numeral` may be written for this figure: the same value, or rounded to the places written.

        Two significant digits are the least that a rounded number has, unless it is a percentage. Units that both
        tell must be the same.
        """
        if self.unit and numeral.unit and self.unit != numeral.unit:
            return False
        if self.value == numeral.value:
            return True
        if numeral.is_word or (numeral.digits < _TO_ROUND and numeral.unit != "percent"):
            return False
        return abs(self.value - numeral.value) <= 0.5 * 0.1**numeral.places + _ALMOST


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures of every work of a store, each worked out when it is asked for."""

    records: Mapping[str, tuple[object, ...]]
    """The records that rest on a work, by its key; a work that none rests on is not here."""
    store: Store
    _known: dict[str, frozenset[Figure]] = field(default_factory=dict)

    @classmethod
    def of(cls, site: Site) -> Ledger:
        """The ledger of a site: for each work in its store all records that rest on it, and the work itself."""
        found: dict[str, list[object]] = {}
        for record, names in _records(site):
            for name in names:
                work = site.store.get(name)
                if work is not None:
                    found.setdefault(work.key, []).append(record)
        return cls({key: tuple(records) for key, records in found.items()}, site.store)

    def __contains__(self, key: str) -> bool:
        return key in self.store.entries

    def figures(self, key: str) -> frozenset[Figure]:
        """The figures of the work `key`, which is in the store."""
        if key not in self._known:
            work = self.store.entries[key]
            self._known[key] = frozenset(figures_of((work, *self.records.get(work.key, ()))))
        return self._known[key]

    def shows(self, key: str, numeral: Numeral) -> bool:
        """Whether `numeral` may be written for one of the work's figures."""
        figures = self.figures(key)
        if Figure(numeral.value, numeral.unit) in figures or Figure(numeral.value) in figures:
            return True
        return any(figure.shows(numeral) for figure in figures)


def _records(site: Site) -> Iterator[tuple[BaseModel, Iterable[str]]]:
    """Each record with the works that it rests on, by key, alias or the id of a study."""
    reports: Mapping[str, tuple[Name, ...]] = {study.id: study.reports for study in site.studies.values()}
    for study in site.studies.values():
        yield study, study.reports
    for trial in site.trials.values():
        yield trial, (*trial.sources, *reports.get(trial.study or "", ()))
    for statement in site.drug.statements() if site.drug is not None else ():
        tested = statement.study if isinstance(statement, Schedule) else None
        yield statement, (*_works(statement.sources, reports), *reports.get(tested or "", ()))


def _works(sources: Iterable[Name], reports: Mapping[str, tuple[Name, ...]]) -> Iterator[str]:
    for source in sources:
        yield from reports.get(source, (source,))


def _of_reference(work: Reference) -> Iterator[Figure]:
    if work.issued is not None:
        yield Figure(work.issued.year)
    yield from _of_text(rich_text(work.title))


def figures_of(value: object) -> Iterator[Figure]:
    """Every number in a record, or in any value of one."""
    if isinstance(value, BaseModel):
        yield from _of_model(value)
    elif isinstance(value, Reference):
        yield from _of_reference(value)
    elif isinstance(value, Told):
        for variant in value.variants:
            yield from _of_text(_words(variant.content))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from figures_of(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from figures_of(item)
    else:
        yield from _of_plain(value)


def _of_model(model: BaseModel) -> Iterator[Figure]:
    for name in type(model).model_fields:
        if name not in _NO_FIGURES:
            yield from figures_of(getattr(model, name))
    if isinstance(model, ArmResult) and model.events is not None and model.n:
        yield Figure(100 * model.events / model.n, "percent")
    if isinstance(model, ArmResult) and model.percent is not None:
        yield Figure(model.percent, "percent")


def _of_plain(value: object) -> Iterator[Figure]:
    if isinstance(value, bool | Name) or value is None:
        return
    if isinstance(value, int | float):
        yield Figure(abs(value))
    elif isinstance(value, str):
        yield from _of_text(value)
    elif isinstance(value, date | PartialDate):
        yield from (Figure(part) for part in (value.year, value.month, value.day) if part)


def _of_text(text: str) -> Iterator[Figure]:
    for numeral in numerals(text):
        yield Figure(numeral.value, numeral.unit)
    yield from (Figure(value) for value in all_words(text))


def _words(content: object) -> str:
    """All words of a text, whoever reads them: a figure is one whoever is told."""
    if isinstance(content, str):
        return content
    return " ".join(_each_word(content)) if isinstance(content, tuple) else ""


def _each_word(items: Inline | tuple[ProseNode, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Words | Literal):
            yield item.text
        elif isinstance(item, ForAudience | Run | SourceHeading):
            yield from _each_word(item.parts)
        elif isinstance(item, Fence):
            yield from _each_word(item.children)
