"""The page of all references: from A to Z, with letters as an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.audience import Audience
from ldnsite.model.directory import Letters
from ldnsite.model.document import Entry, Line, References
from ldnsite.model.tree import nodes

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from tests.sites import SiteBuilder, TestSite

STORE = "references/ldn.bib"
PAGE = "content/conditions/fibromyalgia.md"
WORKS = {
    "a1": "author = {\\'Alvarez, B}, title = {On B}, year = 2003",
    "a2": "author = {Alvarez, B}, title = {On A}, year = 2001",
    "z": "title = {Zebras without authors}, year = 2001",
    "n": "title = {5-HT without authors}, year = 2001",
    "org": "author = {{World Health Organization}}, title = {A report}, year = 2001",
    "pro": "author = {Quiet, Q}, title = {For them alone}, year = 2001",
}


def site_of(site_builder: SiteBuilder) -> TestSite:
    site = site_builder()
    entries = "".join(
        f"@article{{{key}, {body}, journal = {{J}}, pmid = {{{index}}}}}\n"
        for index, (key, body) in enumerate(WORKS.items(), start=11)
    )
    cites = "; ".join(f"@{key}" for key in WORKS if key != "pro")
    text = (site.root / PAGE).read_text(encoding="utf-8")
    more = f"\nMore [{cites}].\n\n::: professional\nWords [@pro].\n:::\n"
    return site.change({STORE: (site.root / STORE).read_text(encoding="utf-8") + entries, PAGE: text + more})


def page_of(site: TestSite, audience: Audience) -> ComposedPage:
    (page,) = [
        page
        for page in site.assembled().pages
        if page.subject == "references:references" and page.audience is audience
    ]
    return page


def test_works_stand_by_letter_author_and_year(site_builder: SiteBuilder) -> None:
    """Accents aside; a work without an author by its title; numbers run on from letter to letter."""
    page = page_of(site_of(site_builder), Audience.PATIENT)
    lists = {
        section.id: [(entry.number, entry.key) for entry in section.children[0].entries]
        for section in page.sections
        if isinstance(section.children[0], References)
    }
    assert lists == {
        "letter-0": [(1, "n")],
        "letter-a": [(2, "a2"), (3, "a1")],
        "letter-w": [(4, "org")],
        "letter-y": [(5, "younger2013")],
        "letter-z": [(6, "z")],
    }


def test_the_letters_lead_to_their_lists(site_builder: SiteBuilder) -> None:
    page = page_of(site_of(site_builder), Audience.PROFESSIONAL)
    (letters,) = [node for section in page.sections for node in nodes(section) if isinstance(node, Letters)]
    assert [target for _, target in letters.items] == [
        section.id for section in page.sections if section.id != "letters"
    ]
    assert [letter for letter, _ in letters.items][1:] == ["A", "Q", "W", "Y", "Z"]


def test_each_list_has_a_name_of_its_own(site_builder: SiteBuilder) -> None:
    """Landmarks that sound alike cannot be told apart."""
    page = page_of(site_of(site_builder), Audience.PATIENT)
    found = [
        node.label for section in page.sections for node in nodes(section) if isinstance(node, References)
    ]
    assert len(set(found)) == len(found) == 5
    assert all(found)
    html = site_of(site_builder).rendered()["references/index.html"].decode()
    assert all(f'aria-label="{label}"' in html for label in found)


def test_a_view_has_its_own_works_and_pages(site_builder: SiteBuilder) -> None:
    site = site_of(site_builder)
    for audience in Audience:
        page = page_of(site, audience)
        entries = [node for section in page.sections for node in nodes(section) if isinstance(node, Entry)]
        assert ("pro" in [entry.key for entry in entries]) is (audience is Audience.PROFESSIONAL)
        assert all(entry.cited_on for entry in entries)
        assert all(href.startswith("../") for entry in entries for _, href in entry.cited_on)
        assert [entry.id for entry in entries] == [f"ref-{entry.number}" for entry in entries]


def test_a_site_that_cites_nothing_says_so(site_builder: SiteBuilder) -> None:
    page = page_of(site_builder({"content/site.yaml": "title: Empty\n"}, base=None), Audience.PATIENT)
    (section,) = page.sections
    assert isinstance(section.children[0], Line)
