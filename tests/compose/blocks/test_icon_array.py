"""`::: icon-array`: one recorded result as figures in 100, beside its comparator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.pictures import IconArray, Pictures
from tests.compose.results import every, page_of, row, trial, with_results

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

TRIALS = {
    "Final": trial("Final", "20/49", "13/50", harms="41/49 43/50")
    + "  - id: doubtful\n    outcome: relief\n    arms: {ldn: {percent: 4}, placebo: {percent: 3}}\n"
    "    text: Words.\n    doubt: Seen on a web page.\n"
    "  - id: alone\n    outcome: relief\n    arms: {ldn: {percent: 4}}\n    text: Words.\n"
    "  - id: scale\n    outcome: relief\n    arms: {ldn: {value: 4}, placebo: {value: 3}}\n    text: Words.\n"
}


def site(builder: SiteBuilder, body: str) -> TestSite:
    return builder(with_results(row("pain", studies="younger, final"), TRIALS, f"\n## Blocks\n\n{body}\n"))


@pytest.mark.parametrize("audience", Audience)
def test_a_result_stands_beside_its_comparator_in_both_views(
    site_builder: SiteBuilder, audience: Audience
) -> None:
    page = page_of(site(site_builder, "::: icon-array {result=final/main}\n:::"), audience)
    (made,) = every(page, Pictures)
    assert made.icons is not None
    assert (made.icons.drug.number, made.icons.comparator.number) == (41, 26)
    assert plain(made.closing) == "Chance could explain the gap in Final."
    assert made.icons.id == "icons-final-main"


def test_it_may_have_an_address_of_its_own(site_builder: SiteBuilder) -> None:
    page = page_of(site(site_builder, "::: icon-array {result=final/main #my-figures}\n:::"))
    assert every(page, IconArray)[0].id == "my-figures"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("finl/main", "did you mean final"),
        ("final/mian", "did you mean main"),
        ("final", "id of one of its results"),
        ("/", "study/result"),
    ],
)
def test_a_result_that_is_not_there_is_found_with_the_nearest(
    site_builder: SiteBuilder, name: str, said: str
) -> None:
    made = site(site_builder, f"::: icon-array {{result={name}}}\n:::")
    (finding,) = made.findings("invalid-block-argument")
    assert said in finding.hint


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("final/doubtful", "it is in doubt"),
        ("final/alone", "it has no comparator"),
        ("final/scale", "no number of people"),
        ("younger/pain", "it has no comparator"),
    ],
)
def test_what_cannot_be_drawn_is_found_with_the_reason(
    site_builder: SiteBuilder, name: str, why: str
) -> None:
    (finding,) = site(site_builder, f"::: icon-array {{result={name}}}\n:::").findings(
        "invalid-block-argument"
    )
    assert "cannot be drawn" in finding.message
    assert why in finding.message


def test_the_same_result_is_drawn_once(site_builder: SiteBuilder) -> None:
    """Two drawings would share their ids."""
    block = "::: icon-array {result=final/main}\n:::"
    (finding,) = site(site_builder, f"{block}\n\n{block}").findings("invalid-block-argument")
    assert "already" in finding.message
