"""RIS, which EndNote, Mendeley, Zotero and the databases read.

Source: the format's specification (Research Information Systems, 2001 and 2011): one tag a line, lines ended by
carriage return and line feed, `TY` first and `ER` last. PubMed's numbers stand where PubMed's own export has
them: the PMID in `AN`, the PMCID in `C2`. Registrations are notes, as RIS has no tag for them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.cite import ranges
from ldnsite.cite.exports.form import OTHERS, Export
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.reference import rich_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ldnsite.model.dates import PartialDate
    from ldnsite.model.reference import PersonName, Reference

TYPES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.ARTICLE: "JOUR", Kind.BOOK: "BOOK", Kind.CHAPTER: "CHAP", Kind.PROCEEDINGS_PAPER: "CPAPER",
        Kind.THESIS: "THES", Kind.REPORT: "RPRT", Kind.WEBPAGE: "ELEC", Kind.DATASET: "DATA", Kind.SOFTWARE: "COMP",
        Kind.PREPRINT: "UNPB", Kind.MANUSCRIPT: "UNPB", Kind.OTHER: "GEN",
    }
)  # fmt: skip
"""RIS's type for each kind of work."""


def text(works: Sequence[Reference]) -> str:
    """A record for each work, in their order, with an empty line after each."""
    return "".join(f"{line}\r\n" for work in works for line in (*_lines(work), ""))


def _lines(work: Reference) -> Iterator[str]:
    yield f"TY  - {TYPES[work.kind]}"
    for tag, value in _tagged(work):
        if one_line := " ".join(value.split()):
            yield f"{tag}  - {one_line}"
    yield "ER  - "


def _tagged(work: Reference) -> Iterator[tuple[str, str]]:
    yield "ID", work.key
    yield from (("AU", name) for name in _people(work.authors, et_al=work.authors_et_al))
    yield from (("ED", name) for name in _people(work.editors, et_al=work.editors_et_al))
    yield "TI", rich_text(work.title)
    yield "T2", rich_text(work.container)
    yield "J2", work.container_short
    yield "T3", work.series
    yield "PY", str(work.issued.year) if work.issued else work.issued_text
    yield "DA", _day(work.issued)
    yield "VL", work.volume
    yield "IS", work.issue
    start, end = _pages(work.pages)
    yield "SP", start
    yield "EP", end
    yield "C7", work.number
    yield "PB", work.publisher
    yield "CY", work.place
    yield "ET", work.edition
    yield "M3", work.genre
    yield "SN", work.isbn
    yield "DO", work.doi
    yield "AN", work.pmid
    yield "C2", work.pmcid
    yield "UR", work.url
    yield "Y2", _day(work.accessed)
    yield "LA", work.language
    yield from (("N1", note) for note in (work.note, *work.registration))


def _people(people: Sequence[PersonName], *, et_al: bool) -> tuple[str, ...]:
    return (*map(_person, people), *((OTHERS,) if et_al else ()))


def _person(person: PersonName) -> str:
    """Family, given names, suffix: "van der Berg, Jan, Jr"; an organisation as it stands."""
    if person.literal:
        return person.literal
    family = " ".join(part for part in (person.particle, person.family) if part)
    parts = [family, person.given] + ([person.suffix] if person.suffix else [])
    return ", ".join(parts).rstrip(", ")


def _pages(pages: str) -> tuple[str, str]:
    """First and last page, the last in full; what is no single range is a first page."""
    first, dash, last = ranges.expanded(pages).partition("-")
    return (first.strip(), last.strip()) if dash and not set(last) & set("-,;&") else (pages, "")


def _day(day: PartialDate | None) -> str:
    """`YYYY/MM/DD/` with what is not known left empty; "" for none."""
    if day is None:
        return ""
    month = f"{day.month:02}" if day.month else ""
    return f"{day.year:04}/{month}/{f'{day.day:02}' if day.day else ''}/"


EXPORT = Export("ris", "ris", text)
"""RIS."""
