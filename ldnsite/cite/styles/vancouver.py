"""Vancouver: numbered references as the US National Library of Medicine sets them.

Source: Citing Medicine, 2nd edition (2015), citation-sequence system; judged against citeproc-js with the CSL
style "NLM/Vancouver: Citing Medicine 2nd edition (citation-sequence)" (January 2026). Nothing is set in italic
and titles keep their letter case. A journal's name is printed as the entry gives it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.cite import names, ranges
from ldnsite.cite.doi import doi_url
from ldnsite.cite.numerals import edition_ordinal, is_numeric, is_several
from ldnsite.cite.style import Style
from ldnsite.cite.typography import Runs, curled_text, ended, join, of_rich, plain
from ldnsite.model.dates import PartialDate
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.reference import RichRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.model.reference import PersonName, Reference

_MOST_NAMES = 6
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CONTAINED = frozenset({Kind.CHAPTER, Kind.PROCEEDINGS_PAPER})


def entry(reference: Reference) -> Runs:
    """The line of a work in the list, without its number; a DOI or an address as a link."""
    parts = (
        _who(reference),
        _title(reference),
        () if reference.container else _edition(reference),
        _within(reference),
        _published(reference),
        plain(_pages(reference)),
        _webpage_part(reference),
        _series(reference),
        plain(_report_number(reference)),
    )
    return join((ended(join(parts, ". ")), _available(reference), _identifiers(reference)), " ")


def _who(reference: Reference) -> Runs:
    if reference.authors or reference.authors_et_al:
        return plain(_listed(reference.authors, et_al=reference.authors_et_al))
    return plain(_editors(reference))


def _listed(people: Sequence[PersonName], *, et_al: bool) -> str:
    return curled_text(names.listed(people, et_al=et_al, most=_MOST_NAMES, shown=_MOST_NAMES))


def _editors(reference: Reference) -> str:
    if not reference.editors:
        return ""
    one = len(reference.editors) == 1 and not reference.editors_et_al
    return f"{_listed(reference.editors, et_al=reference.editors_et_al)}, {'editor' if one else 'editors'}"


def _title(reference: Reference) -> Runs:
    """The title; of a page of a website, the name of the website."""
    of_website = reference.kind is Kind.WEBPAGE and bool(reference.container)
    title = of_rich(reference.container if of_website else reference.title)
    genre = plain(f"[{curled_text(reference.genre)}]" if reference.genre else "")
    medium = _medium(reference) if of_website or not reference.container else ()
    return join((title, genre, medium), " ")


def _medium(reference: Reference) -> Runs:
    return plain("[Internet]" if reference.url and reference.kind not in _CONTAINED else "")


def _within(reference: Reference) -> Runs:
    """What holds the work: a journal, or a book with its editors."""
    apart = _editors(reference) if reference.authors or reference.authors_et_al else ""
    within = join((plain(apart), _container(reference)), ". ")
    if reference.kind in _CONTAINED:
        return join((plain("In"), within), ": ")
    return within


def _container(reference: Reference) -> Runs:
    if reference.kind is Kind.WEBPAGE:
        return ()
    if not reference.container:
        return plain(_volume_label(reference))
    internet = plain("[Internet]" if reference.url and not _is_identified(reference) else "")
    return join((join((_container_name(reference), internet), " "), _edition(reference)), ". ")


def _is_identified(reference: Reference) -> bool:
    """Whether an article is found by an identifier, so that its address need not be printed."""
    identifiers = reference.doi or reference.pmid or reference.pmcid
    return reference.kind is Kind.ARTICLE and bool(identifiers)


def _container_name(reference: Reference) -> Runs:
    if reference.kind is not Kind.ARTICLE:
        return of_rich(reference.container)
    name = (RichRun(reference.container_short),) if reference.container_short else reference.container
    return of_rich(tuple(RichRun(run.text.replace(".", ""), run.style) for run in name))


def _volume_label(reference: Reference) -> str:
    if not reference.volume or not is_numeric(reference.volume):
        return reference.volume
    return f"{'Vols.' if is_several(reference.volume) else 'Vol.'} {reference.volume}"


def _edition(reference: Reference) -> Runs:
    ordinal = edition_ordinal(reference.edition)
    return plain(f"{ordinal} ed." if ordinal else curled_text(reference.edition))


def _published(reference: Reference) -> Runs:
    serial = _serial_place(reference) if reference.kind is Kind.ARTICLE else ()
    return join((_publisher(reference), join((_date(reference), serial), ";")), "; ")


def _publisher(reference: Reference) -> Runs:
    """Place and publisher; a journal's are left out."""
    if reference.kind is Kind.ARTICLE:
        return ()
    place = curled_text(reference.place)
    if reference.kind is Kind.THESIS and place:
        place = f"[{place}]"
    return plain(": ".join(filter(None, (place, curled_text(reference.publisher)))))


