"""AMA, 11th edition: one case a kind of work, and the runs that a page needs."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from ldnsite.cite.styles import STYLES
from ldnsite.model.dates import PartialDate as Day
from ldnsite.model.document import StyledRun
from ldnsite.model.reference import PersonName, Reference
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.span import Span
from tests.cite.styles.works import ARTICLE, PEOPLE, work

AMA = STYLES["ama"]
CASES = {
    "article": (work(**ARTICLE, doi="10.1111/x"), "Younger J, Mackey S. A title. Pain Med. 2009;10(4):663-672. doi:10.1111/x"),
    "no issue": (work(container="Pain", issued=Day(2009), volume="10"), "Younger J, Mackey S. A title. Pain. 2009;10."),
    "ahead of print": (
        work(container="Pain", issued=Day(2021, 1, 26)), "Younger J, Mackey S. A title. Pain. Published online January 26, 2021.",
    ),
    "article number": (
        work(container="Pain", issued=Day(2020), volume="1", number="e5", pages="1-9"),
        "Younger J, Mackey S. A title. Pain. 2020;1:e5.",
    ),
    "short journal": (
        work(container="Arthritis and Rheumatism", container_short="Arthritis Rheum.", volume="1"),
        "Younger J, Mackey S. A title. Arthritis Rheum. 1.",
    ),
    "in press": (
        work(container="Pain", issued_text="in press"), "Younger J, Mackey S. A title. Pain. Published online in press.",
    ),
    "no author": (work(authors=(), **ARTICLE), "A title. Pain Med. 2009;10(4):663-672."),
    "and others": (work(authors_et_al=True, **ARTICLE), "Younger J, Mackey S, et al. A title. Pain Med. 2009;10(4):663-672."),
    "organisation": (
        work(Kind.REPORT, "clinical trials", authors=(PersonName(literal="WHO"),), publisher="WHO Press", issued=Day(2020)),
        "WHO. Clinical Trials. WHO Press; 2020.",
    ),
    "question": (work(title="Does it work?", **ARTICLE), "Younger J, Mackey S. Does it work? Pain Med. 2009;10(4):663-672."),
    "book": (
        work(Kind.BOOK, "the design of experiments", edition="2", volume="3", publisher="Sage", issued=Day(1935), pages="12"),
        "Younger J, Mackey S. The Design of Experiments. Vol 3. 2nd ed. Sage; 1935:12.",
    ),
    "edited book": (
        work(Kind.BOOK, "Pain", authors=(), editors=PEOPLE, publisher="Sage", issued=Day(1935)),
        "Younger J, Mackey S, eds. Pain. Sage; 1935.",
    ),
    "chapter": (
        work(Kind.CHAPTER, container="handbook of pain", editors=PEOPLE[:1], publisher="Sage", issued=Day(2013), pages="1-9"),
        "Younger J, Mackey S. A title. In: Younger J, ed. Handbook of Pain. Sage; 2013:1-9.",
    ),
    "paper": (
        work(Kind.PROCEEDINGS_PAPER, container="Proceedings", issued=Day(2008), pages="178-86"),
        "Younger J, Mackey S. A title. In: Proceedings. 2008:178-186.",
    ),
    "thesis": (
        work(Kind.THESIS, "pain and sleep", genre="PhD thesis", publisher="Stanford University", issued=Day(2001)),
        "Younger J, Mackey S. Pain and Sleep. PhD thesis. Stanford University; 2001.",
    ),
    "website": (
        work(Kind.WEBPAGE, container="LDN Trust", issued=Day(2020, 3, 1), url="https://x.org/a", accessed=Day(2026, 5, 28)),
        "Younger J, Mackey S. A title. LDN Trust. March 1, 2020. Accessed May 28, 2026. https://x.org/a",
    ),
    "preprint": (
        work(Kind.PREPRINT, publisher="medRxiv", issued=Day(2025, 2), doi="10.1101/x"),
        "Younger J, Mackey S. A title. medRxiv. Preprint posted online February 2025. doi:10.1101/x",
    ),
    "dataset": (
        work(Kind.DATASET, issued=Day(2020), doi="10.5061/x"), "Younger J, Mackey S. A title. Published online 2020. doi:10.5061/x",
    ),
    "nothing known": (Reference("k", Kind.OTHER, Span(""), "", ""), ""),
    "years": (work(Kind.BOOK, "Pain", issued=Day(2001), issued_end=Day(2003)), "Younger J, Mackey S. Pain. 2001–2003."),
    "German book": (
        work(Kind.BOOK, "Die Lehre vom Schmerz und seine heilung", language="german", issued=Day(1950)),
        "Younger J, Mackey S. Die Lehre vom Schmerz und seine heilung. 1950.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("reference", "text"), CASES.values(), ids=list(CASES))
def test_each_kind_of_work(reference: Reference, text: str) -> None:
    assert "".join(run.text for run in AMA.entry(reference)) == text


def test_journal_names_are_italic_and_the_doi_is_a_link() -> None:
    runs = AMA.entry(work(**ARTICLE, doi="10.1111/x"))
    assert StyledRun("Pain Med", "italic") in runs
    assert runs[-2:] == (StyledRun("doi:"), StyledRun("10.1111/x", "plain", "https://doi.org/10.1111/x"))


def test_a_url_is_a_link_unless_there_is_a_doi() -> None:
    assert AMA.entry(work(url="https://x.org"))[-1].href == "https://x.org"
    assert not any("x.org" in run.text for run in AMA.entry(work(url="https://x.org", doi="10.1111/x")))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x.org", "JAVASCRIPT:x"])
def test_only_web_addresses_become_links(url: str) -> None:
    """The entry is an error already; the preview must not carry the link either."""
    assert not any(run.href for run in AMA.entry(work(url=url)))


def test_short_names_are_the_authors_or_else_the_editors() -> None:
    assert AMA.short_names(work()) == ("Younger", "Mackey")
    assert AMA.short_names(work(authors=(), editors=PEOPLE[:1])) == ("Younger",)
    assert AMA.short_names(work(authors=())) == ()


def test_the_register_is_read_only_and_names_each_style() -> None:
    assert isinstance(STYLES, MappingProxyType)
    assert all(name == style.name for name, style in STYLES.items())
    assert AMA.marks([1, 2, 3, 5]) == "1–3,5"
