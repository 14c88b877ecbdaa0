"""The page of all review dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ldnsite.markup.flow import plain
from ldnsite.model.dates import PartialDate
from ldnsite.model.directory import ReviewRow
from tests.compose.test_compose import composed, every, source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

REVIEWED = """\
literature_searched: 2026-01
reviews:
  - {date: 2026-03-01, kind: amended, by: editors}
  - {date: 2026-02-01, kind: expert-review, by: clinician}
"""


def rows(site: TestSite, view: str = "") -> list[ReviewRow]:
    return [
        row for row in every(composed(site, f"{view}review-status/"), ReviewRow) if isinstance(row, ReviewRow)
    ]


def test_every_page_stands_in_it_by_the_day_it_is_due(site_builder: SiteBuilder) -> None:
    """With its dates, and who made the last full review."""
    site = site_builder({
        "content/pages/later.md": source("Text.", "Later", REVIEWED),
        "content/pages/soon.md": source("Text.", "Soon").replace("24 months", "6 months"),
    })  # fmt: skip
    found = rows(site)
    assert [row.title for row in found] == ["Soon", "About", "Fibromyalgia", "Later"]
    assert (found[0].due, found[0].reviewed, found[0].by, found[0].searched) == (
        date(2026, 7, 10),
        None,
        "",
        None,
    )
    later = found[-1]
    assert (later.href, later.due, later.reviewed) == ("../later/", date(2028, 2, 1), date(2026, 2, 1))
    assert later.by == "Reviewed by an expert, Dana Clinician"
    assert later.searched == PartialDate(2026, 1)


def test_each_view_lists_its_own_pages(site_builder: SiteBuilder) -> None:
    """No drafts, nothing withdrawn."""
    site = site_builder({
        "content/pages/one.md": source("Text.", "One", "audience: professional"),
        "content/pages/two.md": source("Text.", "Two", "status: draft"),
        "content/pages/three.md": source("T", "Three", "status: withdrawn\nwithdrawn: {date: 2026-02-01, reason: Wrong.}"),
    })  # fmt: skip
    assert [row.title for row in rows(site)] == ["About", "Fibromyalgia"]
    assert [row.title for row in rows(site, "professional/")] == ["About", "Fibromyalgia", "One"]


def verdict(site: TestSite) -> str:
    return plain(composed(site, "review-status/").head.verdict)


def test_it_says_how_many_a_clinician_has_reviewed(site_builder: SiteBuilder) -> None:
    """Nothing that the ledgers do not say."""
    site = site_builder()
    assert verdict(site) == "No clinician has reviewed any of these pages yet."
    site.edit("content/pages/about.md", ("authors:", REVIEWED + "authors:"))
    assert verdict(site) == "A clinician has reviewed 1 of these 2 pages."
    site.edit("content/conditions/fibromyalgia.md", ("\nauthors:", f"\n{REVIEWED}authors:"))
    assert verdict(site) == "A clinician has reviewed each of these pages."


def test_a_site_without_pages_says_so(site_builder: SiteBuilder) -> None:
    site = site_builder({"content/pages/about.md": None, "content/conditions/fibromyalgia.md": None})
    assert rows(site) == []
    assert verdict(site) == "Nothing here yet."


def test_its_bytes_do_not_know_the_day(site_builder: SiteBuilder) -> None:
    files = [site_builder(today=day).rendered() for day in (date(2026, 11, 22), date(2040, 1, 1))]
    assert files[0]["review-status/index.html"] == files[1]["review-status/index.html"]
