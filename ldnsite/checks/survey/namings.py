"""Every place in a record where an id names another record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.model.page import EvidencePage, Page, Project
from ldnsite.model.safety import Drug
from ldnsite.model.site_records import ConditionTerm, SiteSettings, Term
from ldnsite.model.study import Outcome, Study, Trial
from ldnsite.model.walk import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.checks.survey.known import Kind
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.record import Name, Record
    from ldnsite.model.site import Site
    from ldnsite.model.span import Span


@dataclass(frozen=True, slots=True)
class Naming:
    """An id, what kind of record it names, and where it stands."""

    name: str
    kind: Kind
    span: Span


def namings(site: Site) -> Iterator[Naming]:
    """Every id in every record that names another record of the whole site."""
    for record in records(site):
        yield from _of(record)


def _of(record: Record) -> Iterator[Naming]:
    if isinstance(record, Page):
        yield from _page(record)
    elif isinstance(record, Study):
        yield from _study(record)
    elif isinstance(record, Drug):
        yield from _drug(record)
    elif isinstance(record, Trial):
        yield from _named("study", record.study)
        yield from _each("condition", record.conditions)
        yield from _each("source", record.sources)
        yield from _each("copy", record.seen_in)
    elif isinstance(record, Outcome):
        yield from _named("category", record.category)
    elif isinstance(record, ConditionTerm):
        yield from _named("condition", record.parent)
        yield from _named("page", record.page)
    elif isinstance(record, Term):
        yield from _each("source", record.sources)
    elif isinstance(record, SiteSettings):
        yield from _named("person", record.publisher)
        yield from _each("page", record.menu)


def _page(page: Page) -> Iterator[Naming]:
    yield from _each("person", page.authors)
    yield from _each("person", (review.by for review in page.reviews))
    yield from _each("page", page.related)
    yield from _named("page", page.withdrawn.see if page.withdrawn else None)
    yield from _each("work", page.retracted)
    if isinstance(page, EvidencePage):
        yield from _each("condition", page.conditions)
        for index, row in enumerate(page.evidence):
            yield from _row(page, index, row)
    if isinstance(page, Project):
        yield from _each("person", page.investigators)
        yield from _named("study", page.study)


def _row(page: EvidencePage, index: int, row: EvidenceRow) -> Iterator[Naming]:
    yield from _named("outcome", row.outcome)
    yield from _each("study", row.studies)
    for field, named in (("left_out", row.left_out), ("not_drawn", row.not_drawn)):
        for study in named:
            yield Naming(study, "study", page.origin.at("evidence", index, field, study))
    if row.estimate is not None:
        yield Naming(row.estimate.partition("/")[0], "study", row.estimate.span)
    for name in row.pictures:
        yield Naming(name.partition("/")[0], "study", name.span)


def _study(study: Study) -> Iterator[Naming]:
    yield from _each("work", study.reports)
    yield from _each("condition", study.conditions)
    yield from _each("study", study.includes)
    for result in study.results:
        yield from _named("outcome", result.outcome)
        yield from _named("work", result.report)
        yield from _each("copy", result.seen_in)
    for harm in study.harms:
        yield from _named("work", harm.report)
        yield from _named("harm", harm.effect)
        yield from _each("copy", harm.seen_in)


def _drug(drug: Drug) -> Iterator[Naming]:
    for statement in drug.statements():
        yield from _each("source", statement.sources)
        yield from _each("copy", statement.seen_in)
    for schedule in drug.schedules:
        yield from _named("study", schedule.study)


def _each(kind: Kind, found: Iterable[Name]) -> Iterator[Naming]:
    for name in found:
        yield Naming(name, kind, name.span)


def _named(kind: Kind, name: Name | None) -> Iterator[Naming]:
    if name is not None:
        yield Naming(name, kind, name.span)
