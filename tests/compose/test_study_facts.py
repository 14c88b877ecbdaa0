"""A study at the head of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.document import Definitions
from ldnsite.model.inline import Href, Mark
from tests.compose.results import VOCABULARY, paper
from tests.compose.test_compose import composed, every

if TYPE_CHECKING:
    from ldnsite.model.document import Labelled
    from tests.sites import SiteBuilder

STUDY = """\
id: big
title: BIG
reports: [big2024, more2025]
registration: [NCT01234567, X 1]
design: {design}
conditions: [fibromyalgia, unknown-one]
population: women
read: abstract
{more}"""
ARMS = """\
randomised: 1099
analysed: 98
arms:
  - {id: ldn, label: LDN, dose: 6 mg, n: 1049}
  - {id: placebo, label: Placebo}
"""


def facts(
    site_builder: SiteBuilder,
    more: str = ARMS,
    design: str = "randomised-parallel",
    view: str = "",
    **files: str,
) -> dict[str, Labelled]:
    made = site_builder({
        "content/vocabulary.yaml": VOCABULARY.replace("name: Fibromyalgia", "name: Fibromyalgia\n    page: conditions/fibromyalgia"),
        "content/studies/big.yaml": STUDY.format(design=design, more=more),
        "references/big.bib": paper("big2024") + paper("more2025"),
        **files,
    })  # fmt: skip
    node = every(composed(made, f"{view}studies/big/"), Definitions)[0]
    assert isinstance(node, Definitions)
    return {plain(item.label): item for item in node.items}


def test_the_papers_stand_first_with_their_marks(site_builder: SiteBuilder) -> None:
    found = facts(site_builder)
    assert next(iter(found)) == "Papers"
    words = found["Papers"].words
    assert [part for part in words if isinstance(part, Mark)]
    assert "(main paper)" in plain(words)
    assert plain(words).index("(main paper)") < plain(words).index("; ")


def test_numbers_are_told_in_each_views_words(site_builder: SiteBuilder) -> None:
    assert plain(facts(site_builder)["People"].words) == "1,099 people, 98 of them counted in the results"
    there = facts(site_builder, view="professional/")
    assert plain(there["People"].words) == "1,099 randomised, 98 analysed"
    assert plain(there["Groups"].words) == "LDN: 6 mg, 1,049 people; Placebo"


@pytest.mark.parametrize(
    ("design", "told"),
    [("cohort", "Not known"), ("meta-analysis", None), ("animal", None), ("protocol", None)],
)
def test_an_unknown_number_of_people_is_said_where_people_took_part(
    site_builder: SiteBuilder, design: str, told: str | None
) -> None:
    found = facts(site_builder, "", design)
    assert (plain(found["People"].words) if "People" in found else None) == told


def test_who_paid_is_said_even_when_nobody_saw_it(site_builder: SiteBuilder) -> None:
    assert plain(facts(site_builder)["Who paid"].words) == "We did not see who paid."
    assert plain(facts(site_builder, "funding: A fund\n")["Who paid"].words) == "A fund"


def test_what_is_known_elsewhere_is_a_link(site_builder: SiteBuilder) -> None:
    """A condition with a page, a number of a known registry; the others stand as they are."""
    found = facts(site_builder)
    links = [part for part in found["Conditions"].words if isinstance(part, Href)]
    assert [(link.url, link.external) for link in links] == [("../../conditions/fibromyalgia/", False)]
    assert plain(found["Conditions"].words) == "Fibromyalgia, unknown-one"
    registry = [part for part in found["Registry number"].words if isinstance(part, Href)]
    assert [(link.url, link.external) for link in registry] == [
        ("https://clinicaltrials.gov/study/NCT01234567", True)
    ]
    assert plain(found["Registry number"].words) == "NCT01234567, X 1"


@pytest.mark.parametrize(("as_of", "told"), [("", "without a date"), ("as_of: 2026-05\n", "May 2026")])
def test_a_plan_says_how_far_it_is(site_builder: SiteBuilder, as_of: str, told: str) -> None:
    record = f"id: t\nname: T\nregistration: NCT01234567\nconditions: [fibromyalgia]\nstatus: recruiting\nstudy: big\n{as_of}"
    files = {"content/trials/t.yaml": record}
    state = plain(facts(site_builder, "", "protocol", **files)["How far it is"].words)
    assert state.startswith("Recruiting when last seen")
    assert told in state
    results = "results: [{id: a, outcome: pain, text: Less.}]\n"
    assert "How far it is" not in facts(site_builder, results, "protocol", **files)


def test_what_was_read_and_what_is_in_doubt_come_last(site_builder: SiteBuilder) -> None:
    found = facts(site_builder, f"{ARMS}doubt: Not seen.\n")
    assert list(found)[-2:] == ["What we read", "Doubtful"]
    assert "abstract" in plain(found["What we read"].words)
