"""The list of all studies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.markup.flow import plain
from ldnsite.model.directory import Indexed
from ldnsite.model.document import Heading, Listed
from tests.compose.results import paper
from tests.compose.test_compose import composed, every, section_ids

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

VOCABULARY = """\
conditions:
  - {id: pain, name: Chronic pain}
  - {id: fibromyalgia, name: Fibromyalgia, parent: pain, page: conditions/fibromyalgia}
  - {id: kind, name: A kind of it, parent: fibromyalgia}
  - {id: gut, name: Gut}
  - {id: crohns, name: Crohn's, parent: gut}
outcome_categories:
  - {id: symptoms, name: Symptoms}
"""


def study(name: str, conditions: str, design: str = "cohort", more: str = "") -> dict[str, str]:
    lines = f"id: {name}\ntitle: {name.title()}\nreports: [{name}]\ndesign: {design}\n"
    return {
        f"content/studies/{name}.yaml": f"{lines}conditions: [{conditions}]\nread: abstract\n{more}",
        f"references/{name}.bib": paper(name),
    }


def site(site_builder: SiteBuilder, *studies: dict[str, str]) -> TestSite:
    files = {"content/vocabulary.yaml": VOCABULARY}
    for each in studies:
        files |= each
    return site_builder(files)


def _titles(made: TestSite) -> list[str]:
    return [item.title for item in every(composed(made, "studies/"), Listed) if isinstance(item, Listed)]


def test_a_study_stands_once_under_the_nearest_condition_that_has_a_page(site_builder: SiteBuilder) -> None:
    """Else under the widest; and last what is on no condition."""
    made = site(
        site_builder, study("a", "kind"), study("b", "pain, fibromyalgia"), study("c", "crohns"), study("d", ""),
    )  # fmt: skip
    page = composed(made, "studies/")
    assert section_ids(page) == ["by-condition", "on-fibromyalgia", "on-gut", "on-any"]
    assert [plain(section.title) for section in page.sections[1:]] == [
        "Fibromyalgia",
        "Gut",
        "No one condition",
    ]
    assert sorted(_titles(made)) == ["A", "B", "C", "D", "LDN for fibromyalgia, crossover trial"]
    links = [(item.name, item.href, item.about) for item in every(page, Indexed) if isinstance(item, Indexed)]
    assert links == [
        ("Fibromyalgia", "#on-fibromyalgia", "3 studies"), ("Gut", "#on-gut", "1 study"),
        ("No one condition", "#on-any", "1 study"),
    ]  # fmt: skip


def test_the_fairest_tests_come_first_and_the_newest_within_a_kind(site_builder: SiteBuilder) -> None:
    made = site(
        site_builder,
        study("mice", "fibromyalgia", "animal"),
        study("plan", "fibromyalgia", "protocol"),
        study("review", "fibromyalgia", "meta-analysis"),
        study("old", "fibromyalgia", "chart-review", "year: 1999\n"),
        study("new", "fibromyalgia", "chart-review", "year: 2020\n"),
    )
    assert _titles(made) == ["LDN for fibromyalgia, crossover trial", "New", "Old", "Plan", "Review", "Mice"]
    headings = [node.id for node in every(composed(made, "studies/"), Heading) if isinstance(node, Heading)]
    assert headings == [
        f"on-fibromyalgia-{kind}" for kind in ("randomised", "other", "plans", "reviews", "preclinical")
    ]


def test_one_condition_needs_no_links(site_builder: SiteBuilder) -> None:
    assert section_ids(composed(site(site_builder), "studies/")) == ["on-fibromyalgia"]


def test_a_circle_of_conditions_comes_to_an_end(site_builder: SiteBuilder) -> None:
    made = site(site_builder, study("c", "crohns"))
    made.edit("content/vocabulary.yaml", ("{id: gut, name: Gut}", "{id: gut, name: Gut, parent: crohns}"))
    assert "C" in _titles(made)
