"""A citation names no entry of the page's stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.known import is_unreadable
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.page import Page
from ldnsite.model.rules import RULES
from ldnsite.model.walk import cite_items, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.inline import CiteItem
    from ldnsite.model.record import Record
    from ldnsite.model.site import Site

RULE = RULES["unknown-citation"]
_FOLDER = "references/"


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each key, in any text of any record, that names neither a work nor a study.

    A page with `references` cites from these stores alone; other records cite from all.
    """
    site = subject.site
    for record in records(site):
        stores = _stores(record, site)
        for item in cite_items(record):
            if (finding := _judged(item, stores, site)) is not None:
                yield finding


def _stores(record: Record, site: Site) -> frozenset[str]:
    """The files that the record may cite from; empty for all. A store that is not there is another rule's."""
    if not isinstance(record, Page):
        return frozenset()
    named = frozenset(_FOLDER + name.removeprefix(_FOLDER) for name in record.references)
    return named if named <= frozenset(site.store.files) else frozenset()


def _judged(item: CiteItem, stores: frozenset[str], site: Site) -> Diagnostic | None:
    found = site.store.get(item.key)
    if found is None and (study := site.studies.get(item.key)) is not None:
        found = site.store.get(study.reports[0])
        if found is None:  # the study's record names the work, and is reported for it
            return None
    if found is None:
        return None if is_unreadable(site, "source", item.key) else _unknown(item, site)
    if not stores or found.store in stores:
        return None
    names = ", ".join(name.removeprefix(_FOLDER) for name in sorted(stores))
    message = f"{item.key} is not in what this page cites from ({names})"
    hint = f"add {found.store.removeprefix(_FOLDER)} to the page's references"
    return RULE.at(item.span, message, hint, key=item.key)


def _unknown(item: CiteItem, site: Site) -> Diagnostic:
    hint = (
        did_you_mean(item.key, (*site.store.entries, *site.studies))
        or "add the work to a file in references/"
    )
    return RULE.at(item.span, f"no work and no study has the key {item.key}", hint, key=item.key)
