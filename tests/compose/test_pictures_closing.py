"""What pictures come to: only what was worked out, or what a record says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.inline import Mark
from ldnsite.model.pictures import Pictures
from tests.compose.results import every, page_of, row, trial, with_results

if TYPE_CHECKING:
    from tests.sites import SiteBuilder


TWO_RESULTS = (
    "  - {id: w, outcome: relief, text: No.}\n  - {id: x, outcome: relief, text: It fell., primary: true}"
)


def closing(
    builder: SiteBuilder, trials: dict[str, str], pictures: str, *more: str, studies: str = ""
) -> str:
    """The sentences below the pictures of a row on relief."""
    named = studies or ", ".join(name.lower() for name in trials)
    rows = row("relief", f"pictures: [{pictures}]", *more, studies=named)
    (made,) = every(page_of(builder(with_results(rows, trials))), Pictures)
    return plain(made.closing)


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (["20/49 13/50"], "Chance could explain the gap in A."),
        (["40/50 10/50"], "The gap in A is unlikely to be chance."),
        (["0/50 4/50"], "Chance could explain the gap in A."),
        (["10/50 10/50"], "In A there was no gap."),
        (
            ["20/49 13/50", "5/47 9/49"],
            "A and B point in opposite ways, and chance could explain both gaps.",
        ),
        (["20/49 13/50", "22/49 13/50"], "Chance could explain both gaps, in A and B."),
        (["40/50 10/50", "41/50 9/50"], "The gaps in A and B are unlikely to be chance."),
        (
            ["40/50 10/50", "9/50 41/50"],
            "A and B point in opposite ways. The gaps in A and B are unlikely to be chance.",
        ),
        (
            ["40/50 10/50", "20/49 13/50"],
            "Chance could explain the gap in B. The gap in A is unlikely to be chance.",
        ),
        (
            ["20/49 13/50", "5/47 9/49", "22/49 13/50"],
            "A, B and C do not all point the same way, and chance could explain each gap.",
        ),
        (["20/49 13/50", "21/49 13/50", "22/49 13/50"], "Chance could explain each gap, in A, B and C."),
    ],
)
def test_the_sentence_follows_from_the_counts(
    site_builder: SiteBuilder, counts: list[str], sentence: str
) -> None:
    trials = {name: trial(name, *count.split()) for name, count in zip("ABC", counts, strict=False)}
    assert closing(site_builder, trials, ", ".join(f"{name.lower()}/main" for name in trials)) == sentence


def test_of_a_crossover_nothing_is_worked_out(site_builder: SiteBuilder) -> None:
    """An interval for two groups of people does not fit one group in two periods."""
    assert closing(site_builder, {}, "younger/response", studies="younger") == ""


def test_two_results_without_our_own_interval_still_point_somewhere(site_builder: SiteBuilder) -> None:
    trials = {"A": trial("A", "9/49", "20/50").replace("randomised-parallel", "cohort")}
    said = closing(site_builder, trials, "younger/response, a/main", studies="younger, a")
    assert said == "Younger and A point in opposite ways."


def test_what_we_do_not_judge_still_points_the_other_way(site_builder: SiteBuilder) -> None:
    """A crossover that went against the trials is told of; chance only of those that we judge."""
    trials = {
        "A": trial("A", "20/49", "13/50"),
        "B": trial("B", "22/49", "13/50"),
        "C": trial("C", "9/49", "20/50").replace("randomised-parallel", "randomised-crossover"),
    }
    assert closing(site_builder, trials, "a/main, b/main, c/main") == (
        "A, B and C do not all point the same way. Chance could explain both gaps, in A and B."
    )


def test_one_study_is_one_study_whatever_number_of_its_results(site_builder: SiteBuilder) -> None:
    """Two times of one trial are no two trials, and a trial does not point the opposite way to itself."""
    later = trial("A", "9/49", "13/50").partition("results:\n")[2].replace("id: main", "id: later")
    a = trial("A", "20/49", "13/50") + later
    assert closing(site_builder, {"A": a}, "a/main, a/later") == "Chance could explain the gap in A."


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        (
            "results:\n  - {id: x, outcome: relief, text: It fell.}",
            "B measured this in another way. It fell.",
        ),
        (
            f"results:\n{TWO_RESULTS}",
            "B measured this in another way. It fell.",
        ),
        (
            "results:\n  - {id: x, outcome: relief, text: It fell., doubt: Seen on a web page.}",
            "What B found is in doubt, and is not drawn.",
        ),
        ("results:\n  - {id: x, outcome: pain, text: It fell.}", "B gives no figures on this."),
        ("year: 2024", "B gives no figures on this."),
        (
            "design: systematic-review\nresults:\n  - {id: x, outcome: relief, text: It fell.}",
            "B is a review of studies. It fell.",
        ),
    ],
)
def test_a_study_that_is_not_drawn_is_told_of(site_builder: SiteBuilder, other: str, sentence: str) -> None:
    """Readers learn of each study that the row rests on, with the mark of its paper."""
    design = "" if "design" in other else "design: randomised-parallel\n"
    other = f"id: b\ntitle: B\nreports: [b2024]\n{design}read: abstract\n{other}\n"
    trials = {"A": trial("A", "20/49", "13/50"), "B": other}
    said = closing(site_builder, trials, "a/main")
    assert said == f"Chance could explain the gap in A. {sentence}"


def test_the_reason_for_not_drawing_is_said(site_builder: SiteBuilder) -> None:
    trials = {"A": trial("A", "40/50", "10/50"), "B": trial("B", "20/49", "13/50")}
    said = closing(site_builder, trials, "a/main", "not_drawn: {b: it counted another thing}")
    assert said.endswith(" B is not drawn: it counted another thing.")


def test_what_is_said_of_a_study_carries_its_mark(site_builder: SiteBuilder) -> None:
    other = trial("B", "20/49", "13/50", on="pain")
    rows = row("relief", "pictures: [a/main]", studies="a, b")
    page = page_of(site_builder(with_results(rows, {"A": trial("A", "20/49", "13/50"), "B": other})))
    (made,) = every(page, Pictures)
    assert [part.items[0].key for part in made.closing if isinstance(part, Mark)] == ["b2024"]
