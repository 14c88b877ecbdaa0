"""APA, 7th edition: an alphabetical list with the year behind the names.

Source: Publication Manual of the American Psychological Association, 7th ed. (2020), chapters 9 and 10; judged
against citeproc-js with the CSL style "APA Style 7th edition" (February 2026). Titles keep their letter case;
names of journals are set in title case, as that style does.
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
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.reference import RichRun

if TYPE_CHECKING:
    from ldnsite.model.dates import PartialDate
    from ldnsite.model.reference import Reference, Rich

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_DATED_TO_THE_DAY = frozenset({Kind.WEBPAGE, Kind.OTHER})
_DESCRIBED_BEHIND = frozenset({Kind.REPORT, Kind.SOFTWARE, Kind.OTHER})
"""Kinds whose description stands behind what holds them."""
_GENERIC = {Kind.DATASET: "Data set", Kind.SOFTWARE: "Computer software"}


def entry(reference: Reference, year_suffix: str = "") -> Runs:
    """The line of a work in the list. `year_suffix` tells works of the same names and year apart ("2004a")."""
    who, title = _who(reference), _title(reference)
    date = plain(_date(reference, year_suffix))
    parts = (who, date, title) if who else (title, date)
    history = plain(f"({_status(reference)})" if _status(reference) and _is_placed(reference) else "")
    return join((ended(join((*parts, _source(reference)), ". ")), _link(reference), history), " ")


def _status(reference: Reference) -> str:
    """The state of publication of a dated work ("In press"); that of another stands for its year."""
    return reference.status[:1].upper() + reference.status[1:] if reference.issued else ""


def _is_placed(reference: Reference) -> bool:
    """Whether the work has a place in what holds it: a volume, issue, number, page or series."""
    return bool(
        reference.series or reference.issue or reference.number or reference.pages or reference.volume
    )


def _who(reference: Reference) -> Runs:
    if reference.authors or reference.authors_et_al:
        return plain(curled_text(names.inverted_list(reference.authors, et_al=reference.authors_et_al)))
    if not reference.editors:
        return ()
    listed = names.inverted_list(reference.editors, et_al=reference.editors_et_al)
    return plain(f"{curled_text(listed)} ({_editor_label(reference)})")


def _editor_label(reference: Reference) -> str:
    return "Ed." if len(reference.editors) == 1 and not reference.editors_et_al else "Eds."


def _date(reference: Reference, suffix: str) -> str:
    if reference.issued is None:
        return (
            f"({(reference.issued_text or reference.status).lower() or 'n.d.'}{_dashed(suffix, reference)})"
        )
    day = "" if not _to_the_day(reference) else _month_and_day(reference.issued)
    return f"({_year(reference)}{suffix}{', ' if day else ''}{day})"


def _dashed(suffix: str, reference: Reference) -> str:
    """Without a year the suffix stands behind a hyphen: "n.d.-a"."""
    return f"-{suffix}" if suffix and reference.issued is None else ""


def _year(reference: Reference) -> str:
    assert reference.issued is not None  # noqa: S101 - asked for dated works alone
    years = [reference.issued.year]
    if reference.issued_end is not None and reference.issued_end.year != reference.issued.year:
        years.append(reference.issued_end.year)
    return ("ca. " if reference.issued_circa else "") + "\u2013".join(str(year) for year in years)


def _to_the_day(reference: Reference) -> bool:
    loose = reference.kind is Kind.PROCEEDINGS_PAPER and not (
        reference.editors or reference.issue or reference.pages or reference.volume
    )
    return reference.kind in _DATED_TO_THE_DAY or loose


def _month_and_day(day: PartialDate) -> str:
    if day.month is None:
        return ""
    return _MONTHS[day.month - 1] + (f" {day.day}" if day.day else "")


def _title(reference: Reference) -> Runs:
    style = "plain" if reference.container and reference.kind is not Kind.WEBPAGE else "italic"
    identifier = "" if _in_serial(reference) else _identifier(reference)
    pieces = (of_rich(reference.title, style), plain(identifier), plain(_description(reference)))
    return join(pieces, " ")


def _in_serial(reference: Reference) -> bool:
    """Whether the work stands in a journal, or in proceedings treated as one (without editors)."""
    return reference.kind is Kind.ARTICLE or (
        reference.kind is Kind.PROCEEDINGS_PAPER and not reference.editors
    )


def _identifier(reference: Reference) -> str:
    """In parentheses behind the title: editors, number, edition, volume, pages."""
    if reference.container and reference.kind is not Kind.WEBPAGE:
        return ""
    parts = (_secondary(reference), _number(reference), _item(reference))
    return _bracketed("; ".join(filter(None, parts)), "()")


def _secondary(reference: Reference) -> str:
    if not reference.editors or not (reference.authors or reference.authors_et_al):
        return ""
    people = names.listed_forward(reference.editors, et_al=reference.editors_et_al)
    return f"{curled_text(people)}, {_editor_label(reference)}"


def _number(reference: Reference) -> str:
    if not reference.number or reference.kind is Kind.BOOK:
        return ""
    label = ""
    if is_numeric(reference.number):
        label = "Nos. " if is_several(reference.number) else "No. "
    genre = "".join(run.text for run in title_case((RichRun(reference.genre),))) if reference.genre else ""
    return f"{genre} {label}{ranges.dashed(reference.number)}".strip()


def _item(reference: Reference) -> str:
    """Edition, volume and pages of what is no journal."""
    if reference.kind is Kind.WEBPAGE:
        return ""
    series = curled_text(reference.series) if reference.kind in (Kind.REPORT, Kind.OTHER) else ""
    issue = f"Issue {reference.issue}" if reference.issue else ""
    parts = (_edition(reference), series, _volume(reference), issue, _pages(reference))
    return ", ".join(filter(None, parts))


def _edition(reference: Reference) -> str:
    ordinal = edition_ordinal(reference.edition)
    return f"{ordinal} ed." if ordinal else curled_text(reference.edition)


def _volume(reference: Reference) -> str:
    if is_numeric(reference.volume):
        label = "Vols." if is_several(reference.volume) else "Vol."
        return f"{label} {ranges.dashed(reference.volume)}"
    if reference.volume or not is_numeric(reference.volumes):
        return ""
    return f"Vols. 1\u2013{reference.volumes}"


def _pages(reference: Reference) -> str:
    if reference.pages:
        pages = _page_range(reference)
        several = is_several(reference.pages) or not is_numeric(reference.pages)
        return f"{'pp.' if several else 'p.'} {pages}"
    return (
        f"Chapter {reference.chapter}"
        if reference.chapter and is_numeric(reference.chapter)
        else reference.chapter
    )


def _page_range(reference: Reference) -> str:
    return ranges.in_full(reference.pages)


def _description(reference: Reference) -> str:
    """In square brackets: what kind of work it is, where the title does not say so."""
    genre = reference.genre[:1].upper() + reference.genre[1:]
    if reference.kind is Kind.THESIS:
        school = reference.publisher if reference.doi or reference.url else ""
        return _bracketed(", ".join(filter(None, (genre, school))), "[]")
    if reference.container and not _in_serial(reference):
        return ""
    if genre:
        return "" if reference.number else _bracketed(genre, "[]")
    if reference.kind is Kind.MANUSCRIPT:
        found = reference.doi or reference.url or reference.publisher or reference.container
        return "" if found else "[Unpublished manuscript]"
    return _bracketed(_GENERIC.get(reference.kind, ""), "[]")


def _bracketed(text: str, brackets: str) -> str:
    return f"{brackets[0]}{text}{brackets[1]}" if text else ""


def _source(reference: Reference) -> Runs:
    if reference.kind is Kind.WEBPAGE:
        site = plain("".join(run.text for run in _cased(reference.container, reference)))
        return join((plain(curled_text(reference.publisher)), site), ". ")
    if _in_serial(reference):
        return _serial(reference)
    publisher = () if _publisher_told(reference) else plain(curled_text(reference.publisher))
    return join((_within(reference), publisher), ". ")


def _publisher_told(reference: Reference) -> bool:
    """Whether the description of a thesis names its university already."""
    return reference.kind is Kind.THESIS and bool(reference.doi or reference.url)


def _serial(reference: Reference) -> Runs:
    issue = plain(f"({ranges.dashed(reference.issue)})" if reference.issue else "")
    volume = (*plain(ranges.dashed(reference.volume), "italic"), *issue)
    number = plain(f"Article {reference.number}" if reference.number else _page_range(reference))
    where = join((_journal(reference), _series_of_journal(reference), volume, number), ", ")
    return join((where, plain("" if _is_placed(reference) else _status(reference))), ". ")


def _series_of_journal(reference: Reference) -> Runs:
    return of_rich(_cased((RichRun(reference.series),), reference), "italic")


def _journal(reference: Reference) -> Runs:
    return of_rich(_cased(reference.container, reference), "italic")


def _cased(rich: Rich, reference: Reference) -> Rich:
    return title_case(rich) if is_english(reference.language) else rich


def _within(reference: Reference) -> Runs:
    """The book that holds a chapter: "In A. Editor (Ed.), Title (2nd ed., pp. 1–9)"."""
    if not reference.container:
        return ()
    editors = ""
    if reference.editors:
        people = names.listed_forward(reference.editors, et_al=reference.editors_et_al)
        editors = f"{curled_text(people)} ({_editor_label(reference)})"
    title = join((plain(editors), of_rich(reference.container, "italic")), ", ")
    inside = _bracketed("; ".join(filter(None, (_number(reference), _item(reference)))), "()")
    genre = reference.genre[:1].upper() + reference.genre[1:] if reference.kind in _DESCRIBED_BEHIND else ""
    return join((plain("In"), title, plain(inside), plain(_bracketed(genre, "[]"))), " ")


def _link(reference: Reference) -> Runs:
    if reference.doi:
        return plain(f"https://doi.org/{reference.doi}", href=doi_url(reference.doi))
    if not reference.url:
        return ()
    link = reference.url if reference.url.lower().startswith(("http://", "https://")) else ""
    undated = reference.issued is None and not reference.issued_text and reference.accessed is not None
    lead = f"Retrieved {_in_words(reference.accessed)}, from " if undated and reference.accessed else ""
    return (*plain(lead), *plain(reference.url, href=link))


def _in_words(day: PartialDate) -> str:
    return ", ".join(filter(None, (_month_and_day(day), str(day.year))))


def short_names(reference: Reference) -> tuple[str, ...]:
    """The family names of the authors, or else of the editors."""
    return names.families(reference.authors or reference.editors)


STYLE = Style("apa", entry, short_names, ranges.collapsed)
"""APA, 7th edition."""
