"""The site in this checkout: it builds, and its four conditions stand in both views."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.sites import ROOT, contents

if TYPE_CHECKING:
    from pathlib import Path

CONDITIONS = ("cancer", "fibromyalgia", "me-cfs", "long-covid")


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("view", ["", "professional/"])
def test_a_condition_stands_in_both_views(condition: str, view: str, own_site: Path) -> None:
    assert (own_site / view / "conditions" / condition / "index.html").is_file()


def test_long_covid_is_one_yaml_file_and_the_others_are_markdown() -> None:
    names = {path.name for path in (ROOT / "content" / "conditions").iterdir()}
    assert names >= {"cancer.md", "fibromyalgia.md", "me-cfs.md", "long-covid.yaml"}


def test_every_link_inside_the_site_leads_to_a_file_and_a_place_in_it(own_site: Path) -> None:
    """Links are relative, so the site may stand in any folder of any host."""
    pages = {path: data.decode() for path, data in contents(own_site).items() if path.endswith(".html")}
    ids = {path: set(re.findall(r'\bid="([^"]+)"', text)) for path, text in pages.items()}
    dead = []
    for path, text in pages.items():
        for link in re.findall(r'<(?:a|link|script|img)\b[^>]*?\b(?:href|src)="([^"]*)"', text):
            if re.match(r"[a-z][a-z0-9+.-]*:", link):
                continue
            target, _, anchor = link.partition("#")
            place = (own_site / path).parent.joinpath(target) if target else own_site / path
            if link.startswith("/"):  # a host shows its 404 page at any address
                assert path.endswith("404.html"), f"{path}: {link}"
                place = own_site / target.lstrip("/")
            place = place / "index.html" if place.is_dir() else place
            name = place.resolve().relative_to(own_site.resolve()).as_posix()
            if not place.is_file() or (anchor and name in ids and anchor not in ids[name]):
                dead.append(f"{path}: {link}")
    assert dead == []


def test_no_page_asks_another_host_for_anything(own_site: Path) -> None:
    """Links to other sites are there for readers to follow; nothing is fetched from one."""
    fetched = re.compile(
        rb'<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?\b(?:src|data|srcset)="(?:https?:)?//'
    )
    styles = re.compile(
        rb'<link\b[^>]*rel="(?:stylesheet|preload|preconnect|icon|modulepreload)"[^>]*href="(?:https?:)?//'
    )
    imports = re.compile(rb"@import|url\(\s*['\"]?(?:https?:)?//")
    for path, data in contents(own_site).items():
        if path.endswith((".html", ".css", ".js", ".svg")):
            assert not fetched.search(data), path
            assert not styles.search(data), path
            assert not imports.search(data), path


def test_no_page_carries_a_script_or_style_of_its_own(own_site: Path) -> None:
    """The content security policy allows none."""
    for path, data in contents(own_site).items():
        if path.endswith(".html"):
            text = re.sub(rb'<script type="application/ld\+json">.*?</script>', b"", data, flags=re.DOTALL)
            assert not re.search(rb"<script(?![^>]*\bsrc=)|<style\b|\son\w+=|\sstyle=", text), path


def test_ids_are_unique_on_every_page(own_site: Path) -> None:
    for path, data in contents(own_site).items():
        if path.endswith(".html"):
            found = re.findall(rb'\sid="([^"]+)"', data)
            assert len(found) == len(set(found)), path


def test_dates_and_their_notes_stand_on_every_condition(own_site: Path) -> None:
    """When it was published, and when it is due again, in both views."""
    for view in ("", "professional/"):
        for condition in CONDITIONS:
            page = (own_site / view / "conditions" / condition / "index.html").read_text(encoding="utf-8")
            assert len(re.findall(r'<time\b[^>]*datetime="\d{4}-\d{2}(?:-\d{2})?"', page)) >= 2
