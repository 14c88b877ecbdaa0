"""What stands around a page: the way to it, the parts of the site, who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.model.composed import Link
from tests.compose.test_compose import composed, source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

ALL = ["Conditions", "Studies", "Outcomes", "Glossary", "A to Z", "References", "Review status"]


def texts(links: tuple[Link, ...]) -> list[str]:
    return [link.text for link in links]


def test_the_masthead_names_few_parts_and_the_footer_all(site_builder: SiteBuilder) -> None:
    page = composed(site_builder(), "conditions/fibromyalgia/")
    assert texts(page.navigation) == ["Conditions", "Studies", "Glossary", "A to Z"]
    assert texts(page.menu) == ALL
    assert [link.text for link in (*page.navigation, *page.menu) if link.current] == [
        "Conditions",
        "Conditions",
    ]


def test_a_part_that_the_site_does_not_have_is_not_named(site_builder: SiteBuilder) -> None:
    site = site_builder({"content/glossary.yaml": None, "content/topics/t.md": source("Text.", "T")})
    page = composed(site, "about/")
    assert "Glossary" not in texts(page.navigation)
    assert "glossary/" not in {each.address for each in site.assembled().pages}
    assert texts(page.menu)[:2] == ["Conditions", "Topics"]


def test_the_settings_name_pages_for_the_menu(site_builder: SiteBuilder) -> None:
    """In their order; a page that the view does not have, or a draft, is not named in it."""
    site = site_builder({
        "content/pages/ways.md": source("Text.", "Our ways"),
        "content/pages/rules.md": source("Text.", "Rules", "audience: professional"),
        "content/pages/new.md": source("Text.", "New", "status: draft"),
    })  # fmt: skip
    settings = (site.root / "content/site.yaml").read_text(encoding="utf-8")
    menu = "menu: [pages/ways, pages/rules, pages/new, pages/about]\n"
    site.change({"content/site.yaml": settings + menu})
    assert not site.findings("unknown-record")
    about = composed(site, "about/").menu
    assert texts(about)[len(ALL) :] == ["Our ways", "About"]
    assert about[-1] == Link("About", "./", current=True)
    assert texts(composed(site, "professional/about/").menu)[len(ALL) :] == ["Our ways", "Rules", "About"]


def test_a_page_that_the_menu_names_must_exist(site_builder: SiteBuilder) -> None:
    site = site_builder()
    settings = (site.root / "content/site.yaml").read_text(encoding="utf-8")
    site.change({"content/site.yaml": settings + "menu: [pages/abuot]\n"})
    (finding,) = site.findings("unknown-record")
    assert (finding.span.path, finding.key) == ("content/site.yaml", "pages/abuot")
    assert "pages/about" in finding.hint


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("outcomes/pain/", [("Home", "../../"), ("Outcomes", "../")]),
        ("people/editors/", [("Home", "../../"), ("People", "../")]),
        ("outcomes/", [("Home", "../")]),
        ("glossary/", [("Home", "../")]),
        ("professional/a-z/", [("Home", "../")]),
        ("review-status/", [("Home", "../")]),
    ],
)
def test_the_way_to_a_page(address: str, expected: list[tuple[str, str]], site_builder: SiteBuilder) -> None:
    page = composed(site_builder(), address)
    assert [(link.text, link.href) for link in page.breadcrumb] == expected


def test_authors_lead_to_their_pages(site_builder: SiteBuilder) -> None:
    """In the same view; one without a record keeps the id, and leads nowhere."""
    site = site_builder({"content/pages/x.md": source("Text.").replace("[editors]", "[editors, nobody]")})
    here = composed(site, "professional/x/").authors
    assert here == (Link("The editors", "../people/editors/"), Link("nobody", ""))
    html = site.rendered()["x/index.html"].decode()
    assert '<a href="../people/editors/">The editors</a>, nobody.' in html
