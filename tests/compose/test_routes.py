"""Addresses."""

from __future__ import annotations

from posixpath import normpath
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.compose.routes import HOME, PREFIX, Subject, link_base, page_address, relative
from ldnsite.model.audience import Audience

if TYPE_CHECKING:
    from tests.sites import SiteBuilder


@pytest.mark.parametrize(
    ("page_id", "expected"),
    [
        ("conditions/fibromyalgia", "conditions/fibromyalgia/"),
        ("pages/about", "about/"),
        ("pages/index", ""),
        ("topics/a/b", "topics/a/b/"),
    ],
)
def test_a_page_stands_where_its_id_says(page_id: str, expected: str) -> None:
    """Pages under `pages/` stand at the root, the others in their folder."""
    assert page_address(page_id) == expected


@pytest.mark.parametrize(
    ("start", "target", "expected"),
    [
        ("", "", "./"),
        ("conditions/x/", "", "../../"),
        ("", "conditions/x/", "conditions/x/"),
        ("conditions/x/", "conditions/x/", "./"),
        ("conditions/x/", "professional/conditions/x/", "../../professional/conditions/x/"),
        ("/404.html", "conditions/x/", "/conditions/x/"),
        ("/ldn/404.html", "professional/", "/ldn/professional/"),
        ("/ldn/404.html", "", "/ldn/"),
    ],
)
def test_links_are_relative(start: str, target: str, expected: str) -> None:
    """So that the site works under any address, and from a disk."""
    assert relative(start, target) == expected


ADDRESS = st.lists(st.sampled_from(["a", "b", "professional"]), max_size=4).map(
    lambda parts: "/".join(parts) + "/" if parts else ""
)


@given(ADDRESS, ADDRESS)
def test_a_link_leads_where_it_should(start: str, target: str) -> None:
    """Following the link from the start gives the target."""
    assert normpath(f"/{start}{relative(start, target)}") == normpath(f"/{target}")


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        (None, "/404.html"),
        ("https://example.org", "/404.html"),
        ("https://example.org/ldn/", "/ldn/404.html"),
    ],
)
def test_the_page_for_lost_readers_links_from_the_root(base_url: str | None, expected: str) -> None:
    """A host shows it at any address, so its links cannot be relative."""
    assert link_base(Subject("notice", "404"), "professional/404.html", base_url) == expected
    assert link_base(Subject("study", "x"), "studies/x/", base_url) == "studies/x/"


INDEX = (
    "---\ntitle: Zaunkoenig\npublished: 2026-01-10\nupdated: 2026-01-10\nreview_every: 24 months\n"
    "authors: [editors]\n{}---\nWords.\n"
)


@pytest.mark.parametrize(
    ("more", "told_in"),
    [
        ("", {Audience.PATIENT, Audience.PROFESSIONAL}),
        ("status: draft\n", set()),
        ("audience: patient\n", {Audience.PATIENT}),
        ("audience: professional\n", {Audience.PROFESSIONAL}),
    ],
)
def test_no_view_is_without_a_home_page(more: str, told_in: set[Audience], site_builder: SiteBuilder) -> None:
    """Where the editor's home page is a draft, or for the other view, the program makes one without its words."""
    site = site_builder({"content/pages/index.md": INDEX.format(more)})
    homes = {page.audience: page for page in site.assembled().pages if page.subject == str(HOME)}
    assert {who: page.address for who, page in homes.items()} == dict(PREFIX)
    assert {who for who, page in homes.items() if page.head.title == "Zaunkoenig"} == told_in
    files = site.rendered()
    assert {who for who in Audience if b"Zaunkoenig" in files[f"{PREFIX[who]}index.html"]} == told_in
    assert not any(finding.severity.value == "error" for finding in site.findings())


@pytest.mark.parametrize(
    ("changes", "here", "missing"),
    [
        (
            {},
            {
                "outcomes/",
                "outcomes/pain/",
                "people/",
                "people/editors/",
                "glossary/",
                "a-z/",
                "review-status/",
            },
            set(),
        ),
        ({"content/glossary.yaml": None}, {"a-z/"}, {"glossary/"}),
        ({"content/studies/younger.yaml": None}, {"a-z/"}, {"outcomes/", "outcomes/pain/", "studies/"}),
        ({"content/people.yaml": None}, {"a-z/"}, {"people/", "people/editors/"}),
    ],
)
def test_what_the_site_has_gets_a_page(
    changes: dict[str, None], here: set[str], missing: set[str], site_builder: SiteBuilder
) -> None:
    """In both views; what it does not have gets none."""
    addresses = {page.address for page in site_builder(changes).assembled().pages}
    for prefix in PREFIX.values():
        assert {prefix + address for address in here} <= addresses
        assert not {prefix + address for address in missing} & addresses


@pytest.mark.parametrize(
    "name", ["glossary", "a-z", "review-status", "outcomes", "outcomes/pain", "people/editors"]
)
def test_the_addresses_of_the_programs_pages_are_taken(name: str, site_builder: SiteBuilder) -> None:
    """By the rule on clashes, for a page and for an alias alike; another page's twin leads nowhere strange."""
    page = INDEX.format("").replace("Zaunkoenig", "Mine")
    site = site_builder({f"content/pages/{name}.md": page})
    assert [finding.key for finding in site.findings("address-clash")] == [f"/{name}/"]
    alias = site_builder({"content/pages/mine.md": INDEX.format(f"aliases: [/{name}/]\n")})
    assert [finding.key for finding in alias.findings("address-clash")] == [f"/{name}/"]
