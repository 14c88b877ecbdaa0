"""Lists of outcomes and people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.markup.flow import plain
from ldnsite.model.document import Listed
from tests.compose.layouts.test_outcome import FILES
from tests.compose.test_compose import composed, every

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from tests.sites import SiteBuilder


def listed(page: ComposedPage) -> list[tuple[str, str, str]]:
    return [
        (item.title, plain(item.words), item.note) for item in every(page, Listed) if isinstance(item, Listed)
    ]


def test_outcomes_stand_under_their_kinds(site_builder: SiteBuilder) -> None:
    """In the order of the vocabulary; those of no known kind last; with the number of studies that measured them."""
    site = site_builder(FILES)
    site.edit("content/outcomes.yaml", ("plain: Sleep, category: symptoms", "plain: Sleep, category: rest"))
    page = composed(site, "outcomes/")
    assert [(section.id, plain(section.title)) for section in page.sections] == [
        ("symptoms", "Symptoms"),
        ("other", "Other"),
    ]
    assert listed(page) == [("Pain", "How much it hurts.", "5 studies"), ("Sleep", "", "4 studies")]
    assert listed(composed(site, "professional/outcomes/"))[0][0] == "Daily pain"


def test_people_stand_by_name_with_their_roles(site_builder: SiteBuilder) -> None:
    site = site_builder()
    site.edit("content/people.yaml", ("organisation: true", "organisation: true\n    role: They write"))
    assert listed(composed(site, "people/")) == [
        ("Dana Clinician", "", ""),
        ("The editors", "They write", "Organisation"),
    ]
