"""A picture shows a benefit and leaves out what shows none."""

from __future__ import annotations

import pytest

from tests.compose.results import OUTCOMES, PAGE, row, trial, with_results

TRIALS = {
    "A": trial("A", "40/50", "10/50"),
    "B": trial("B", "20/49", "13/50"),
    "C": trial("C", "5/47", "9/49"),
}
BLOCK = "\n## Blocks\n\n::: icon-array {{result={}}}\n:::\n"


def found(checked, rows: str, body: str = "") -> list[tuple[str, str]]:
    """The keys of the findings and what stands at their places."""
    files = with_results(rows, TRIALS, body)
    lines = files[PAGE].splitlines()
    findings = checked("good-news-alone", files)
    assert {finding.span.path for finding in findings} <= {PAGE}
    return [(f.key, lines[f.span.line - 1][f.span.column - 1 :][: len("a/main")]) for f in findings]


def test_each_trial_that_is_left_out_is_named(checked) -> None:
    """What points the other way, and what chance could explain."""
    rows = row("relief", "pictures: [a/main]", studies="a, b, c")
    assert found(checked, rows) == [("b/main", "a/main"), ("c/main", "a/main")]


def test_a_crossover_that_answers_in_its_own_way_is_no_way_out(checked) -> None:
    rows = row("pain", "pictures: [younger/response]", studies="younger, c")
    assert [key for key, _ in found(checked, rows)] == ["c/main"]


@pytest.mark.parametrize(
    "more",
    ["pictures: [a/main, b/main, c/main]", "pictures: [c/main]", "pictures: [b/main, c/main, a/main]"],
)
def test_all_of_them_or_those_without_a_benefit_are_well(checked, more) -> None:
    assert found(checked, row("relief", more, studies="a, b, c")) == []


def test_a_reason_is_taken(checked) -> None:
    more = ("pictures: [a/main]", "not_drawn: {b: another dose, c: another dose}")
    assert found(checked, row("relief", *more, studies="a, b, c")) == []


@pytest.mark.parametrize("audience", ["patient", "professional", ""])
def test_a_block_is_held_to_the_rows_of_its_page(checked, audience) -> None:
    """In either view: the good news would stand alone there too."""
    block = "::: icon-array {result=a/main}\n:::"
    body = (
        f"\n## Blocks\n\nText.\n\n::: {audience}\n{block}\n:::\n" if audience else f"\n## Blocks\n\n{block}\n"
    )
    assert found(checked, row("relief", studies="a, c"), body) == [("c/main", "result")]


def test_what_the_row_draws_answers_for_the_block(checked) -> None:
    rows = row("relief", "pictures: [b/main, c/main]", studies="a, b, c")
    assert found(checked, rows, BLOCK.format("a/main")) == []


def test_blocks_may_stand_for_each_other(checked) -> None:
    body = BLOCK.format("a/main") + "\n::: icon-array {result=c/main}\n:::\n"
    assert found(checked, row("relief", studies="a, c"), body) == []


def test_bad_news_and_rows_on_something_else_are_not_asked(checked) -> None:
    assert found(checked, row("relief", studies="a, c"), BLOCK.format("c/main")) == []
    assert found(checked, row("harm", studies="a, c"), BLOCK.format("a/main")) == []


@pytest.mark.parametrize("by_block", [False, True])
def test_a_drawn_result_without_a_better_way_is_found(checked, by_block) -> None:
    """Nobody can tell whether it is good news, so nothing would guard it."""
    rows = row("relief", *(() if by_block else ("pictures: [a/main]",)), studies="a, c")
    files = with_results(rows, TRIALS, BLOCK.format("a/main") if by_block else "")
    files["content/outcomes.yaml"] = OUTCOMES.replace("    better: higher\n", "")
    (finding,) = checked("good-news-alone", files)
    assert finding.key == "a/main"
    assert "which way is better" in finding.message
