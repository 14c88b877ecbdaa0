"""From citations to numbered marks and reference lists: for a page as a whole, or for each of its sections."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ldnsite.cite.doi import doi_url
from ldnsite.cite.numbering import Numbered, Numbering
from ldnsite.cite.styles import STYLES
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import said
from ldnsite.model.document import Entry, References, Section
from ldnsite.model.reference import rich_text

if TYPE_CHECKING:
    from ldnsite.compose.layouts.base import Laid
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.composed import Head
    from ldnsite.model.reference import Reference

REFERENCES = "references"
_MOST_AUTHORS = 2


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
    laid: Laid, lookup: Lookup, address: str, *, per_section: bool
) -> tuple[Head, tuple[Section, ...]]:
    """The head and sections with numbered marks, and the reference list or lists added."""
    if per_section:
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
    study = lookup.study_of(reference.key)
    study_address = lookup.address(Subject("study", study.id)) if study else None
    about = ""
    if study is not None:
        people = (
            lookup.labels.say("unit.people", count=study.participants)
            if study.participants is not None
            else ""
        )
        design = lookup.labels.say(f"design.{study.design}")
        about = ", ".join(filter(None, (design, people)))
    return Entry(
        id=work.entry_id,
        number=work.number,
        key=reference.key,
        runs=STYLES[lookup.settings.style].entry(reference),
        back=work.back,
        links=_links(reference, lookup),
        about=about,
        study_href=relative(address, study_address) if study_address and study_address != address else "",
    )


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
    return References(tuple(
        replace(
            entry_of(Numbered(number, f"ref-{number}", reference, ()), lookup, address),
            cited_on=tuple(_page_link(subject, lookup, address) for subject in by),
        )
        for number, (key, by) in enumerate(ordered, start=1)
        if (reference := lookup.reference(key)) is not None
    ))  # fmt: skip


def _page_link(subject: Subject, lookup: Lookup, address: str) -> tuple[str, str]:
    return lookup.title(subject), relative(address, lookup.address(subject) or "")


def _sort_key(key: str, lookup: Lookup) -> tuple[str, int, str]:
    reference = lookup.reference(key)
    if reference is None:
        return ("", 0, key)
    names = STYLES[lookup.settings.style].short_names(reference)
    return (names[0].casefold() if names else "", reference.issued.year if reference.issued else 0, key)
