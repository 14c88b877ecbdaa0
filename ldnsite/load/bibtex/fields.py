"""From the fields of an entry, BibTeX's or biblatex's, to one `Reference`.

Source of the mapping: biblatex manual 3.20, sections 2.2 and 2.2.5 (aliases). Where a work's place in print
depends on its type, this follows what citeproc's BibTeX readers do.
"""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.bibtex import dates, identifiers
from ldnsite.load.bibtex.kinds import GENRES, KINDS
from ldnsite.load.bibtex.values import Values, with_subtitle
from ldnsite.model.reference import Reference
from ldnsite.model.reference import ReferenceKind as Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal

    from ldnsite.model.dates import PartialDate
    from ldnsite.model.reference import Rich

_NOTED_STATUS = re.compile(r"status:\s*(.+)", re.IGNORECASE | re.DOTALL)
_ACCESS: Mapping[str, Literal["free", "free-to-read", "subscription"]] = MappingProxyType(
    {"free": "free", "free-to-read": "free-to-read", "subscription": "subscription"}
)
_OWN_NUMBER = frozenset({"patent", "report", "techreport", "legislation"})
_ISSUE_NUMBER = frozenset({"article", "periodical", "inproceedings", "conference"})


def fill(reference: Reference, values: Values) -> Reference:
    """`reference` (key, type, place and source known) with everything that its fields say."""
    kind = _kind(reference.entry_type, values)
    authors, editors = values.names("author"), values.names("editor")
    known: dict[str, Any] = {
        "kind": kind,
        "title": with_subtitle(values.rich("title"), values.rich("subtitle")),
        "authors": authors.names, "authors_et_al": authors.et_al,
        "editors": editors.names, "editors_et_al": editors.et_al,
        "container": _container(kind, values),
        "container_short": values.text("shortjournal"),
        **_when(values), **_numbers(reference.entry_type, kind, values), **_published(values),
        **_identified(values), **_remarks(values),
    }  # fmt: skip
    return replace(reference, **known)


def _kind(entry_type: str, values: Values) -> Kind:
    if values.bare("entrysubtype", "type").lower() in {"preprint", "{preprint}"} and entry_type != "article":
        return Kind.PREPRINT
    return KINDS.get(entry_type, Kind.OTHER)


def _container(kind: Kind, values: Values) -> Rich:
    journal = with_subtitle(values.rich("journaltitle", "journal"), values.rich("journalsubtitle"))
    main = with_subtitle(values.rich("maintitle"), values.rich("mainsubtitle"))
    book = with_subtitle(values.rich("booktitle"), values.rich("booksubtitle"))
    return journal or book or main if kind is Kind.ARTICLE else main or book or journal


def _when(values: Values) -> dict[str, Any]:
    name = values.first("date", "year")
    if name == "date":
        when = dates.read_edtf(values.text("date"))
    else:
        when = dates.read_year(values.text("year"), values.text("month"), values.text("day"))
    if when.fault:
        values.note(
            "bib-date",
            name,
            f"in {name}: {when.fault}",
            "write a year as in {2013}, or a date as in {2013-02-01}",
        )
    return {
        "issued": when.start, "issued_end": when.end, "issued_circa": when.circa, "issued_text": when.text,
        "accessed": _accessed(values),
    }  # fmt: skip


def _accessed(values: Values) -> PartialDate | None:
    name = values.first("urldate", "lastaccessed", "accessed")
    if not name:
        return None
    when = dates.read_edtf(values.text(name))
    if when.fault:
        values.note("bib-date", name, f"in {name}: {when.fault}", "write a date as in 2026-11-22")
    return when.start


def _numbers(entry_type: str, kind: Kind, values: Values) -> dict[str, Any]:
    issue_first = ("number", "issue") if entry_type in _ISSUE_NUMBER else ("issue",)
    eid, pages = values.text("eid"), values.pages("pages")
    other = values.text("number") if entry_type in _OWN_NUMBER else ""
    return {
        "volume": values.text("volume"), "issue": values.text(*issue_first),
        "pages": pages or eid, "number": other or (eid if pages else ""),
        "edition": values.text("edition"), "chapter": values.text("chapter"), "volumes": values.text("volumes"),
        "series": values.text("series"), "genre": _genre(entry_type, kind, values),
    }  # fmt: skip


