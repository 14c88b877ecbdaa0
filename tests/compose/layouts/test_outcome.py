"""An outcome's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.markup.flow import plain
from ldnsite.model.directory import Finding, StudyFindings
from ldnsite.model.document import Definitions, Entry, Listed
from ldnsite.model.evidence import Certainty
from tests.compose.test_compose import composed, every, section_ids, source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

OUTCOMES = """\
outcomes:
  - id: pain
    name: Daily pain
    plain: Pain
    category: symptoms
    better: lower
    instrument: 0 to 100 scale
    definition: How much it hurts.
  - {id: sleep, name: Sleep, plain: Sleep, category: symptoms}
"""
STUDY = """\
id: {id}
title: {id}
reports: [{report}]
design: {design}
year: {year}
read: abstract
results:
  - {{id: a, outcome: pain, primary: true, time: 3 weeks, text: Less pain by {year}., doubt: Not read.}}
  - {{id: b, outcome: sleep, text: Same sleep.}}
"""
FILES = {
    "content/outcomes.yaml": OUTCOMES,
    "content/studies/old.yaml": STUDY.format(
        id="old", report="bested2023", design="randomised-parallel", year=2001
    ),
    "content/studies/new.yaml": STUDY.format(
        id="new", report="duebruun2024", design="randomised-parallel", year=2020
    ),
    "content/studies/mice.yaml": STUDY.format(id="mice", report="younger2009", design="animal", year=2022),
    "content/studies/all.yaml": STUDY.format(
        id="all", report="vatvani2024", design="meta-analysis", year=2024
    ),
}


def test_it_says_what_it_is_who_rates_it_and_who_measured_it(site_builder: SiteBuilder) -> None:
    page = composed(site_builder(FILES), "outcomes/pain/")
    assert (page.head.title, plain(page.head.summary), page.description) == (
        "Pain",
        "How much it hurts.",
        "How much it hurts.",
    )
    assert section_ids(page) == [
        "outcome", "rated", "measured-randomised", "measured-reviews", "measured-preclinical", "references",
    ]  # fmt: skip
    (facts,) = every(page, Definitions)
    assert isinstance(facts, Definitions)
    assert [(plain(item.label), plain(item.words)) for item in facts.items] == [
        ("Name in studies", "Daily pain"), ("Measured with", "0 to 100 scale"), ("Direction", "Lower is better"),
        ("Kind", "Symptoms"),
    ]  # fmt: skip
    (rating,) = every(page, Listed)
    assert isinstance(rating, Listed)
    assert (rating.title, rating.href, rating.certainty) == (
        "Fibromyalgia",
        "../../conditions/fibromyalgia/",
        Certainty.LOW,
    )


def test_the_strongest_studies_come_first_and_then_the_newest(site_builder: SiteBuilder) -> None:
    page = composed(site_builder(FILES), "outcomes/pain/")
    found = [item for item in every(page, StudyFindings) if isinstance(item, StudyFindings)]
    undated = "LDN for fibromyalgia, crossover trial"
    assert [item.name for item in found] == ["new", "old", undated, "all", "mice"]
    assert found[0].href == "../../studies/new/"


def test_a_finding_has_its_words_time_doubt_and_source(site_builder: SiteBuilder) -> None:
    """Only those on this outcome."""
    page = composed(site_builder(FILES), "outcomes/pain/")
    first = next(item for item in every(page, Finding) if isinstance(item, Finding))
    assert (plain(first.words), plain(first.time), plain(first.doubt)) == (
        "Less pain by 2020.", "3 weeks, the study's main question", "Not read.",
    )  # fmt: skip
    assert not [
        item for item in every(page, Finding) if isinstance(item, Finding) and "sleep" in plain(item.words)
    ]


def test_each_view_calls_it_by_its_name(site_builder: SiteBuilder) -> None:
    """And the other name is told where it is another."""
    site = site_builder(FILES)
    page = composed(site, "professional/outcomes/pain/")
    assert (page.head.title, page.address) == ("Daily pain", "professional/outcomes/pain/")
    sleep = composed(site, "outcomes/sleep/")
    (facts,) = every(sleep, Definitions)
    assert isinstance(facts, Definitions)
    assert [plain(item.label) for item in facts.items] == ["Kind"]


def test_a_dose_in_a_result_brings_the_warning(site_builder: SiteBuilder) -> None:
    site = site_builder(FILES)
    assert composed(site, "outcomes/sleep/").sections[0].role == ""
    site.edit("content/studies/old.yaml", ("Same sleep.", "Same sleep on 6 mg."))
    assert composed(site, "outcomes/sleep/").sections[0].role == "warning"
    site.edit("content/outcomes.yaml", ("How much it hurts.", "How much it hurts on 6 mg."))
    (finding,) = site.findings("missing-warning")
    assert (finding.span.path, finding.key) == ("content/outcomes.yaml", "pain")


def test_a_page_of_the_other_view_does_not_rate_it_here(site_builder: SiteBuilder) -> None:
    row = "evidence: [{outcome: sleep, comparison: placebo, finding: {direction: not-studied}}]\naudience: professional"
    site = site_builder({**FILES, "content/topics/t.md": source("Text.", "Secret", row)})
    assert "rated" not in section_ids(composed(site, "outcomes/sleep/"))
    assert "rated" in section_ids(composed(site, "professional/outcomes/sleep/"))


def test_works_are_told_by_the_pages_that_say_something_of_them(site_builder: SiteBuilder) -> None:
    """The page of all references names no outcome's page where a study's own page cites the work."""
    entries = [e for e in every(composed(site_builder(FILES), "references/"), Entry) if isinstance(e, Entry)]
    told = {entry.key: [title for title, _ in entry.cited_on] for entry in entries}
    assert told["younger2013"] == ["Fibromyalgia", "Home", "LDN for fibromyalgia, crossover trial"]
