"""APA, 7th edition: one case a kind of work."""

from __future__ import annotations

import pytest

from ldnsite.cite.styles import STYLES
from ldnsite.cite.styles.apa import entry
from ldnsite.model.dates import PartialDate as Day
from ldnsite.model.document import StyledRun
from ldnsite.model.reference import PersonName, Reference
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.span import Span
from tests.cite.runs import text_of
from tests.cite.styles.works import ARTICLE, PEOPLE, work

MANY = tuple(PersonName(f"N{number:02d}", "A B") for number in range(21))
CASES = {
    "article": (
        work(**ARTICLE, doi="10.1111/x"),
        "Younger, J., & Mackey, S. (2009). A title. Pain Med., 10(4), 663–672. https://doi.org/10.1111/x",
    ),
    "journal in title case": (
        work(container="arthritis and rheumatism", issued=Day(2009), volume="10"),
        "Younger, J., & Mackey, S. (2009). A title. Arthritis and Rheumatism, 10.",
    ),
    "article number": (
        work(container="Pain", issued=Day(2020), volume="1", number="e5", pages="1-9"),
        "Younger, J., & Mackey, S. (2020). A title. Pain, 1, Article e5.",
    ),
    "no date": (work(container="Pain"), "Younger, J., & Mackey, S. (n.d.). A title. Pain."),
    "in press": (work(container="Pain", status="In press"), "Younger, J., & Mackey, S. (in press). A title. Pain."),
    "no author": (work(authors=(), **ARTICLE), "A title. (2009). Pain Med., 10(4), 663–672."),
    "and others": (work(authors_et_al=True, issued=Day(2009)), "Younger, J., Mackey, S., et al. (2009). A title."),
    "book": (
        work(Kind.BOOK, edition="2", volume="3", publisher="Sage", issued=Day(1935), editors=PEOPLE[:1]),
        "Younger, J., & Mackey, S. (1935). A title (J. Younger, Ed.; 2nd ed., Vol. 3). Sage.",
    ),
    "edited book": (
        work(Kind.BOOK, "Pain", authors=(), editors=PEOPLE, publisher="Sage", issued=Day(1935)),
        "Younger, J., & Mackey, S. (Eds.). (1935). Pain. Sage.",
    ),
    "chapter": (
        work(Kind.CHAPTER, container="Handbook", editors=PEOPLE, publisher="Sage", issued=Day(2013), pages="1-9"),
        "Younger, J., & Mackey, S. (2013). A title. In J. Younger & S. Mackey (Eds.), Handbook (pp. 1–9). Sage.",
    ),
    "paper without editors": (
        work(Kind.PROCEEDINGS_PAPER, container="Proceedings", issued=Day(2008), pages="178-86"),
        "Younger, J., & Mackey, S. (2008). A title. Proceedings, 178–186.",
    ),
    "thesis": (
        work(Kind.THESIS, genre="PhD thesis", publisher="Stanford University", issued=Day(2001)),
        "Younger, J., & Mackey, S. (2001). A title [PhD thesis]. Stanford University.",
    ),
    "report": (
        work(Kind.REPORT, genre="technical report", number="12", publisher="WHO", issued=Day(2020, 3, 1)),
        "Younger, J., & Mackey, S. (2020). A title (Technical Report No. 12). WHO.",
    ),
    "website": (
        work(Kind.WEBPAGE, container="LDN trust", issued=Day(2020, 3, 1), url="https://x.org/a"),
        "Younger, J., & Mackey, S. (2020, March 1). A title. LDN Trust. https://x.org/a",
    ),
    "undated website": (
        work(Kind.WEBPAGE, url="https://x.org/a", accessed=Day(2026, 5, 28)),
        "Younger, J., & Mackey, S. (n.d.). A title. Retrieved May 28, 2026, from https://x.org/a",
    ),
    "data set": (work(Kind.DATASET, issued=Day(2020)), "Younger, J., & Mackey, S. (2020). A title [Data set]."),
    "unpublished": (
        work(Kind.MANUSCRIPT, issued=Day(2020)), "Younger, J., & Mackey, S. (2020). A title [Unpublished manuscript].",
    ),
    "nothing known": (Reference("k", Kind.OTHER, Span(""), "", ""), "(n.d.)."),
}  # fmt: skip


@pytest.mark.parametrize(("reference", "text"), CASES.values(), ids=list(CASES))
def test_each_kind_of_work(reference: Reference, text: str) -> None:
    assert text_of(entry(reference)) == text


def test_of_more_than_twenty_authors_the_first_nineteen_and_the_last_are_named() -> None:
    text = text_of(entry(work(authors=MANY)))
    assert "N18, A. B., \u2026 N20, A. B. (n.d.)" in text
    assert "N19" not in text


def test_a_letter_stands_behind_the_year() -> None:
    assert "(2009b)" in text_of(entry(work(**ARTICLE), "b"))
    assert "(n.d.-b)" in text_of(entry(work(), "b"))


def test_the_journal_and_its_volume_are_italic_and_the_doi_is_a_link() -> None:
    runs = entry(work(**ARTICLE, doi="10.1111/x"))
    assert StyledRun("Pain Med.", "italic") in runs
    assert StyledRun("10", "italic") in runs
    assert runs[-1] == StyledRun("https://doi.org/10.1111/x", "plain", "https://doi.org/10.1111/x")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x.org"])
def test_only_web_addresses_become_links(url: str) -> None:
    assert not any(run.href for run in entry(work(url=url)))


def test_the_register_knows_it() -> None:
    assert STYLES["apa"].entry is entry
