"""Addresses."""

from __future__ import annotations

from posixpath import normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.compose.routes import Subject, link_base, page_address, relative


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
