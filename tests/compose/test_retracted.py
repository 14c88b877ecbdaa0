"""Works that a page says are retracted are marked in its list, on the page of all works, and in its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.model.document import Entry
from tests.compose.test_compose import composed, every, source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

BIB = "@article{{{key},\n  author = {{Example, Ann}},\n  title = {{T}},\n  journal = {{J}},\n  year = {{{year}}},\n  doi = {{10.1000/{key}}}\n}}\n"
BODY = "One work [@good2020], and one that is gone [@bad2021]."


def site(site_builder: SiteBuilder, more: str) -> TestSite:
    return site_builder({
        "content/pages/x.md": source(BODY, "X", more),
        "content/pages/y.md": source("It is gone [@bad2021].", "Y"),
        "references/ldn2.bib": BIB.format(key="good2020", year=2020) + BIB.format(key="bad2021", year=2021),
    })  # fmt: skip


def retracted(made: TestSite, address: str) -> dict[str, bool]:
    """Key -> whether the page's list says that the work was retracted."""
    found = (node for node in every(composed(made, address), Entry) if isinstance(node, Entry))
    return {entry.key: entry.retracted for entry in found if entry.key in ("good2020", "bad2021")}


@pytest.mark.parametrize("more", ["retracted: [bad2021]", "retracted: [bad2021]\nbibliography: per-section"])
def test_the_work_is_marked_and_no_other(site_builder: SiteBuilder, more: str) -> None:
    made = site(site_builder, more)
    assert retracted(made, "x/") == {"good2020": False, "bad2021": True}


def test_the_head_leads_to_it(site_builder: SiteBuilder) -> None:
    page = composed(site(site_builder, "retracted: [bad2021]"), "x/")
    assert [(link.text, link.href) for link in page.retracted] == [("2", "#ref-2")]


def test_a_page_that_does_not_say_so_does_not_mark_it(site_builder: SiteBuilder) -> None:
    """Each page acknowledges its own: what another says is no finding on this one."""
    made = site(site_builder, "retracted: [bad2021]")
    assert retracted(made, "y/") == {"bad2021": False}
    assert composed(made, "y/").retracted == ()


def test_the_page_of_all_works_marks_it_and_has_no_line_in_its_head(site_builder: SiteBuilder) -> None:
    made = site(site_builder, "retracted: [bad2021]")
    assert retracted(made, "references/") == {"good2020": False, "bad2021": True}
    assert composed(made, "references/").retracted == ()


def test_without_a_retracted_work_nothing_is_said(site_builder: SiteBuilder) -> None:
    made = site(site_builder, "")
    assert set(retracted(made, "x/").values()) == {False}
