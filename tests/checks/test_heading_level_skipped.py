"""A heading skips a level."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base, page

PAGE = "content/pages/methods.md"


@pytest.mark.parametrize(
    "text", ["## A\n### B\n#### C\n## D\n### E\n", "Text.\n", "## A\n\n::: note\n### B\n:::\n"]
)
def test_steps_down_go_one_by_one_and_steps_up_as_they_like(checked, text) -> None:
    assert checked("heading-level-skipped", {PAGE: page(text)}) == []


@pytest.mark.parametrize(
    ("text", "line"), [("### A\n", 8), ("## A\n\n#### B\n", 10), ("## A\n\n::: note\n#### B\n:::\n", 11)]
)
def test_a_skipped_level(checked, text, line) -> None:
    (finding,) = checked("heading-level-skipped", {PAGE: page(text)})
    assert finding.span.line == line


def test_each_view_is_looked_at_as_its_readers_see_it(checked) -> None:
    """The level in between stands in one view only."""
    text = "## A\n\n::: professional\n### B\n:::\n\n#### C\n"
    (finding,) = checked("heading-level-skipped", {PAGE: page(text)})
    assert finding.span.line == 14


def test_a_text_below_another_heading_may_begin_at_any_level(checked) -> None:
    path = "content/conditions/fibromyalgia.md"
    text = base(path, ("    answer: No.", "    answer: |\n      #### Small print\n\n      Little."))
    assert checked("heading-level-skipped", {path: text}) == []
