"""Rows of evidence as readers see them: sheets with pictures, one list for the rest, and on what they rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Details, Line, Outcome
from ldnsite.model.pictures import Outcomes, Pictures
from tests.compose.results import every, page_of, row, trial, with_results

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

FINAL = trial("Final", "20/49", "13/50", harms="41/49 43/50")
DRAWN = row("relief", "pictures: [final/main]", studies="final")


def test_rows_with_pictures_are_sheets_and_all_others_one_list(site_builder: SiteBuilder) -> None:
    """Seven outcomes are not seven tall cards."""
    rows = row("pain") + DRAWN + row("pain", "id: again")
    page = page_of(site_builder(with_results(rows, {"Final": FINAL})))
    (listed,) = every(page, Outcomes)
    assert [item.id for item in listed.items] == ["outcome-pain", "outcome-again"]
    assert [sheet.id for sheet in every(page, Outcome)] == ["outcome-relief", "outcome-pain", "outcome-again"]
    assert plain(listed.title) == "Other outcomes"
    (sheet, *_) = every(page, Outcome)
    assert isinstance(sheet.children[0], Pictures)
    assert isinstance(sheet.children[-1], Details)


def test_a_list_alone_needs_no_title(site_builder: SiteBuilder) -> None:
    (listed,) = every(page_of(site_builder(with_results(row("pain")))), Outcomes)
    assert listed.title == ()


def test_that_ratings_are_our_own_is_said_once_with_each_set_of_outcomes(site_builder: SiteBuilder) -> None:
    """In the list when there is one, else in the last sheet; of a single rating in the singular."""
    files = with_results(row("pain") + DRAWN, {"Final": FINAL})
    page = page_of(site_builder(files))
    (listed,) = every(page, Outcomes)
    assert plain(listed.note).startswith("These ratings are our own.")
    assert [line for sheet in every(page, Outcome) for line in sheet.children if isinstance(line, Line)] == []
    page = page_of(site_builder(with_results(DRAWN, {"Final": FINAL})))
    (line,) = [child for child in every(page, Outcome)[0].children if isinstance(child, Line)]
    assert plain(line.words).startswith("This rating is our own.")


def test_a_confirmed_rating_is_not_called_our_own(site_builder: SiteBuilder) -> None:
    rows = row("pain", "provisional: false")
    (listed,) = every(page_of(site_builder(with_results(rows))), Outcomes)
    assert listed.note == ()


@pytest.mark.parametrize(
    ("audience", "words"),
    [
        (Audience.PATIENT, "Two trials with 130 people have tested it against a placebo."),
        (Audience.PROFESSIONAL, "2 randomised trials, 130 people."),
    ],
)
def test_a_sheet_says_what_it_rests_on(site_builder: SiteBuilder, audience: Audience, words: str) -> None:
    """Small numbers are words for patients, and the sentence ends on the comparison, not on a lone word."""
    rows = row("relief", "pictures: [younger/response, final/main]", studies="younger, final")
    block = "\n## Blocks\n\n::: outcome {id=relief}\n:::\n"
    page = page_of(site_builder(with_results(rows, {"Final": FINAL}, block)), audience)
    assert plain(every(page, Outcome)[0].basis) == words


@pytest.mark.parametrize(
    ("designs", "words"),
    [
        (["cohort"], "One study, 99 people."),
        (["randomised-parallel"], "One trial, 99 people."),
        (["randomised-parallel", "cohort"], "Two studies, 198 people."),
    ],
)
def test_studies_are_trials_only_when_all_were_randomised(
    site_builder: SiteBuilder, designs: list[str], words: str
) -> None:
    names = "AB"[: len(designs)]
    trials = {
        name: trial(name, "1/9", "1/9").replace("randomised-parallel", design)
        for name, design in zip(names, designs, strict=True)
    }
    rows = row("pain", studies=", ".join(names.lower()))
    if "randomised-parallel" not in designs:
        rows = rows.replace("start: high", "start: low").replace(
            "{imprecision: {steps: 2, why: Few people.}}", "{}"
        )
    (listed,) = every(page_of(site_builder(with_results(rows, trials))), Outcomes)
    assert plain(listed.items[0].basis) == words


def test_an_unknown_number_of_people_is_said(site_builder: SiteBuilder) -> None:
    unknown = trial("A", "1/9", "1/9").replace("randomised: 99\n", "")
    rows = row("pain", studies="younger, a")
    (listed,) = every(page_of(site_builder(with_results(rows, {"A": unknown}))), Outcomes)
    assert plain(listed.items[0].basis) == (
        "Two studies. How many people took part is not known for all of them."
    )


def test_more_than_ten_studies_are_counted_in_figures(site_builder: SiteBuilder) -> None:
    trials = {f"T{number}": trial(f"T{number}", "1/9", "1/9") for number in range(11)}
    rows = row("pain", studies=", ".join(name.lower() for name in trials))
    (listed,) = every(page_of(site_builder(with_results(rows, trials))), Outcomes)
    assert plain(listed.items[0].basis).startswith("11 trials, 1089 people")
