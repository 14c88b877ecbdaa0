"""A row draws a result that cannot be drawn."""

from __future__ import annotations

import pytest

from tests.compose.results import PAGE, row, trial, with_results

A = trial("A", "20/49", "13/50") + (
    "  - id: doubtful\n    outcome: relief\n    arms: {ldn: {percent: 4}, placebo: {percent: 3}}\n"
    "    text: Words.\n    doubt: Seen on a web page.\n"
    "  - id: alone\n    outcome: relief\n    arms: {ldn: {percent: 4}}\n    text: Words.\n"
)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a/doubtful", "it is in doubt"),
        ("a/alone", "it has no comparator"),
        ("b/main", "on which it does not rest"),
    ],
)
def test_it_is_found_at_its_name_with_the_reason(checked, name, why) -> None:
    rows = row("relief", f"pictures: [a/main, {name}]", studies="a")
    files = with_results(rows, {"A": A, "B": trial("B", "20/49", "13/50")})
    (finding,) = checked("undrawable-picture", files)
    assert why in finding.message
    assert (finding.span.path, finding.key) == (PAGE, name)
    assert files[PAGE].splitlines()[finding.span.line - 1][finding.span.column - 1 :].startswith(name)


def test_what_can_be_drawn_and_what_is_not_there_is_no_finding(checked) -> None:
    """Names of nothing are another rule's."""
    rows = row("relief", "pictures: [a/main, a/nothing, nobody/main]", studies="a")
    assert checked("undrawable-picture", with_results(rows, {"A": A})) == []
