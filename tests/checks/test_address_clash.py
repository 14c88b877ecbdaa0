"""Two pages or aliases claim one address."""

from __future__ import annotations

import pytest

from tests.checks.conftest import page

PAGE = "content/pages/methods.md"


@pytest.mark.parametrize(
    "alias",
    [
        "/about/",
        "about",
        "/About/",
        "/studies/younger/",
        "/references",
        "/",
        "/methods/",
        "/conditions/fibromyalgia/",
        "/professional/about/",
        "/professional/",
        "/404.html",
        "/robots.txt",
        "/professional/robots.txt/",
        "/SITEMAP.xml",
        "/index.html",
        "/conditions/fibromyalgia/index.html",
        "/conditions/fibromyalgia/index.html/more/",
        "/static/site.css",
        "/media/",
        "/data/studies.csv",
        "/professional/elsewhere/",
        "/" + "a" * 250 + "/",
        "/" + "\u00e9" * 125 + "/",
        "/" + "ab/" * 400,
    ],
)
def test_an_alias_takes_no_address_that_is_taken(checked, alias) -> None:
    """By a page, a study, a listing, the home page, in either view, whatever its letter case."""
    (finding,) = checked("address-clash", {PAGE: page(more=f"aliases: [{alias}]\n")})
    assert str(finding.span) == f"{PAGE}:7:11"


@pytest.mark.parametrize(
    "name", ["robots.txt", "static/x", "media/x", "professional/x", "404.html", "x/index.html/y"]
)
def test_a_page_takes_no_name_of_the_programs_own_files(checked, name) -> None:
    """And none that makes a folder of another page's file."""
    files = {f"content/pages/{name}.md": page(), "content/pages/x.md": page(title="X")}
    assert [finding.span.path for finding in checked("address-clash", files)] == [f"content/pages/{name}.md"]


def test_a_free_alias_is_no_clash(checked) -> None:
    assert checked("address-clash", {PAGE: page(more="aliases: [/ways/, /how/we-work/]\n")}) == []


def test_pages_that_differ_by_letter_case_clash(checked) -> None:
    """Many file systems and servers see one."""
    (finding,) = checked("address-clash", {PAGE: page(), "content/pages/Methods.md": page()})
    assert {finding.span.path, finding.related[0].span.path} == {PAGE, "content/pages/Methods.md"}


def test_a_page_cannot_take_the_place_of_a_listing_or_of_the_other_view(checked) -> None:
    files = {f"content/pages/{name}.md": page() for name in ("conditions", "professional", "references")}
    assert {finding.span.path for finding in checked("address-clash", files)} == set(files)


def test_pages_of_different_views_share_no_address(checked) -> None:
    """They stand at different addresses, so a free alias of the one is no clash with the other."""
    files = {
        PAGE: page(more="audience: patient\n"),
        "content/pages/other.md": page(more="audience: professional\naliases: [/methods/]\n"),
    }
    assert checked("address-clash", files) == []


def test_one_alias_of_two_pages(checked) -> None:
    files = {
        PAGE: page(more="aliases: [/ways/]\n"),
        "content/pages/other.md": page(more="aliases: [/ways]\n"),
    }
    (finding,) = checked("address-clash", files)
    assert finding.related[0].span != finding.span
