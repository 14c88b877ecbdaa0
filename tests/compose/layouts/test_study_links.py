"""Where a study leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.document import Listed
from tests.compose.results import paper
from tests.compose.test_compose import composed, every, section_ids, source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

REVIEW = """\
id: review
title: A review
reports: [review2024]
design: systematic-review
includes: [younger]
population: two trials
read: abstract
"""


def site(site_builder: SiteBuilder, **pages: str) -> TestSite:
    files = {f"content/pages/{name}.md": text for name, text in pages.items()}
    return site_builder({
        "content/studies/review.yaml": REVIEW, "references/review.bib": paper("review2024"), **files,
    })  # fmt: skip


def _listed(made: TestSite, address: str) -> list[tuple[str, str]]:
    return [
        (item.title, item.href) for item in every(composed(made, address), Listed) if isinstance(item, Listed)
    ]


def test_a_review_and_its_studies_lead_to_each_other(site_builder: SiteBuilder) -> None:
    made = site(site_builder)
    assert _listed(made, "studies/review/") == [("LDN for fibromyalgia, crossover trial", "../younger/")]
    assert ("A review", "../review/") in _listed(made, "studies/younger/")


def test_a_page_is_named_by_citation_and_by_row_and_once(site_builder: SiteBuilder) -> None:
    """The condition's page cites the paper and has the study in a row."""
    made = site(site_builder, a=source("[@younger]", "A"), b=source("Nothing.", "B"))
    assert ("A", "../../a/") in _listed(made, "studies/younger/")
    assert [title for title, _ in _listed(made, "studies/younger/")].count("Fibromyalgia") == 1
    assert "B" not in [title for title, _ in _listed(made, "studies/younger/")]


def test_a_page_that_cites_it_for_the_other_view_alone_is_not_named(site_builder: SiteBuilder) -> None:
    made = site(site_builder, a=source("Text.\n\n::: professional\n[@review2024]\n:::", "A"))
    assert "cited-by" not in section_ids(composed(made, "studies/review/"))
    assert "cited-by" in section_ids(composed(made, "professional/studies/review/"))


def test_a_withdrawn_page_is_not_named(site_builder: SiteBuilder) -> None:
    gone = source("[@review2024]", "Old", "status: withdrawn\nwithdrawn: {date: 2026-02-01, reason: Wrong.}")
    assert "cited-by" not in section_ids(composed(site(site_builder, old=gone), "studies/review/"))
