"""A work that pages cite, as one typed value whatever dialect of BibTeX it was written in."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from ldnsite.model.dates import PartialDate
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

Style = Literal["plain", "italic", "bold", "sup", "sub", "smallcaps"]


@dataclass(frozen=True, slots=True)
class RichRun:
    """Text in one style; plain Unicode, neither LaTeX nor HTML."""

    text: str
    style: Style = "plain"


Rich = tuple[RichRun, ...]


def rich_text(rich: Rich) -> str:
    """The characters alone."""
    return "".join(run.text for run in rich)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person, or an organisation when `literal` is set and the rest empty."""

    family: str = ""
    given: str = ""
    particle: str = ""
    """Non-dropping particle: the "van der" of van der Berg."""
    suffix: str = ""
    literal: str = ""


class ReferenceKind(StrEnum):
    """The kinds of work that styles tell apart (BibTeX and biblatex types are mapped to these)."""

    ARTICLE = "article"
    BOOK = "book"
    CHAPTER = "chapter"
    PROCEEDINGS_PAPER = "proceedings-paper"
    THESIS = "thesis"
    REPORT = "report"
    WEBPAGE = "webpage"
    DATASET = "dataset"
    SOFTWARE = "software"
    PREPRINT = "preprint"
    MANUSCRIPT = "manuscript"
    """Unpublished."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the store. Identifiers are bare and normalised: a DOI without its resolver, PMID digits.

    `raw` is the editor's own source slice; `digest` hex SHA-256 over it and over what it takes from
    other entries and macros. `broken` marks an entry that
    could not be read in full: it is kept, so that citations of it are not reported a second time.
    """

    key: str
    kind: ReferenceKind
    span: Span
    raw: str
    digest: str
    entry_type: str = ""
    aliases: tuple[str, ...] = ()
    title: Rich = ()
    authors: tuple[PersonName, ...] = ()
    authors_et_al: bool = False
    editors: tuple[PersonName, ...] = ()
    editors_et_al: bool = False
    container: Rich = ()
    container_short: str = ""
    issued: PartialDate | None = None
    issued_end: PartialDate | None = None
    issued_circa: bool = False
    volume: str = ""
    issue: str = ""
    pages: str = ""
    """First and last page with a plain hyphen, as printed: "529-538"; or an article number."""
    number: str = ""
    publisher: str = ""
    place: str = ""
    edition: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    registration: tuple[str, ...] = ()
    isbn: str = ""
    url: str = ""
    accessed: PartialDate | None = None
    access: Literal["free", "free-to-read", "subscription", ""] = ""
    access_note: str = ""
    funding: str = ""
    note: str = ""
    issued_text: str = ""
    """What stands for a date when it is none ("in press"), or the date as written when only its year was read."""
    genre: str = ""
    """What a thesis or report calls itself: "PhD thesis"."""
    series: str = ""
    chapter: str = ""
    volumes: str = ""
    status: str = ""
    """State of publication, as biblatex's `pubstate`: "inpress"."""
    language: str = ""
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Every field of the entry by lower-case name, as it stands in the source."""
    field_spans: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))
    store: str = ""
    broken: bool = False
    definitions: tuple[str, ...] = ()
    """The source of each `@string` that the entry uses, in the order in which they must stand."""
    parents: tuple[str, ...] = ()
    """The source of each entry from which it takes fields, nearest first."""


@dataclass(frozen=True, slots=True)
class Store:
    """The references of one or several .bib files, by key; aliases lead to the same value."""

    entries: Mapping[str, Reference] = field(default_factory=lambda: MappingProxyType({}))
    files: tuple[str, ...] = ()

    def get(self, key: str) -> Reference | None:
        """The reference by key or alias, exactly as spelled."""
        return self.entries.get(key)
