"""The A to Z."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.directory import Indexed
from tests.compose.test_compose import composed, every, source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

VOCABULARY = """\
conditions:
  - id: fibromyalgia
    name: Fibromyalgia
    short: FM
    also: [Fibrositis]
    page: conditions/fibromyalgia
  - {id: juvenile, name: Juvenile fibromyalgia, parent: fibromyalgia}
  - {id: elsewhere, name: Gout}
  - {id: one, name: Loop, parent: two}
  - {id: two, name: Pool, parent: one}
populations: []
outcome_categories:
  - {id: symptoms, name: Symptoms}
"""
GLOSSARY = """\
terms:
  - id: trial
    term: Randomised controlled trial
    definition: A fair test.
    also: [RCT, RCTs, randomised trials]
  - {id: me-cfs, term: ME/CFS, expansion: Myalgic encephalomyelitis, definition: A long illness.}
"""


def names(site: TestSite, view: str = "") -> dict[str, tuple[str, str, str]]:
    """Name -> address, what it is, where it stands."""
    items = every(composed(site, f"{view}a-z/"), Indexed)
    return {item.name: (item.href, item.about, item.see) for item in items if isinstance(item, Indexed)}


def test_everything_with_a_page_stands_in_it(site_builder: SiteBuilder) -> None:
    """By name, with what it is; neither home nor the page itself."""
    site = site_builder(
        {"content/topics/t.md": source("Text.", "Safety"), "content/articles/a.md": source("Text.", "A view")}
    )
    found = names(site)
    assert found["Fibromyalgia"] == ("../conditions/fibromyalgia/", "Condition", "")
    assert (found["Safety"][1], found["A view"][1], found["About"][1]) == ("Topic", "Article", "Page")
    assert found["Pain"] == ("../outcomes/pain/", "Outcome", "")
    assert found["The editors"] == ("../people/editors/", "Organisation", "")
    assert found["Dana Clinician"][1] == "Person"
    assert found["Placebo"] == ("../glossary/#term-placebo", "Glossary", "")
    lists = {name for name, (_, about, _) in found.items() if about == "List"}
    assert lists == {"Conditions", "Topics", "Articles", "Studies", "Outcomes", "People", "References", "Glossary",
                     "Review status"}  # fmt: skip
    assert "A to Z" not in found


def test_each_view_calls_things_by_its_own_names(site_builder: SiteBuilder) -> None:
    site = site_builder({"content/topics/t.md": source("Text.", "Secret", "audience: professional")})
    assert "Daily pain" in names(site, "professional/")
    assert "Secret" in names(site, "professional/")
    assert not {"Daily pain", "Secret"} & set(names(site))


def test_other_names_lead_to_where_things_stand(site_builder: SiteBuilder) -> None:
    """A condition without a page stands on the nearest wider one's; one without either is not listed."""
    site = site_builder({"content/vocabulary.yaml": VOCABULARY, "content/glossary.yaml": GLOSSARY})
    found = names(site)
    for name in ("FM", "Fibrositis", "Juvenile fibromyalgia"):
        assert found[name] == ("../conditions/fibromyalgia/", "Condition", "Fibromyalgia")
    assert found["RCT"] == ("../glossary/#term-trial", "Glossary", "Randomised controlled trial")
    assert found["Myalgic encephalomyelitis"][2] == "ME/CFS"
    assert not {"Gout", "Loop", "Pool", "RCTs", "randomised trials"} & set(found)


def test_what_was_withdrawn_is_not_listed(site_builder: SiteBuilder) -> None:
    more = "status: withdrawn\nwithdrawn: {date: 2026-02-01, reason: Wrong.}"
    assert "Old" not in names(site_builder({"content/topics/old.md": source("Old.", "Old", more)}))
