"""The pictures of a row: from records to shares in 100, never without the comparator and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.pictures import BarGroup, Bars, IconArray, Pictures
from tests.compose.results import every, page_of, row, trial, with_results

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

THREE = {
    "Final": trial("Final", "20/49", "13/50", harms="41/49 43/50"),
    "Innova": trial("Innova", "5/47", "9/49", harms="33/48 36/50"),
}
PICTURES = "pictures: [younger/response, final/main, innova/main]"


@pytest.fixture
def site(site_builder: SiteBuilder) -> TestSite:
    """A page whose row draws a crossover and two trials."""
    return site_builder(with_results(row("pain", PICTURES, studies="younger, final, innova"), THREE))


def test_the_first_result_is_icons_and_the_others_are_bars(site: TestSite) -> None:
    page = page_of(site)
    (icons,) = every(page, IconArray)
    assert (icons.drug.number, icons.comparator.number) == (32, 11)
    assert [(bar.drug.number, bar.comparator.number) for bar in every(page, Bars)] == [(41, 26), (11, 18)]
    assert [plain(bar.study) for bar in every(page, Bars)] == ["Final", "Innova"]


def test_each_group_is_named_in_words_and_to_those_who_cannot_see_it(site: TestSite) -> None:
    (icons,) = every(page_of(site), IconArray)
    assert [plain(share.group) for share in (icons.drug, icons.comparator)] == ["with LDN", "with placebo"]
    assert icons.drug.described == "32 of 100 figures are solid, with LDN"
    assert [share.role for share in (icons.drug, icons.comparator)] == ["drug", "comparator"]


def test_who_and_how_many_are_counted_comes_from_the_records(site: TestSite) -> None:
    """The result's own words go before the outcome's; the people of a crossover are counted once."""
    page = page_of(site)
    (icons,) = every(page, IconArray)
    assert plain(icons.words) == "Women with less pain."
    assert plain(icons.people) == "28 people, 12 weeks"
    assert (plain(icons.event), plain(icons.no_event)) == ("felt better", "did not")
    (group,) = every(page, BarGroup)
    assert plain(group.words) == "People whose pain fell."
    assert [plain(bar.people) for bar in group.bars] == ["99 people, 12 weeks", "96 people, 12 weeks"]


def test_the_extreme_is_called_so_and_larger_trials_larger(site: TestSite) -> None:
    """Nobody shall take the trial that shines for the rule."""
    page = page_of(site)
    assert plain(every(page, IconArray)[0].title) == "The trial that most favours LDN"
    assert plain(every(page, BarGroup)[0].title) == "Two larger trials"


def test_a_first_result_that_is_not_the_extreme_is_only_named(site_builder: SiteBuilder) -> None:
    rows = row("relief", "pictures: [final/main, younger/response]", studies="final, younger")
    page = page_of(site_builder(with_results(rows, {"Final": THREE["Final"]})))
    assert every(page, IconArray)[0].title == ()
    assert plain(every(page, BarGroup)[0].title) == "One other trial"


def test_a_study_is_counted_once_and_never_against_itself(site_builder: SiteBuilder) -> None:
    """Two results of one trial are one other trial; of the first trial's own, none."""
    later = (
        THREE["Final"]
        .partition("results:\n")[2]
        .replace("id: main", "id: later")
        .partition("  - id: harms")[0]
    )
    more = {"Final": trial("Final", "20/49", "13/50") + later}
    rows = row("relief", "pictures: [younger/response, final/main, final/later]", studies="younger, final")
    page = page_of(site_builder(with_results(rows, more)))
    assert plain(every(page, BarGroup)[0].title) == "One larger trial"
    rows = row("relief", "pictures: [final/main, final/later]", studies="final")
    page = page_of(site_builder(with_results(rows, more)))
    assert plain(every(page, BarGroup)[0].title) == ""
    assert every(page, IconArray)[0].title == ()


def test_the_extreme_is_sought_on_one_outcome(site_builder: SiteBuilder) -> None:
    """A gap on pain says nothing of a gap on relief."""
    more = {"Other": trial("Other", "8/40", "9/40", on="pain")}
    rows = row("relief", "pictures: [younger/response, other/main]", studies="younger, other")
    page = page_of(site_builder(with_results(rows, more)))
    assert every(page, IconArray)[0].title == ()


def test_results_on_other_outcomes_stand_in_a_group_of_their_own(site_builder: SiteBuilder) -> None:
    more = {**THREE, "Other": trial("Other", "9/40", "8/40", on="pain")}
    pictures = PICTURES.replace("]", ", other/main]")
    files = with_results(row("pain", pictures, studies="younger, final, innova, other"), more)
    groups = every(page_of(site_builder(files)), BarGroup)
    assert [len(group.bars) for group in groups] == [2, 1]
    assert plain(groups[1].title) == ""


def test_a_harm_has_bars_alone(site_builder: SiteBuilder) -> None:
    """Icons stand for the people whom the question of the page is about."""
    rows = row("harm", "pictures: [final/harms, innova/harms]", studies="final, innova")
    page = page_of(site_builder(with_results(rows, THREE)))
    assert every(page, IconArray) == []
    (group,) = every(page, BarGroup)
    assert [(bar.drug.number, bar.comparator.number) for bar in group.bars] == [(84, 86), (69, 72)]
    assert group.title == ()


def test_professionals_see_no_picture(site: TestSite) -> None:
    assert every(page_of(site, Audience.PROFESSIONAL), Pictures) == []


def test_no_picture_stands_without_what_it_comes_to(site: TestSite) -> None:
    (made,) = every(page_of(site), Pictures)
    assert (
        plain(made.closing) == "Final and Innova point in opposite ways, and chance could explain both gaps."
    )
