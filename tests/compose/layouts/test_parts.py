"""The warning above every dose, long or short, and the section on safety that a page has by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.advice import Advice, AdviceList
from ldnsite.model.audience import Audience
from ldnsite.model.document import Box
from ldnsite.model.tree import inlines, nodes
from tests.compose.blocks.drug import FILES

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.document import Section
    from tests.sites import SiteBuilder, TestSite

PAGE = "content/conditions/fibromyalgia.md"
ABOUT = """---
title: {0}
published: 2026-01-10
updated: 2026-01-10
review_every: 24 months
authors: [editors]
---
{1}
"""


def page(
    site: TestSite, subject: str = "page:conditions/fibromyalgia", audience: Audience = Audience.PATIENT
) -> ComposedPage:
    pages = site.assembled().pages
    return next(page for page in pages if page.subject == subject and page.audience is audience)


def with_body(builder: SiteBuilder, body: str) -> TestSite:
    site = builder(FILES)
    text = (site.root / PAGE).read_text(encoding="utf-8")
    return site.change({PAGE: f"{text}\n## More\n\n{body}\n"})


def safety(made: ComposedPage) -> Section | None:
    return next((section for section in made.sections if section.id == "safety"), None)


def label(made: ComposedPage) -> str:
    """All words of the warning's label, which is the first thing on the page."""
    box = made.sections[0].children[0]
    assert isinstance(box, Box)
    assert box.role == "warning"
    return plain(tuple(inlines(box)))


def titles(section: Section | None) -> list[str]:
    if section is None:
        return []
    return [plain(node.title) for node in nodes(section) if isinstance(node, AdviceList) and node.title]


@pytest.mark.parametrize(
    ("audience", "title"),
    [
        (Audience.PATIENT, "Before you take it"),
        (Audience.PROFESSIONAL, "Contraindications, interactions and cautions"),
    ],
)
def test_every_page_that_judges_evidence_has_it_after_its_own_text(site_builder, audience, title) -> None:
    made = page(site_builder(FILES), audience=audience)
    ids = [section.id for section in made.sections]
    assert plain(made.sections[ids.index("safety")].title) == title
    own, following = ids.index("what-was-studied"), ids.index("faq")
    assert own < ids.index("safety") < following


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("Words.", ["Who should not take it", "Other medicines", "Take care"]),
        ("::: interactions\n:::", ["Take care"]),
        ("::: interactions {id=steroids}\n:::", ["Take care"]),
        ("::: cautions\n:::", ["Who should not take it", "Other medicines"]),
        ("::: note\n::: cautions\n:::\n:::", ["Who should not take it", "Other medicines"]),
        ("::: interactions\n:::\n\n::: cautions\n:::", []),
    ],
)
def test_what_the_body_places_is_left_out(site_builder, body, left) -> None:
    assert titles(safety(page(with_body(site_builder, body)))) == left


def test_what_one_view_places_is_left_out_of_that_view_alone(site_builder) -> None:
    site = with_body(site_builder, "::: professional\n::: interactions\n:::\n\n::: cautions\n:::\n:::")
    assert len(titles(safety(page(site)))) == 3
    assert safety(page(site, audience=Audience.PROFESSIONAL)) is None


def test_a_warning_that_says_no_more_than_its_label_is_not_said_twice(site_builder) -> None:
    assert safety(page(site_builder())) is None


@pytest.mark.parametrize("body", ["Words.", "::: interactions\n:::", "::: interactions {id=opioids}\n:::"])
def test_the_label_is_short_where_the_page_tells_the_rest(site_builder, body) -> None:
    """On a phone it must leave room for what the page means; the waiting time stands in a row of its own."""
    made = page(with_body(site_builder, body))
    assert label(made) == "Before any dose: opioidsDo not take LDN with an opioid.It sets off withdrawal."
    rows = [node for section in made.sections for node in nodes(section) if isinstance(node, Advice)]
    assert len([row for row in rows if row.statement == "opioids"]) == 1


def test_the_label_holds_all_where_the_page_does_not_tell_the_rest(site_builder) -> None:
    """Nothing of the record is lost, whatever an editor chooses to show."""
    made = page(with_body(site_builder, "::: interactions {id=steroids}\n:::"))
    assert label(made).endswith("Wait for 7 days.Sources disagree: One clinic says 14 days.")


@pytest.mark.parametrize(
    ("body", "ending"),
    [
        ("Take 4.5 mg at night.", "Wait for 7 days.Sources disagree: One clinic says 14 days."),
        ("::: dose-schedule {id=bedtime}\n:::", "Wait for 7 days.Sources disagree: One clinic says 14 days."),
        ("::: interactions\n:::", "It sets off withdrawal."),
    ],
)
def test_a_page_of_text_begins_with_it_when_it_speaks_of_taking_the_drug(site_builder, body, ending) -> None:
    site = site_builder({**FILES, "content/pages/drug.md": ABOUT.format("The drug", body)})
    assert label(page(site, "page:pages/drug")).endswith(ending)


def test_a_page_of_text_that_speaks_of_something_else_has_none(site_builder) -> None:
    made = page(site_builder(FILES), "page:pages/about")
    assert not [node for section in made.sections for node in nodes(section) if isinstance(node, Box)]


def test_the_home_page_has_it_short(site_builder) -> None:
    site = site_builder({**FILES, "content/pages/index.md": ABOUT.format("Home", "Welcome.")})
    made = page(site, "page:pages/index")
    (box,) = [node for section in made.sections for node in nodes(section) if isinstance(node, Box)]
    assert "7 days" not in plain(tuple(inlines(box)))


def test_a_study_that_names_no_section_on_safety_has_it_whole(site_builder) -> None:
    assert "Wait for 7 days." in label(page(site_builder(FILES), "study:younger"))
