"""Fields: BibTeX's and biblatex's spellings of one work give one reference."""

from __future__ import annotations

from dataclasses import fields

import pytest

from ldnsite.model.dates import PartialDate
from ldnsite.model.reference import PersonName, ReferenceKind, rich_text
from tests.load.bibtex.reading import entry, rules

BIBTEX = r"""author = {Younger, Jarred and Sm{\aa}brekke, Lars and others}, title = {Low-dose {LDN}}, journal = {Pain \& Health},
year = {2013}, month = feb, volume = {65}, number = {2}, pages = {529--538}, doi = {https://doi.org/10.1002/art.37734},
pmid = {23359310}, pmcid = {PMC2891387}, address = {London}, note = {status: secondary-only}"""
BIBLATEX = r"""author = {family=Younger, given=Jarred and Småbrekke, Lars and others}, title = {Low-dose {LDN}},
journaltitle = {Pain \& Health}, date = {2013-02}, volume = {65}, issue = {2}, pages = {529\textendash 538},
doi = {10.1002/art.37734}, eprint = {23359310}, eprinttype = {pubmed}, pmcid = {2891387}, location = {London},
addendum = {status: secondary-only}"""
APART = {"span", "raw", "digest", "fields", "field_spans"}


def test_both_dialects_give_one_reference() -> None:
    """library-traps P-4: a Zotero BibTeX and a BibLaTeX export of one item."""
    one, two = entry(BIBTEX, "article"), entry(BIBLATEX, "article")
    for field in fields(one):
        if field.name not in APART:
            assert getattr(one, field.name) == getattr(two, field.name), field.name
    assert one.authors == (PersonName("Younger", "Jarred"), PersonName("Småbrekke", "Lars"))
    assert one.authors_et_al
    assert (rich_text(one.title), rich_text(one.container)) == ("Low-dose LDN", "Pain & Health")
    assert (one.issued, one.volume, one.issue, one.pages) == (PartialDate(2013, 2), "65", "2", "529-538")
    assert (one.doi, one.pmid, one.pmcid) == ("10.1002/art.37734", "23359310", "PMC2891387")


@pytest.mark.parametrize(
    ("entry_type", "kind"),
    [("article", "article"), ("Book", "book"), ("incollection", "chapter"), ("conference", "proceedings-paper"),
     ("phdthesis", "thesis"), ("techreport", "report"), ("online", "webpage"), ("www", "webpage"), ("dataset", "dataset"),
     ("software", "software"), ("misc", "other"), ("unpublished", "manuscript"), ("patent", "other")],
)  # fmt: skip
def test_types(entry_type: str, kind: str) -> None:
    assert entry("title = {T}", entry_type).kind == ReferenceKind(kind)


@pytest.mark.parametrize(
    ("written", "pages"),
    [("529--538", "529-538"), ("529-538", "529-538"), ("529---538", "529-538"), ("529 – 538", "529-538"), ("e1080", "e1080"),
     (r"529{\textendash}538", "529-538"), ("18, 18", "18, 18"), ("1--", "1"), ("S182--9", "S182-9")],
)  # fmt: skip
def test_pages_have_one_plain_hyphen(written: str, pages: str) -> None:
    assert entry(f"pages = {{{written}}}").pages == pages


def test_number_is_the_issue_of_an_article_and_the_number_of_a_report() -> None:
    assert entry("number = {2}", "article").issue == "2"
    assert (entry("number = {2}", "techreport").number, entry("number = {2}", "techreport").issue) == (
        "2",
        "",
    )


def test_an_article_number_stands_for_pages() -> None:
    assert entry("eid = {e1080}", "article").pages == "e1080"
    both = entry("eid = {e1080}, pages = {1--9}", "article")
    assert (both.pages, both.number) == ("1-9", "e1080")


@pytest.mark.parametrize(
    ("body", "genre"),
    [("", "PhD thesis"), ("type = {mathesis}", "Master’s thesis"), ("type = {Habilitation}", "Habilitation")],
)
def test_a_thesis_says_what_it_is(body: str, genre: str) -> None:
    assert entry(body, "phdthesis").genre == genre


@pytest.mark.parametrize("value", [r"\url{https://x.org/a_b}", "https://x.org/a_b"])
def test_an_address_in_howpublished_is_the_url(value: str) -> None:
    reference = entry(f"howpublished = {{{value}}}")
    assert (reference.url, reference.publisher) == ("https://x.org/a_b", "")


def test_titles_keep_their_letter_case_and_lose_their_braces() -> None:
    assert rich_text(entry("title = {{{LDN}} and TNF in the {UK}}").title) == "LDN and TNF in the UK"


def test_a_subtitle_joins_its_title() -> None:
    assert rich_text(entry("title = {T}, subtitle = {S}").title) == "T: S"
    assert rich_text(entry("title = {T?}, subtitle = {S}").title) == "T? S"


def test_access_and_funding_are_read_and_an_unknown_word_is_said() -> None:
    reference = entry("access = {free-to-read}, access_note = {not to print}, funding = {AFSA}")
    assert (reference.access, reference.access_note, reference.funding) == (
        "free-to-read",
        "not to print",
        "AFSA",
    )
    assert "invalid-value" in rules("@misc{k, title = {T}, year = 2013, access = {open}}")


@pytest.mark.parametrize(
    ("body", "rule"),
    [("doi = {x}", "bib-identifier"), ("pmid = {x}", "bib-identifier"), ("pmcid = {x}", "bib-identifier"),
     ("registration = {NCT1}", "bib-identifier"), ("url = {x}", "bib-url"), ("author = {Younger J}", "bib-name"),
     (r"note = {\foo{x}}", "bib-latex"), ("urldate = {x}", "bib-date"), (r"note = {Crohn\'s}", "bib-latex")],
)  # fmt: skip
def test_what_is_malformed_is_found_at_its_field(body: str, rule: str) -> None:
    assert rules(f"@misc{{k, title = {{T}}, year = 2013, {body}}}") == [rule]


def test_a_date_that_is_none_is_found() -> None:
    assert rules("@misc{k, title = {T}, year = {2013a}}") == ["bib-date"]
    assert rules("@misc{k, title = {T}, year = {in press}}") == []
