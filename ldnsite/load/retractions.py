"""What a list of retractions says of the works of the store, and what is wrong with the list.

A work may have several notices: the newest decides, but only a reinstatement lifts a retraction, and of one day's
notices the gravest counts. A work is found by its DOI, then by its PMID, never by its title.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.bibtex.identifiers import read_doi
from ldnsite.load.bibtex.numbers import numbers as written_numbers
from ldnsite.load.bibtex.store import LazyEntries
from ldnsite.load.retraction_rows import NATURES, Asked, doi_of, find_notices, pmid_of, shown
from ldnsite.model.diagnostic import Severity
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.publication import PublicationStatus, Retractions, State
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.load.retraction_rows import Found, Notice, Oddity
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.project import Project, SourceFile
    from ldnsite.model.reference import Reference
    from ldnsite.model.site_records import SiteSettings

_FOLDER = "references/"
_SUFFIX = ".csv"
_GRAVITY: Mapping[State, int] = MappingProxyType(
    {"clear": 0, "not-checked": 1, "corrected": 2, "concern": 3, "retracted": 4}
)
_LONGEST = 200
_MOST = 20
"""Reasons of a notice that are kept, and the characters of each: more is no list of reasons."""

_AGAIN = "fetch the list again"
_TOLD: Mapping[Oddity, tuple[str, str, str, Severity]] = MappingProxyType(
    {
        "lost": (
            "retraction-list-unreadable",
            "unreadable, so that no work can be called clear",
            _AGAIN,
            Severity.ERROR,
        ),
        "quotes": (
            "retraction-list-row",
            "not well-formed CSV; each line was read as a row",
            "look whether a quotation mark is missing",
            Severity.WARNING,
        ),
        "short": (
            "retraction-list-row",
            "shorter than the columns that are needed",
            _AGAIN,
            Severity.WARNING,
        ),
        "bytes": (
            "retraction-list-row",
            "not in UTF-8, or with signs that stand for unreadable ones",
            "nothing needs to be done: works are found by number",
            Severity.NOTE,
        ),
    }
)
"""What is odd with rows: the rule, what they are, what to do, and how much it weighs."""


def read_retractions(
    project: Project, settings: SiteSettings, entries: Mapping[str, Reference]
) -> tuple[Retractions, tuple[Diagnostic, ...]]:
    """What the list that the settings name says of the store's works. Without a readable list it says nothing.

    No entry is decoded for it.
    """
    if settings.retractions is None:
        return Retractions(), () if settings.broken else tuple(_unnamed(project))
    dated = settings.retractions.dated
    path = _FOLDER + settings.retractions.list.removeprefix(_FOLDER)
    file = project.files.get(path)
    if file is None:
        return Retractions(dated), (_not_there(path, project, settings),)
    numbers = _numbers(entries)
    found = _search(file, numbers.values())
    told = {key: status for key, each in numbers.items() if (status := _status(each, found.notices))}
    whole = found.count > 0 and not found.missing and "lost" not in found.odd
    findings = (*_on_list(path, found), *_on_notices(path, found.notices))
    return Retractions(dated, whole, MappingProxyType(told)), findings


def _numbers(entries: Mapping[str, Reference]) -> dict[str, tuple[str, str]]:
    """DOI and PMID of each work in the form in which they are compared."""
    assert isinstance(entries, LazyEntries)  # noqa: S101 - what `load.bibtex` makes
    return {key: (doi_of(doi), pmid_of(pmid)) for key, (doi, pmid) in written_numbers(entries.shelf).items()}


def _search(file: SourceFile, numbers: Iterable[tuple[str, str]]) -> Found:
    dois, pmids = {doi for doi, _ in numbers if doi}, {pmid for _, pmid in numbers if pmid}
    return find_notices(Asked(file.digest, file.data, frozenset(dois), frozenset(pmids)))


def _unnamed(project: Project) -> Iterator[Diagnostic]:
    """A list that would be believed to be looked at."""
    for path in sorted(project.files):
        if path.startswith(_FOLDER) and path.lower().endswith(_SUFFIX):
            name = path.removeprefix(_FOLDER)
            hint = f"name it in content/site.yaml under retractions (list: {name}), or delete it"
            message = f"nothing is looked up in {name}: the settings name no list of retractions"
            yield RULES["misplaced-file"].at(Span(path), message, hint)


def _not_there(path: str, project: Project, settings: SiteSettings) -> Diagnostic:
    lists = [each.removeprefix(_FOLDER) for each in project.files if each.lower().endswith(_SUFFIX)]
    hint = did_you_mean(path.removeprefix(_FOLDER), lists) or f"add the list to {_FOLDER}"
    span = settings.origin.at("retractions", "list")
    return RULES["retraction-list-missing"].at(span, f"there is no file {path}", hint)


def _status(numbers: tuple[str, str], notices: tuple[Notice, ...]) -> PublicationStatus | None:
    """What the notices on one work come to; None when there is none, or when it was reinstated.

    Those with its DOI, and those without any DOI that have its PMID; only when there are none, those with its
    PMID and another DOI, as one of the two may be misprinted.
    """
    doi, pmid = numbers
    by_pmid = [each for each in notices if pmid and pmid in each.pmids]
    found = [each for each in notices if doi and doi in each.dois]
    found += [each for each in by_pmid if not each.dois]
    decided = _decided(found or by_pmid)
    return None if decided is None else _told(decided)


def _decided(notices: list[Notice]) -> Notice | None:
    """The notice that counts; None when there is none, or when it lifts what was before."""
    known = [each for each in notices if each.state != "not-checked"] or notices
    last: Notice | None = None
    for each in sorted(known, key=lambda each: (each.day or date.min, _GRAVITY[each.state], each.line)):
        stands = last is not None and last.state == "retracted" and each.state not in ("retracted", "clear")
        last = last if stands else each
    return last if last is not None and last.state != "clear" else None


def _told(notice: Notice) -> PublicationStatus:
    doi, good = read_doi(notice.cell("RetractionDOI"))
    return PublicationStatus(
        notice.state,
        notice.day,
        doi if good else "",
        pmid_of(notice.cell("RetractionPubMedID")),
        _reasons(notice.cell("Reason")),
    )


def _reasons(cell: str) -> tuple[str, ...]:
    """The reasons in their order, without the plus sign that the list puts before each."""
    parts = (shown(part).removeprefix("+").strip()[:_LONGEST] for part in cell.split(";"))
    return tuple(dict.fromkeys(filter(None, parts)))[:_MOST]


def _on_list(path: str, found: Found) -> Iterator[Diagnostic]:
    """What is wrong with the list as a whole."""
    rule, start = RULES["retraction-list-unreadable"], Span(path, 1, 1)
    if found.missing:
        message = f"the list has no column {', '.join(found.missing)}, so nothing was looked up in it"
        hint = "its first line names the columns, with commas between them, in UTF-8, as that of Retraction Watch"
        yield rule.at(start, message, hint)
    elif not found.count:
        yield rule.at(start, "the list has no row, so nothing was looked up in it", _AGAIN)
    for what, (line, count) in found.odd.items():
        rule_id, said, hint, severity = _TOLD[what]
        rows = "a row of the list is" if count == 1 else f"{count} rows of the list, from here on, are"
        yield RULES[rule_id].at(Span(path, line, 1), f"{rows} {said}", hint, severity=severity)


def _on_notices(path: str, notices: tuple[Notice, ...]) -> Iterator[Diagnostic]:
    """What cannot be read in the rows on works of the store."""
    rule = RULES["retraction-list-row"]
    for each in notices:
        place, about = Span(path, each.line, 1), next(iter((*each.dois, *each.pmids)), "")
        if each.state == "not-checked":
            nature = each.cell("RetractionNature")[:_LONGEST]
            message = f'the row on {about} is of the unknown kind "{nature}"'
            yield rule.at(place, message, f"known are {', '.join(NATURES)}")
        if each.day is None:
            day = each.cell("RetractionDate")[:_LONGEST]
            message = (
                f'the row on {about} has the date "{day}", which cannot be read; it counts as the oldest'
            )
            yield rule.at(place, message, "write it as month/day/year: 5/31/2024")
