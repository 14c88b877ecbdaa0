"""Vancouver (Citing Medicine, citation-sequence): one case a kind of work."""

from __future__ import annotations

import pytest

from ldnsite.cite.styles import STYLES
from ldnsite.model.dates import PartialDate as Day
from ldnsite.model.document import StyledRun
from ldnsite.model.reference import PersonName, Reference
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.span import Span
from tests.cite.runs import text_of
from tests.cite.styles.works import ARTICLE, PEOPLE, work

VANCOUVER = STYLES["vancouver"]
SEVEN = tuple(PersonName(name, "A") for name in "BCDEFGH")
CASES = {
    "article": (
        work(**ARTICLE, doi="10.1111/x", pmid="123", pmcid="PMC4"),
        "Younger J, Mackey S. A title. Pain Med. 2009 May;10(4):663–72. doi:10.1111/x PubMed PMID: 123; PubMed Central PMCID: PMC4.",
    ),
    "seven authors": (work(authors=SEVEN, issued=Day(2020)), "B A, C A, D A, E A, F A, G A, et al. A title. 2020."),
    "article with a day": (work(container="Pain", issued=Day(2021, 1, 26)), "Younger J, Mackey S. A title. Pain. 2021 Jan 26."),
    "article on the web": (
        work(container="Pain", issued=Day(2021), url="https://x.org/a", accessed=Day(2026, 5, 28)),
        "Younger J, Mackey S. A title. Pain [Internet]. 2021 [cited 2026 May 28]. Available from: https://x.org/a",
    ),
    "in press": (work(container="Pain", issued_text="in press"), "Younger J, Mackey S. A title. Pain. in press."),
    "book": (
        work(Kind.BOOK, "The design", edition="2", place="London", publisher="Sage", issued=Day(1935), series="Pain", number="7"),
        "Younger J, Mackey S. The design. 2nd ed. London: Sage; 1935. (Pain; no. 7).",
    ),
    "edited book": (
        work(Kind.BOOK, "Pain", authors=(), editors=PEOPLE, publisher="Sage", issued=Day(1935), volume="1-2"),
        "Younger J, Mackey S, editors. Pain. Vols. 1-2. Sage; 1935.",
    ),
    "chapter": (
        work(Kind.CHAPTER, container="Handbook", editors=PEOPLE[:1], publisher="Sage", issued=Day(2013), pages="241-245"),
        "Younger J, Mackey S. A title. In: Younger J, editor. Handbook. Sage; 2013. p. 241–5.",
    ),
    "thesis": (
        work(Kind.THESIS, genre="PhD thesis", place="Stanford", publisher="Stanford University", issued=Day(2001)),
        "Younger J, Mackey S. A title [PhD thesis]. [Stanford]: Stanford University; 2001.",
    ),
    "report": (
        work(Kind.REPORT, genre="technical report", number="12", publisher="WHO", issued=Day(2020, 3, 1)),
        "Younger J, Mackey S. A title [technical report]. WHO; 2020 Mar. Technical report no.: 12.",
    ),
    "website": (
        work(Kind.WEBPAGE, container="LDN Trust", issued=Day(2020, 3, 1), url="https://x.org/a"),
        "Younger J, Mackey S. LDN Trust [Internet]. 2020. A title. Available from: https://x.org/a",
    ),
    "nothing known": (Reference("k", Kind.OTHER, Span(""), "", ""), ""),
}  # fmt: skip


@pytest.mark.parametrize(("reference", "text"), CASES.values(), ids=list(CASES))
def test_each_kind_of_work(reference: Reference, text: str) -> None:
    assert text_of(VANCOUVER.entry(reference)) == text


def test_nothing_is_italic_and_the_doi_is_a_link() -> None:
    runs = VANCOUVER.entry(work(**ARTICLE, doi="10.1111/x"))
    assert {run.style for run in runs} == {"plain"}
    assert StyledRun("10.1111/x", "plain", "https://doi.org/10.1111/x") in runs


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x.org"])
def test_only_web_addresses_become_links(url: str) -> None:
    assert not any(run.href for run in VANCOUVER.entry(work(url=url)))


def test_short_names_are_the_authors_or_else_the_editors() -> None:
    assert VANCOUVER.short_names(work()) == ("Younger", "Mackey")
    assert VANCOUVER.short_names(work(authors=(), editors=PEOPLE[:1])) == ("Younger",)
