"""What an entry should have, and what two entries should not share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ldnsite.load.bibtex.found import Found
from ldnsite.load.bibtex.grammar import ENTRY_TYPES
from ldnsite.load.bibtex.kinds import AUTHORED, CONTAINED, KINDS, UNDATED
from ldnsite.model.diagnostic import Severity
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.reference import rich_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.reference import Reference

_NOT_SEEN = re.compile(r"not seen:([^.]*)", re.IGNORECASE)
_CONTAINER_FIELD = {Kind.ARTICLE: "journal", Kind.CHAPTER: "booktitle", Kind.PROCEEDINGS_PAPER: "booktitle"}
_DEFINED_TYPES = ENTRY_TYPES | set(KINDS)


def missing(reference: Reference) -> Iterator[Found]:
    """The fields that the entry's type needs and that it lacks.

    What its note says was not seen (`note = {not seen: authors}`) is known to be missing: a note, no more.
    """
    if reference.entry_type in {"set", "xdata"}:
        return
    acknowledged = " ".join(_NOT_SEEN.findall(reference.note)).lower()
    for name, why in _missing(reference):
        known = name in acknowledged or (name == "doi" and "pubmed" in acknowledged)
        severity = Severity.NOTE if known else Severity.WARNING if name == "doi" else None
        hint = "its note says so" if known else f"add the field, or write note = {{not seen: {name}}}"
        yield Found("bib-missing-field", "", f"{reference.key} has no {why}", hint, severity)


def _missing(reference: Reference) -> Iterator[tuple[str, str]]:
    kind = reference.kind
    if not rich_text(reference.title).strip() and reference.entry_type not in UNDATED:
        yield "title", "title"
    if kind in AUTHORED and not (reference.authors or reference.editors or reference.authors_et_al):
        yield "author", "author"
    if (
        kind in CONTAINED
        and not rich_text(reference.container).strip()
        and reference.entry_type not in UNDATED
    ):
        yield _CONTAINER_FIELD[kind], _CONTAINER_FIELD[kind]
    if (
        not (reference.issued or reference.issued_text or reference.status)
        and reference.entry_type not in UNDATED
    ):
        yield "year", "year or date"
    identified = reference.doi or reference.pmid or reference.pmcid or reference.url
    if kind is Kind.ARTICLE and not identified:
        yield "doi", "DOI, PMID or URL by which it could be found"


def unknown_type(entry_type: str) -> Iterator[Found]:
    """A type that neither BibTeX nor biblatex has."""
    if entry_type not in _DEFINED_TYPES:
        hint = did_you_mean(entry_type, _DEFINED_TYPES) or "it is taken for @misc"
        yield Found("bib-syntax", "", f"@{entry_type} is no type of entry", hint, Severity.WARNING)
