"""Who names what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.naming import index, measured_outcomes
from tests.compose.test_compose import source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder


def test_records_know_what_names_them(site_builder: SiteBuilder) -> None:
    """Each once, sorted, however often it is named."""
    more = "reviews:\n  - {date: 2026-02-01, kind: amended, by: clinician}\n  - {date: 2026-01-20, kind: amended, by: clinician}"
    project = "state: Planned\ninvestigators: [clinician, clinician]"
    site = site_builder({
        "content/pages/b.md": source("Text.", "B", more),
        "content/projects/p.md": source("Text.", "P", project),
    }).assembled().site  # fmt: skip
    assert index("measured", site) == {"pain": ("younger",)}
    assert index("rated", site) == {"pain": ("conditions/fibromyalgia",)}
    assert index("written", site)["editors"] == tuple(sorted(site.pages))
    assert index("reviewed", site) == {"clinician": ("pages/b",)}
    assert index("investigated", site) == {"clinician": ("projects/p",)}


def test_an_outcome_without_a_result_is_not_measured(site_builder: SiteBuilder) -> None:
    """Nor is one that has no record: a check reports it."""
    site = site_builder()
    assert measured_outcomes(site.assembled().site) == ("pain",)
    site.edit("content/studies/younger.yaml", ("outcome: pain", "outcome: sleep"))
    assert measured_outcomes(site.assembled().site) == ()


def test_studies_know_the_reviews_that_count_them_and_the_pages_that_use_them(
    site_builder: SiteBuilder,
) -> None:
    """Named by the study's id or a paper's key, in text or in an evidence row; each page once."""
    review = "id: all\ntitle: All\nreports: [younger2013]\ndesign: systematic-review\nincludes: [younger]\nread: abstract\n"
    site = site_builder({
        "content/studies/all.yaml": review,
        "content/pages/a.md": source("[@younger]", "A"),
        "content/pages/b.md": source("Nothing.", "B"),
    }).assembled().site  # fmt: skip
    assert index("included", site) == {"younger": ("all",)}
    assert index("used", site)["younger"] == ("conditions/fibromyalgia", "pages/a")
