"""CSL-JSON, which Zotero, pandoc and citeproc read.

Source: csl-data.json of the Citation Style Language, schema 1.0.2. What it has no variable for (trial
registrations) stands under `custom`, as that schema allows. "And others" is a stand-in author.
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ldnsite.cite.exports.form import OTHERS, Export
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.reference import rich_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ldnsite.model.dates import PartialDate
    from ldnsite.model.reference import PersonName, Reference, Rich

TYPES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.ARTICLE: "article-journal", Kind.BOOK: "book", Kind.CHAPTER: "chapter",
        Kind.PROCEEDINGS_PAPER: "paper-conference", Kind.THESIS: "thesis", Kind.REPORT: "report",
        Kind.WEBPAGE: "webpage", Kind.DATASET: "dataset", Kind.SOFTWARE: "software", Kind.PREPRINT: "article",
        Kind.MANUSCRIPT: "manuscript", Kind.OTHER: "document",
    }
)  # fmt: skip
"""CSL's type for each kind of work."""
_TAGS = MappingProxyType(
    {
        "plain": ("", ""),
        "italic": ("<i>", "</i>"),
        "bold": ("<b>", "</b>"),
        "sup": ("<sup>", "</sup>"),
        "sub": ("<sub>", "</sub>"),
        "smallcaps": ('<span style="font-variant:small-caps;">', "</span>"),
    }
)


def text(works: Sequence[Reference]) -> str:
    """A list with an item for each work, in their order."""
    return json.dumps([item(work) for work in works], indent=2, ensure_ascii=False) + "\n"


def item(work: Reference) -> dict[str, Any]:
    """The work as a CSL item; variables without a value are left out."""
    found: dict[str, Any] = {
        "id": work.key,
        "type": TYPES[work.kind],
        "title": _marked(work.title),
        "author": _people(work.authors, et_al=work.authors_et_al),
        "editor": _people(work.editors, et_al=work.editors_et_al),
        "container-title": _marked(work.container),
        "container-title-short": work.container_short,
        "collection-title": work.series,
        "issued": _issued(work),
        "accessed": {"date-parts": [_parts(work.accessed)]} if work.accessed else None,
        **_words(work),
        "custom": {"registration": list(work.registration)} if work.registration else None,
    }
    return {name: value for name, value in found.items() if value}


def _words(work: Reference) -> dict[str, str]:
    """The variables that are words as they stand."""
    return {
        "volume": work.volume,
        "issue": work.issue,
        "page": work.pages,
        "number": work.number,
        "chapter-number": work.chapter,
        "number-of-volumes": work.volumes,
        "edition": work.edition,
        "genre": work.genre,
        "publisher": work.publisher,
        "publisher-place": work.place,
        "language": work.language,
        "status": work.status,
        "DOI": work.doi,
        "PMID": work.pmid,
        "PMCID": work.pmcid,
        "ISBN": work.isbn,
        "URL": work.url,
        "note": work.note,
    }


def _marked(rich: Rich) -> str:
    """Text with CSL's little HTML; a sign of its own in the text stands as it is, as CSL has no escape."""
    if all(run.style == "plain" for run in rich):
        return rich_text(rich)
    return "".join(f"{_TAGS[run.style][0]}{run.text}{_TAGS[run.style][1]}" for run in rich)


def _people(people: Sequence[PersonName], *, et_al: bool) -> list[dict[str, str]]:
    return [*map(_person, people), *([{"literal": OTHERS}] if et_al else [])]


def _person(person: PersonName) -> dict[str, str]:
    found = {
        "family": person.family,
        "given": person.given,
        "non-dropping-particle": person.particle,
        "suffix": person.suffix,
        "literal": person.literal,
    }
    return {name: value for name, value in found.items() if value}


def _issued(work: Reference) -> dict[str, Any] | None:
    if work.issued is None:
        return {"literal": work.issued_text} if work.issued_text else None
    ends = (work.issued, work.issued_end)
    found: dict[str, Any] = {"date-parts": [_parts(day) for day in ends if day is not None]}
    return found | ({"circa": True} if work.issued_circa else {})


def _parts(day: PartialDate) -> list[int]:
    return [part for part in (day.year, day.month, day.day) if part is not None]


EXPORT = Export("csl-json", "json", text)
"""CSL-JSON."""
