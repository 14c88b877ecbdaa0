"""From citations to numbered marks and reference lists: for a page as a whole, or for each of its sections."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ldnsite.cite.doi import doi_url
from ldnsite.cite.numbering import Numbered, Numbering
from ldnsite.cite.styles import STYLES
from ldnsite.compose.design_names import design_and_people
from ldnsite.compose.lettering import name_key
from ldnsite.compose.notices import acknowledged, notice_of, noticed, retracted_keys, unchecked
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import said
from ldnsite.model.document import Entry, References, Section
from ldnsite.model.reference import ReferenceKind, rich_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.compose.layouts.base import Laid
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.composed import Head
    from ldnsite.model.page import Page
    from ldnsite.model.reference import Reference

REFERENCES = "references"
_MOST_AUTHORS = 2
_MOST_BACK = 8
"""Links back to the text that stand in the open; a fold for a single one more would save nothing."""


def short_name(reference: Reference, lookup: Lookup) -> str:
    """A name such as "Younger and Mackey, 2009" or "Younger and others, 2013": what a mark calls a work."""
    style = STYLES[lookup.settings.style]
    names = style.short_names(reference)
    labels = lookup.labels
    if not names:
        who = rich_text(reference.title)
    elif len(names) > _MOST_AUTHORS or reference.authors_et_al:
        who = labels.say("cite.others", first=names[0])
    elif len(names) == _MOST_AUTHORS:
        who = labels.say("cite.two", first=names[0], second=names[1])
    else:
        who = names[0]
    if reference.issued is None:
        return labels.say("cite.short_undated", authors=who)
    return labels.say("cite.short", authors=who, year=reference.issued.year)


def _numbering(lookup: Lookup, suffix: str = "") -> Numbering:
    style = STYLES[lookup.settings.style]
    return Numbering(lookup.reference, lambda reference: short_name(reference, lookup), style.marks, suffix)


def cite_page(
    laid: Laid, lookup: Lookup, address: str, page: Page | None = None
) -> tuple[Head, tuple[Section, ...]]:
    """The head and sections with numbered marks, and the reference list or lists added, as `page` asks for."""
    head, sections = _cited(laid, lookup, address, page)
    return noticed(head, sections, page, lookup)


def _cited(laid: Laid, lookup: Lookup, address: str, page: Page | None) -> tuple[Head, tuple[Section, ...]]:
    if page is not None and page.bibliography == "per-section":
        return _cite_sections(laid, lookup, address)
    numbering = _numbering(lookup)
    head = numbering.apply(laid.head)
    sections = tuple(numbering.apply(section) for section in laid.sections)
    entries = tuple(entry_of(work, lookup, address) for work in numbering.works())
    if not entries or not laid.bibliography:
        return head, sections
    title = said(lookup.labels.say(f"section.references.{lookup.audience.value}"))
    return head, (*sections, Section(REFERENCES, title, (References(entries),), role=REFERENCES))


def _cite_sections(laid: Laid, lookup: Lookup, address: str) -> tuple[Head, tuple[Section, ...]]:
    """One list for each titled section, at its end; head and lead are section 0."""
    groups: list[list[Section]] = [[]]
    for section in laid.sections:
        if section.title:
            groups.append([])
        groups[-1].append(section)
    head = laid.head
    sections: list[Section] = []
    for index, group in enumerate(groups):
        numbering = _numbering(lookup, str(index))
        if index == 0:
            head = numbering.apply(head)
        cited = [numbering.apply(section) for section in group]
        entries = tuple(entry_of(work, lookup, address) for work in numbering.works())
        sections += _with_list(cited, References(entries), index) if entries else cited
    return head, tuple(sections)


def _with_list(sections: list[Section], references: References, index: int) -> list[Section]:
    if not sections:
        return [Section(f"{REFERENCES}-{index}", (), (references,), role=REFERENCES)]
    last = sections[-1]
    return [*sections[:-1], replace(last, children=(*last.children, references))]


def entry_of(work: Numbered, lookup: Lookup, address: str) -> Entry:
    """A work's line in a list on the page at `address`."""
    reference = work.reference
    folded = len(work.back) > _MOST_BACK + 1
    study = lookup.study_of(reference.key)
    study_address = lookup.address(Subject("study", study.id)) if study else None
    return Entry(
        id=work.entry_id,
        number=work.number,
        key=reference.key,
        runs=STYLES[lookup.settings.style].entry(reference),
        back=work.back[:_MOST_BACK] if folded else work.back,
        more_back=work.back[_MOST_BACK:] if folded else (),
        links=_links(reference, lookup),
        about=design_and_people(study, lookup) if study is not None else "",
        access=_access(reference, lookup),
        study_href=relative(address, study_address) if study_address and study_address != address else "",
        notice=notice_of(reference, lookup),
        unchecked=unchecked(reference, lookup),
    )


