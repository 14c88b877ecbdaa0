"""A page for patients is hard to read."""

from __future__ import annotations

import pytest

from tests.checks.conftest import page

RULE = "reading-grade"
PAGE = "content/pages/methods.md"
HARD = (
    "Supplementary administration necessitates continuous supervision. " * 6 + "Uncertainty predominates.\n"
)


def test_a_hard_page_is_found_at_its_title(checked) -> None:
    (finding,) = checked(RULE, {PAGE: page(HARD)})
    assert (finding.span.path, finding.span.line, finding.key) == (PAGE, 2, "patient")


@pytest.mark.parametrize(
    "text",
    [
        "It may ease your pain. Ask your doctor. " * 8,
        "Supplementary administration necessitates supervision.",
        f"::: professional\n{HARD}:::\n\nAsk your doctor.",
        "",
    ],
)
def test_no_finding(checked, text) -> None:
    """Plain words, too few of them to judge, and words for professionals."""
    assert checked(RULE, {PAGE: page(f"{text}\n")}) == []


def test_the_limit_itself_passes(checked) -> None:
    """Told with one decimal: 8.0 is not over 8."""
    from dataclasses import replace

    (_, reading), *_ = checked.subject({PAGE: page(HARD)}).readings
    assert not replace(reading, words=100, grade=8.04).is_hard
    assert replace(reading, words=100, grade=8.06).is_hard
    assert not replace(reading, words=29, grade=20.0).is_hard