def _date(reference: Reference) -> Runs:
    cited = reference.accessed if reference.url and not _is_identified(reference) else None
    return plain(" ".join(filter(None, (_issued(reference), f"[cited {_written(cited)}]" if cited else ""))))


def _issued(reference: Reference) -> str:
    """When the work came out: an article's day, a report's month, the year of all else."""
    first, last = _cut(reference, reference.issued), _cut(reference, reference.issued_end)
    if first is None:
        return reference.issued_text
    return _written(first) if last is None or last == first else f"{_written(first)}\u2013{_written(last)}"


def _cut(reference: Reference, day: PartialDate | None) -> PartialDate | None:
    if day is None or reference.kind is Kind.ARTICLE:
        return day
    return PartialDate(day.year, day.month) if reference.kind is Kind.REPORT else PartialDate(day.year)


def _written(day: PartialDate) -> str:
    """A date in the order of Citing Medicine: "2026 Nov 22", "2026 Nov" or "2026"."""
    month = _MONTHS[day.month - 1] if day.month else ""
    return " ".join(filter(None, (str(day.year), month, str(day.day or ""))))


def _serial_place(reference: Reference) -> Runs:
    """Volume, issue and pages: "65(2):529–38"."""
    issue = f"({ranges.dashed(reference.issue)})" if reference.issue else ""
    where = plain(f"{reference.series}{ranges.dashed(reference.volume)}{issue}")
    return join((where, plain(reference.number or ranges.shortened(reference.pages))), ":")


def _pages(reference: Reference) -> str:
    if reference.kind in (Kind.ARTICLE, Kind.BOOK) or not reference.pages:
        return ""
    return f"p. {ranges.shortened(reference.pages)}"


def _webpage_part(reference: Reference) -> Runs:
    return of_rich(reference.title) if reference.kind is Kind.WEBPAGE and reference.container else ()


def _series(reference: Reference) -> Runs:
    if reference.kind is Kind.ARTICLE or not reference.series:
        return ()
    number = f"; no. {reference.number}" if reference.kind is Kind.BOOK and reference.number else ""
    return plain(f"({curled_text(reference.series)}{number})")


def _report_number(reference: Reference) -> str:
    if reference.kind is not Kind.REPORT or not reference.number:
        return ""
    genre = reference.genre or "report"
    label = ""
    if is_numeric(reference.number):
        label = "nos.: " if is_several(reference.number) else "no.: "
    return f"{genre[:1].upper()}{genre[1:]} {label}{reference.number}"


def _available(reference: Reference) -> Runs:
    """Where the work is found: a DOI; an address unless the work is an article with an identifier."""
    pieces: list[Runs] = []
    if reference.url and not _is_identified(reference):
        link = reference.url if reference.url.lower().startswith(("http://", "https://")) else ""
        pieces.append((*plain("Available from: "), *plain(reference.url, href=link)))
    if reference.doi:
        pieces.append((*plain("doi:"), *plain(reference.doi, href=doi_url(reference.doi))))
    return join(pieces, " ")


def _identifiers(reference: Reference) -> Runs:
    named = (("PubMed PMID", reference.pmid), ("PubMed Central PMCID", reference.pmcid))
    return ended(plain("; ".join(f"{name}: {value}" for name, value in named if value)))


def short_names(reference: Reference) -> tuple[str, ...]:
    """The family names of the authors, or else of the editors."""
    return names.families(reference.authors or reference.editors)


STYLE = Style("vancouver", entry, short_names, ranges.collapsed)
"""Vancouver, citation-sequence."""
