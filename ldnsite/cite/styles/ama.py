"""AMA, 11th edition: numbered references as JAMA and most American medical journals print them.

Source: AMA Manual of Style, 11th ed., chapter 3; judged against citeproc-js with the CSL style
"AMA Manual of Style 11th edition" (February 2026). Titles keep their letter case, except those of books,
reports and theses, which are set in title case. A journal's name is printed as the entry gives it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.cite import names, ranges
from ldnsite.cite.casing import title_case
from ldnsite.cite.doi import doi_url
from ldnsite.cite.language import is_english
from ldnsite.cite.numerals import edition_ordinal, is_numeric, is_several
from ldnsite.cite.style import Style
from ldnsite.cite.typography import Runs, curled_text, ended, join, of_rich, plain
from ldnsite.model.reference import Reference, Rich, RichRun
from ldnsite.model.reference import ReferenceKind as Kind

if TYPE_CHECKING:
    from ldnsite.model.dates import PartialDate
    from ldnsite.model.reference import PersonName

_MOST_NAMES, _SHOWN_NAMES = 6, 3
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_STANDALONE = frozenset({Kind.BOOK, Kind.REPORT})
_TITLED = frozenset({Kind.BOOK, Kind.REPORT, Kind.THESIS})
_CONTAINED = frozenset({Kind.CHAPTER, Kind.PROCEEDINGS_PAPER})


def entry(reference: Reference) -> Runs:
    """The line of a work in the list, without its number: italic names of journals and books, a DOI as a link."""
    body = {Kind.WEBPAGE: _webpage, Kind.THESIS: _thesis}.get(reference.kind, _as_article)
    if reference.kind in _STANDALONE:
        body = _as_book
    elif reference.kind in _CONTAINED:
        body = _as_chapter
    work = ended(join((*_heading(reference), body(reference)), ". "))
    return join((work, _access(reference)), ". ")


def _heading(reference: Reference) -> tuple[Runs, ...]:
    """Authors (or else editors) and title; without either the title stands alone."""
    return _who(reference), _title(reference)


def _who(reference: Reference) -> Runs:
    if reference.authors or reference.authors_et_al:
        return plain(_listed(reference.authors, et_al=reference.authors_et_al))
    return plain(_editors(reference))


def _listed(people: tuple[PersonName, ...], *, et_al: bool) -> str:
    return curled_text(names.listed(people, et_al=et_al, most=_MOST_NAMES, shown=_SHOWN_NAMES))


def _editors(reference: Reference) -> str:
    if not reference.editors:
        return ""
    label = "ed." if len(reference.editors) == 1 and not reference.editors_et_al else "eds."
    return f"{_listed(reference.editors, et_al=reference.editors_et_al)}, {label}"


def _editors_apart(reference: Reference) -> str:
    """The editors where they do not stand for the authors already."""
    return _editors(reference) if reference.authors or reference.authors_et_al else ""


def _title(reference: Reference) -> Runs:
    if reference.kind in _TITLED:
        return of_rich(_cased(reference.title, reference), "italic")
    return of_rich(reference.title)


def _cased(rich: Rich, reference: Reference) -> Rich:
    """Title case is for English alone."""
    return title_case(rich) if is_english(reference.language) else rich


def _as_book(reference: Reference) -> Runs:
    editors = _editors_apart(reference)
    printed = join((plain(curled_text(reference.publisher)), plain(_year(reference))), "; ")
    parts = (_volume_label(reference), _edition(reference), plain(f"({editors})" if editors else ""), printed)
    return join((join(parts, ". "), plain(ranges.expanded(reference.pages))), ":")


def _as_chapter(reference: Reference) -> Runs:
    printed = join((plain(curled_text(reference.publisher)), plain(_year(reference))), "; ")
    parts = (
        plain(_editors_apart(reference)),
        of_rich(_cased(reference.container, reference), "italic"),
        _volume_label(reference),
        _edition(reference),
        plain(curled_text(reference.series)),
        printed,
    )
    where = join(parts, ". ")
    return join((join((plain("In") if where else (), where), ": "), _pages_or_chapter(reference)), ":")


def _pages_or_chapter(reference: Reference) -> Runs:
    if reference.pages or not reference.chapter:
        return plain(ranges.expanded(reference.pages))
    label = "chap " if is_numeric(reference.chapter) else ""
    return plain(label + reference.chapter)


def _webpage(reference: Reference) -> Runs:
    return join((of_rich(reference.container), plain(_date(reference))), ". ")


def _thesis(reference: Reference) -> Runs:
    printed = join((plain(curled_text(reference.publisher)), plain(_year(reference))), "; ")
    return join((plain(curled_text(reference.genre)), printed), ". ")


def _as_article(reference: Reference) -> Runs:
    """A journal article, and whatever has no form of its own."""
    numbered = f"{reference.volume}({reference.issue})" if reference.issue else reference.volume
    if numbered:
        when = plain(_year(reference))
    else:
        words = "Preprint posted online" if reference.kind is Kind.PREPRINT else "Published online"
        when = plain(f"{words} {_date(reference)}" if _date(reference) else "")
    place = join((join((when, plain(numbered)), ";"), plain(_locator(reference))), ":")
    publisher = plain(reference.publisher, "italic") if reference.kind is Kind.PREPRINT else ()
    return join((plain(_editors_apart(reference)), _journal(reference), publisher, place), ". ")


def _locator(reference: Reference) -> str:
    return reference.number or ranges.expanded(reference.pages)


def _journal(reference: Reference) -> Runs:
    """The short name where the entry has one; stops are left out of it."""
    name = (RichRun(reference.container_short),) if reference.container_short else reference.container
    return of_rich(tuple(RichRun(run.text.replace(".", ""), run.style) for run in name), "italic")


def _volume_label(reference: Reference) -> Runs:
    if not is_numeric(reference.volume):
        return plain(reference.volume)
    return plain(f"{'Vols' if is_several(reference.volume) else 'Vol'} {reference.volume}")


def _edition(reference: Reference) -> Runs:
    ordinal = edition_ordinal(reference.edition)
    return plain(f"{ordinal} ed." if ordinal else reference.edition)


def _year(reference: Reference) -> str:
    if reference.issued is None:
        return reference.issued_text
    years = [reference.issued.year]
    if reference.issued_end is not None and reference.issued_end.year != reference.issued.year:
        years.append(reference.issued_end.year)
    return "\u2013".join(str(year) for year in years)


def _date(reference: Reference) -> str:
    if reference.issued is None:
        return reference.issued_text
    end = reference.issued_end
    if end is None or end == reference.issued:
        return _written(reference.issued)
    return f"{_written(reference.issued)}\u2013{_written(end)}"


def _written(day: PartialDate) -> str:
    """A date in words: "November 22, 2026", "November 2026" or "2026"."""
    if day.month is None:
        return str(day.year)
    month = _MONTHS[day.month - 1]
    return f"{month} {day.year}" if day.day is None else f"{month} {day.day}, {day.year}"


def _access(reference: Reference) -> Runs:
    if reference.doi:
        return (*plain("doi:"), *plain(reference.doi, href=doi_url(reference.doi)))
    if not reference.url:
        return ()
    accessed = plain(f"Accessed {_written(reference.accessed)}" if reference.accessed else "")
    link = reference.url if reference.url.lower().startswith(("http://", "https://")) else ""
    return join((accessed, plain(reference.url, href=link)), ". ")


def short_names(reference: Reference) -> tuple[str, ...]:
    """The family names of the authors, or else of the editors."""
    return names.families(reference.authors or reference.editors)


STYLE = Style("ama", entry, short_names, ranges.collapsed)
"""AMA, 11th edition."""
