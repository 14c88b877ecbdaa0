"""Where rows stand that no block places: benefits first, then harms, near those that are placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.model.audience import Audience
from ldnsite.model.document import Outcome
from ldnsite.model.tree import nodes
from tests.compose.results import page_of, row, trial, with_results

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

ROWS = row("pain") + row("relief", "pictures: [final/main]", studies="final") + row("harm", studies="final")
TRIALS = {"Final": trial("Final", "20/49", "13/50", harms="41/49 43/50")}
ONE, TWO = "\n## First\n\n{}\n", "\n## Second\n\n{}\n"


def sections(builder: SiteBuilder, first: str = "Words.", second: str = "Words.") -> list[str]:
    """The ids of the sections of the body and of the outcomes, as patients read them."""
    body = ONE.format(first) + TWO.format(second)
    page = page_of(builder(with_results(ROWS, TRIALS, body)))
    ids = [section.id for section in page.sections]
    body_ids = {"lead", "what-was-studied", "first", "second"}
    return [name for name in ids if name in body_ids or name.startswith("outcomes")]


def block(*names: str) -> str:
    return f'::: outcome {{id="{" ".join(names)}"}}\n:::'


@pytest.mark.parametrize(
    ("first", "second", "order"),
    [
        ("Words.", "Words.", ["lead", "outcomes", "outcomes-harms", "what-was-studied", "first", "second"]),
        (
            block("pain"),
            "Words.",
            ["lead", "what-was-studied", "first", "outcomes-others", "outcomes-harms", "second"],
        ),
        (
            block("pain", "relief"),
            "Words.",
            ["lead", "what-was-studied", "first", "outcomes-harms", "second"],
        ),
        ("Words.", block("harm"), ["lead", "outcomes", "what-was-studied", "first", "second"]),
        (block("harm"), block("pain", "relief"), ["lead", "what-was-studied", "first", "second"]),
    ],
)
def test_unplaced_rows_stand_near_the_placed_ones(
    site_builder: SiteBuilder, first: str, second: str, order: list[str]
) -> None:
    assert sections(site_builder, first, second) == order


def test_each_row_stands_once(site_builder: SiteBuilder) -> None:
    page = page_of(site_builder(with_results(ROWS, TRIALS, ONE.format(block("relief")))))
    found = [node.id for section in page.sections for node in nodes(section) if isinstance(node, Outcome)]
    assert sorted(found) == ["outcome-harm", "outcome-pain", "outcome-relief"]


def test_the_headings_tell_what_stands_below_them(site_builder: SiteBuilder) -> None:
    page = page_of(site_builder(with_results(ROWS, TRIALS, ONE.format(block("relief")))))
    titles = {link.href: link.text for link in page.contents}
    assert titles["#outcomes-others"] == "Other outcomes"
    assert titles["#outcomes-harms"] == "Side effects"
    page = page_of(site_builder(with_results(ROWS, TRIALS)))
    assert {link.href: link.text for link in page.contents}["#outcomes"] == "Does it help?"


def test_professionals_have_no_such_sections(site_builder: SiteBuilder) -> None:
    """They read all rows in one table."""
    page = page_of(site_builder(with_results(ROWS, TRIALS)), Audience.PROFESSIONAL)
    assert not {"outcomes-others", "outcomes-harms"} & {section.id for section in page.sections}