def _genre(entry_type: str, kind: Kind, values: Values) -> str:
    written = values.text("type") or GENRES.get(entry_type, "")
    genre = GENRES.get(written.lower().replace(" ", ""), written)
    return genre or (values.text("entrysubtype") if kind is not Kind.ARTICLE else "")


def _published(values: Values) -> dict[str, Any]:
    how = values.bare("howpublished")
    by_how = () if re.match(r"(?:\\url\s*\{)?\s*https?:", how) else ("howpublished",)
    names = ("publisher", "organization", "institution", "school", *by_how)
    publisher = values.text(*names)
    return {
        "publisher": publisher, "place": values.text("location", "address"),
        "status": values.text("pubstate") or _noted_status(values), "language": values.text("language", "langid"),
    }  # fmt: skip


def _noted_status(values: Values) -> str:
    """The state of publication where a note begins with it ("status: in press"), as Zotero and CSL write it."""
    return match[1].strip() if (match := _NOTED_STATUS.match(values.text("note", "addendum"))) else ""


def _identified(values: Values) -> dict[str, Any]:
    return {
        "doi": _checked(
            values, "doi", identifiers.read_doi, "a DOI is 10., digits, a slash and more: 10.1002/art.37734"
        ),
        "pmid": _pubmed(values),
        "pmcid": _checked(values, "pmcid", identifiers.read_pmcid, "a PMCID is PMC and digits: PMC2891387"),
        "registration": _registration(values),
        "isbn": values.text("isbn"),
        "url": _url(values),
    }


def _checked(values: Values, name: str, read: Any, form: str) -> str:
    written = values.bare(name)
    if not written:
        return ""
    text, good = read(written)
    if not good:
        values.note("bib-identifier", name, f"{name} is malformed: {written}", form)
    return str(text)


def _pubmed(values: Values) -> str:
    form = "a PMID is a number of at most eight digits: 23359310"
    if values.bare("eprinttype", "archiveprefix").lower() in {"pubmed", "pmid"} and not values.bare("pmid"):
        return _checked(values, "eprint", identifiers.read_pmid, form)
    return _checked(values, "pmid", identifiers.read_pmid, form)


def _registration(values: Values) -> tuple[str, ...]:
    numbers: list[str] = []
    for name in ("registration", "nct", "trialregistration"):
        read, odd = identifiers.read_registration(values.bare(name))
        for number in odd:
            values.note("bib-identifier", name, f"{number} is no trial registration number that we know",
                        "ClinicalTrials.gov writes NCT and eight digits: NCT00568555")  # fmt: skip
        numbers += [number for number in read if number not in numbers]
    return tuple(numbers)


def _url(values: Values) -> str:
    name = values.first("url")
    if not name and re.search(r"https?:", values.bare("howpublished")):
        name = "howpublished"
    if not name:
        return ""
    url, good = identifiers.read_url(values.bare(name))
    if not good:
        form = "it begins with http:// or https:// and has no spaces"
        values.note("bib-url", name, f"{name} is no web address: {url}", form)
    return url


def _remarks(values: Values) -> dict[str, Any]:
    access = values.bare("access").strip().lower()
    if access and access not in _ACCESS:
        values.note("invalid-value", "access", f"access is none of the known words: {access}",
                    "write free, free-to-read or subscription")  # fmt: skip
    return {
        "access": _ACCESS.get(access, ""), "access_note": values.text("access_note"),
        "funding": values.text("funding"), "note": values.text("note", "addendum"),
    }  # fmt: skip


def aliases(raw: str) -> tuple[str, ...]:
    """The other keys of an entry, from its `ids` field."""
    return tuple(alias for part in raw.split(",") if (alias := part.strip()))
