"""A date of something that has happened lies in the future."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.dates import PartialDate
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.page import Page
    from ldnsite.model.record import Path, Record
    from ldnsite.model.site import Site

RULE = RULES["date-in-future"]
Dated: TypeAlias = "tuple[Path, date | PartialDate | None]"
"""Where a date stands in a record, and the date."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each date after today; a month counts as future when its first day is.

    Nothing is published by the clock: a page dated tomorrow is an error today.
    """
    for record, dates in _dated(subject.site):
        for path, found in dates:
            if found is not None and _first_day(found) > subject.today:
                message = f"{_name(path)} is {found.isoformat()}, which is after today ({subject.today})"
                hint = "dates say what has happened; correct it"
                yield RULE.at(record.origin.at(*path), message, hint, key=_name(path))


def _first_day(found: date | PartialDate) -> date:
    return found if isinstance(found, date) else found.first_day


def _name(path: Path) -> str:
    """The field's name, or that of the list it stands in with its own: "reviews date"."""
    return " ".join(str(step) for step in path if isinstance(step, str))


def _dated(site: Site) -> Iterator[tuple[Record, tuple[Dated, ...]]]:
    for page in site.pages.values():
        yield page, tuple(_of_page(page))
    for person in site.people.values():
        yield person, ((("disclosed",), person.disclosed),)
    for trial in site.trials.values():
        yield trial, ((("as_of",), trial.as_of),)
    if site.drug is not None:
        yield site.drug, tuple((("cost", i, "as_of"), cost.as_of) for i, cost in enumerate(site.drug.cost))
    if site.settings.retractions is not None:
        yield site.settings, ((("retractions", "dated"), site.settings.retractions.dated),)


def _of_page(page: Page) -> Iterator[Dated]:
    for name in ("published", "updated", "literature_searched", "last_full_review"):
        yield (name,), getattr(page, name)
    if page.withdrawn is not None:
        yield ("withdrawn", "date"), page.withdrawn.date
    for index, review in enumerate(page.reviews):
        yield ("reviews", index, "date"), review.date
        if review.search is not None:
            yield ("reviews", index, "search", "until"), review.search.until
