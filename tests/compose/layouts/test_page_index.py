"""The index of conditions: one sentence, certainty, and how far testing has got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.markup.flow import plain
from ldnsite.model.document import Line, Listing
from ldnsite.model.evidence import Certainty
from ldnsite.model.tree import nodes

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from tests.sites import SiteBuilder, TestSite

PAGE = """\
---
title: {title}
verdict: Nobody knows.
summary: {summary}
published: 2026-01-10
updated: 2026-01-10
review_every: 24 months
authors: [editors]
conditions: [{condition}]
{more}
---
"""
STUDY = "id: {id}\ntitle: {id}\nreports: [younger2013]\ndesign: {design}\nconditions: [{condition}]\nread: abstract\n"


def condition(title: str, condition: str, more: str = "") -> str:
    return PAGE.format(title=title, summary=f"On {title}.", condition=condition, more=more)


def page_at(site: TestSite, address: str) -> ComposedPage:
    return next(page for page in site.assembled().pages if page.address == address)


def index(site: TestSite, address: str) -> Listing:
    found = [node for section in page_at(site, address).sections for node in nodes(section)]
    return next(node for node in found if isinstance(node, Listing) and node.role == "conditions")


def site_with(site_builder: SiteBuilder) -> TestSite:
    vocabulary = (
        "conditions:\n"
        "  - {id: fibromyalgia, name: Fibromyalgia}\n"
        "  - {id: wide, name: Wide}\n"
        "  - {id: narrow, name: Narrow, parent: wide}\n"
        "populations: []\noutcome_categories: [{id: symptoms, name: Symptoms}]\n"
    )
    return site_builder({
        "content/vocabulary.yaml": vocabulary,
        "content/conditions/aaa.md": condition("AAA", "wide"),
        "content/studies/mice.yaml": STUDY.format(id="mice", design="animal", condition="narrow"),
    })  # fmt: skip


def test_the_best_tested_stands_first(site_builder: SiteBuilder) -> None:
    """A randomised trial before a test in mice, though its title comes later in the alphabet."""
    items = index(site_with(site_builder), "conditions/").items
    assert [item.title for item in items] == ["Fibromyalgia", "AAA"]
    assert [item.steps.filled for item in items if item.steps] == [4, 1]


def test_a_study_on_a_narrower_condition_counts_for_the_wider(site_builder: SiteBuilder) -> None:
    aaa = index(site_with(site_builder), "conditions/").items[1]
    assert aaa.steps is not None
    assert aaa.steps.name == "Cells and animals"
    assert aaa.steps.described == "How far testing has got: step 1 of 4."


def test_a_vocabulary_that_goes_in_a_circle_ends(site_builder: SiteBuilder) -> None:
    site = site_with(site_builder).edit(
        "content/vocabulary.yaml", ("{id: wide, name: Wide}", "{id: wide, name: Wide, parent: narrow}")
    )
    assert len(index(site, "conditions/").items) == 2


def test_a_page_that_rates_nothing_says_so(site_builder: SiteBuilder) -> None:
    items = index(site_with(site_builder), "conditions/").items
    assert [item.certainty for item in items] == [Certainty.LOW, Certainty.NOT_RATED]


def test_the_home_page_has_the_same_index_and_counts_it(site_builder: SiteBuilder) -> None:
    site = site_with(site_builder)
    home, listing = page_at(site, ""), index(site, "conditions/")
    assert [item.title for item in index(site, "").items] == [item.title for item in listing.items]
    assert "Two conditions" in [plain(section.title) for section in home.sections]


def test_a_listing_with_nothing_in_it_says_so(site_builder: SiteBuilder) -> None:
    """All its pages are withdrawn: the address stays."""
    gone = "status: withdrawn\nwithdrawn: {date: 2026-02-01, reason: Wrong.}"
    text = (
        condition("Gone", "wide", gone)
        .replace("verdict: Nobody knows.\n", "")
        .replace("conditions: [wide]\n", "")
    )
    site = site_with(site_builder).change(
        {"content/projects/gone.md": text.replace("summary: On Gone.\n", "")}
    )
    lines = [node for section in page_at(site, "projects/").sections for node in nodes(section)]
    assert [plain(line.words) for line in lines if isinstance(line, Line)] == ["Nothing here yet."]
