"""A sentence for patients has more than 25 words."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base, page

RULE = "long-sentence"
PAGE = "content/pages/methods.md"
LONG = "It " + "is so " * 12 + "long."


def test_it_is_found_where_it_begins(checked) -> None:
    (finding,) = checked(RULE, {PAGE: page(f"Short.\n\n- Short. {LONG}\n")})
    assert (finding.span.path, finding.span.line, finding.span.column) == (PAGE, 10, 10)
    assert finding.key == "It is so"
    assert "26 words" in finding.message


def test_a_record_that_a_page_shows_is_judged_where_it_stands(checked) -> None:
    """Once, although several pages may show it."""
    drug = base("content/drug.yaml", ("LDN blocks opioid pain medicines and can bring on withdrawal.", LONG))
    (finding,) = checked(RULE, {"content/drug.yaml": drug})
    assert finding.span.path == "content/drug.yaml"


@pytest.mark.parametrize(
    "text",
    [
        LONG.replace("is so ", "", 1),
        f"::: professional\n{LONG}\n:::\n\nShort.",
        f"| a | b |\n|---|---|\n| {LONG} | b |",
        LONG.replace("is so is so", "is so. Is so", 1),
    ],
)
def test_no_finding(checked, text) -> None:
    """Fewer words, the other view, a table's cell, two sentences."""
    text = f"{text}\n"
    assert checked(RULE, {PAGE: page(text)}) == []
