"""Sections: none without anything in it."""

from __future__ import annotations

from ldnsite.model.audience import Audience
from tests.sites import SiteBuilder

PAGE = "content/conditions/fibromyalgia.md"


def test_a_section_with_text_for_one_view_is_in_that_view_alone(site_builder: SiteBuilder) -> None:
    """Nor does the contents list it; one that is empty in the source stays, for its writer to see."""
    site = site_builder()
    text = (site.root / PAGE).read_text(encoding="utf-8")
    more = "## Mechanism\n\n### Deep\n\n::: professional\nWords.\n:::\n\n## Over\n\n### Under\n\nWords.\n\n## Bare\n"
    built = site.change({PAGE: f"{text}\n{more}"}).assembled()
    pages = {page.audience: page for page in built.pages if page.subject == "page:conditions/fibromyalgia"}
    ids = {a: [section.id for section in page.sections] for a, page in pages.items()}
    assert ["mechanism" in ids[a] for a in (Audience.PATIENT, Audience.PROFESSIONAL)] == [False, True]
    assert all({"over", "bare"} <= set(found) for found in ids.values())
    assert "mechanism" not in repr(pages[Audience.PATIENT].contents)
