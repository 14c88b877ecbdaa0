"""A table that nobody can weigh."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base

RULE = "too-many-outcomes"
PAGE = "content/conditions/fibromyalgia.md"


def with_rows(number: int, comparison: str = "placebo") -> dict[str, str]:
    """The minimal site's page, which has one row, with so many more."""
    rows = "".join(
        f"  - {{id: row-{index}, outcome: pain, comparison: {comparison}, finding: {{direction: not-studied}}}}\n"
        for index in range(number)
    )
    return {PAGE: base(PAGE, ("quick_answer:\n", f"{rows}quick_answer:\n"))}


@pytest.mark.parametrize("number", [0, 6])
def test_seven_are_not_too_many(checked, number) -> None:
    assert checked(RULE, with_rows(number)) == []


def test_the_eighth_is_found(checked) -> None:
    (finding,) = checked(RULE, with_rows(7))
    assert "8 outcomes compared with placebo" in finding.message
    assert (finding.key, finding.severity.value) == ("row-6", "warning")


def test_another_comparison_is_another_table(checked) -> None:
    assert checked(RULE, with_rows(7, "usual treatment")) == []
    (finding,) = checked(RULE, with_rows(8, "usual treatment"))
    assert "8 outcomes compared with usual treatment" in finding.message
