"""Reference lists: what a work's line says, and in which order all works stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.model.document import Entry
from tests.compose.test_compose import composed, every, source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

BIB = "@{kind}{{work,\n  author = {{Example, Ann}},\n  title = {{T}},\n  journal = {{J}},\n  year = {{2024}},\n  doi = {{10.1000/x}}{more}\n}}\n"


def entries(site_builder: SiteBuilder, body: str, bib: str, address: str = "x/") -> list[Entry]:
    made = site_builder({"content/pages/x.md": source(body, "X"), "references/more.bib": bib})
    return [entry for entry in every(composed(made, address), Entry) if isinstance(entry, Entry)]


@pytest.mark.parametrize(
    ("kind", "more", "told"),
    [
        ("article", "", "Access not checked"),
        ("article", ",\n  pmcid = {PMC123}", "Access not checked"),
        ("article", ",\n  pmcid = {PMC123},\n  access = {free}", "Free in PMC"),
        ("article", ",\n  access = {free}", "Free in full"),
        ("article", ",\n  access = {free-to-read}", "Free to read"),
        ("article", ",\n  access = {subscription}", "Subscription"),
        (
            "article",
            ",\n  access = {subscription},\n  access_note = {Free from May 2027}",
            "Free from May 2027",
        ),
        ("online", "", ""),
        ("online", ",\n  access = {subscription}", "Subscription"),
    ],
)
def test_access_is_told_as_the_store_says_it(
    site_builder: SiteBuilder, kind: str, more: str, told: str
) -> None:
    """Not checked is never shown as free; of a web page nobody asks."""
    (entry,) = entries(site_builder, "[@work]", BIB.format(kind=kind, more=more))
    assert entry.access == told


@pytest.mark.parametrize(("times", "shown", "folded"), [(1, 1, 0), (9, 9, 0), (10, 8, 2), (19, 8, 11)])
def test_many_places_are_folded(site_builder: SiteBuilder, times: int, shown: int, folded: int) -> None:
    """The eighth is followed by a fold; not for a single one more."""
    body = "\n\n".join(f"Sentence {number} [@work]." for number in range(times))
    (entry,) = entries(site_builder, body, BIB.format(kind="article", more=""))
    assert (len(entry.back), len(entry.more_back)) == (shown, folded)
    labels = [back.label for back in (*entry.back, *entry.more_back)]
    assert labels == [chr(ord("a") + place) for place in range(times)]


def test_all_works_stand_by_author_or_else_by_title(site_builder: SiteBuilder) -> None:
    """Accents and brackets aside."""
    names = {"a": "author = {Zulu, Z}", "b": "author = {Häuser, W}", "c": "author = {Hutch, M}"}
    bib = "".join(
        f"@article{{{key}, {author}, title = {{T}}, journal = {{J}}, year = 2020, doi = {{10.1000/{key}}}}}\n"
        for key, author in names.items()
    )
    bib += "@online{d, title = {[Kept in brackets]}, url = {https://example.org/}, year = 2020}\n"
    found = entries(site_builder, "[@a; @b; @c; @d]", bib, "references/")
    assert [entry.key for entry in found if entry.key in "abcd"] == ["b", "c", "d", "a"]