_OPEN_KINDS = frozenset({ReferenceKind.WEBPAGE, ReferenceKind.DATASET, ReferenceKind.SOFTWARE})
"""Works that stand on the web as they are: only of the others does a reader ask whether they cost money."""


def _access(reference: Reference, lookup: Lookup) -> str:
    """Whether the work can be read free of charge, as the store says; "not checked" is never shown as free."""
    if reference.access_note:
        return reference.access_note
    if reference.access == "free" and reference.pmcid:
        return lookup.say("references.access.pmc")
    if not reference.access and reference.kind in _OPEN_KINDS:
        return ""
    return lookup.say(f"references.access.{reference.access or 'unknown'}")


def _links(reference: Reference, lookup: Lookup) -> tuple[tuple[str, str], ...]:
    labels = lookup.labels
    links = (
        ("doi", doi_url(reference.doi) if reference.doi else ""),
        ("pubmed", f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/" if reference.pmid else ""),
        ("pmc", f"https://pmc.ncbi.nlm.nih.gov/articles/{reference.pmcid}/" if reference.pmcid else ""),
        (
            "link",
            reference.url if not reference.doi and reference.url.startswith(("http://", "https://")) else "",
        ),
    )
    return tuple((labels.say(f"references.{name}"), href) for name, href in links if href)


def all_references(lookup: Lookup, address: str) -> References:
    """Every work that this view cites, by author and year, with the pages that cite it."""
    found = [(key, by) for key, by in lookup.citing().items() if (lookup.reference(key)) is not None]
    ordered = sorted(found, key=lambda item: _sort_key(item[0], lookup))
    retracted = retracted_keys(_pages((by for _, by in found), lookup), lookup)

    def entry(number: int, reference: Reference) -> Entry:
        made = entry_of(Numbered(number, f"ref-{number}", reference, ()), lookup, address)
        return acknowledged(made, retracted, lookup)

    return References(tuple(
        replace(
            entry(number, reference),
            cited_on=tuple(_page_link(subject, lookup, address) for subject in _told(by)),
        )
        for number, (key, by) in enumerate(ordered, start=1)
        if (reference := lookup.reference(key)) is not None
    ))  # fmt: skip


def _pages(subjects: Iterable[tuple[Subject, ...]], lookup: Lookup) -> tuple[Page, ...]:
    """The editors' pages among those that cite something, each once."""
    named = sorted({subject.id for by in subjects for subject in by if subject.kind == "page"})
    return tuple(page for name in named if (page := lookup.page(name)) is not None)


_TELLING = frozenset({"page", "study"})
"""Kinds of pages that say something of a work; the others only list what these say."""


def _told(by: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Of the pages that cite a work, those that say something of it; all when there is none."""
    return tuple(subject for subject in by if subject.kind in _TELLING) or by


def _page_link(subject: Subject, lookup: Lookup, address: str) -> tuple[str, str]:
    return lookup.title(subject), relative(address, lookup.address(subject) or "")


def _sort_key(key: str, lookup: Lookup) -> tuple[str, int, str]:
    """By the first author, and a work without one by its title; then by year."""
    reference = lookup.reference(key)
    if reference is None:
        return ("", 0, key)
    names = STYLES[lookup.settings.style].short_names(reference)
    first, _ = name_key(names[0] if names else rich_text(reference.title))
    return (first, reference.issued.year if reference.issued else 0, key)
