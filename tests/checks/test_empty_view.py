"""A page has nothing for one of its audiences."""

from __future__ import annotations

import pytest

from tests.checks.conftest import page

PAGE = "content/pages/methods.md"


@pytest.mark.parametrize(
    ("body", "more"),
    [
        ("::: professional\nWords.\n:::\n", ""),
        ("[Words.]{.professional}\n", ""),
        ("", "faq: [{question: Why?, answer: {professional: So.}}]\n"),
        ("", "quick_answer: [{label: Why?, text: {professional: So.}}]\n"),
    ],
)
def test_what_is_for_one_audience_leaves_the_other_with_nothing(checked, body, more) -> None:
    (finding,) = checked("empty-view", {PAGE: page(body, more)})
    assert finding.key == "patient"
    assert checked("empty-view", {PAGE: page(body, more + "audience: professional\n")}) == []


@pytest.mark.parametrize(
    ("body", "more"),
    [
        ("Words.\n", ""),
        ("::: patient\nA.\n:::\n\n::: professional\nB.\n:::\n", ""),
        ("", "faq: [{question: Q, answer: A}]\n"),
        ("", "quick_answer: [{label: Why?, text: So.}]\n"),
        ("::: professional\nWords.\n:::\n\n::: note\nA.\n:::\n", ""),
    ],
)
def test_anything_below_the_head_will_do(checked, body, more) -> None:
    assert checked("empty-view", {PAGE: page(body, more)}) == []


def test_what_a_view_leaves_out_is_no_content(checked) -> None:
    """What it means for you, and what to ask, stand in the patients' view alone; the warning counts for none."""
    path = "content/topics/dose.md"
    more = "means_for_you: Ask.\nask: [Why?]\n"
    (finding,) = checked("empty-view", {path: page("", more)})
    assert finding.key == "professional"
    assert checked("empty-view", {path: page("Words.\n", more)}) == []


def test_a_list_of_references_alone_is_no_content(checked) -> None:
    """A citation in the head brings a list, but the page says nothing."""
    found = checked("empty-view", {PAGE: page("", "verdict: So [@younger2013].\nreferences: [ldn.bib]\n")})
    assert {finding.key for finding in found} == {"patient", "professional"}


def test_a_page_with_nothing_at_all(checked) -> None:
    assert [finding.key for finding in checked("empty-view", {PAGE: page("")})] == ["patient", "professional"]


def test_a_condition_that_judges_evidence_has_content(checked) -> None:
    """The minimal condition without its text still has its outcomes."""
    assert checked("empty-view", {}) == []


def test_home_and_withdrawn_pages_may_be_without_text(checked) -> None:
    gone = page("", "status: withdrawn\nwithdrawn: {date: 2026-02-01, reason: Out of date.}\n")
    assert checked("empty-view", {"content/pages/index.md": page("", title="Home"), PAGE: gone}) == []


def test_a_title_for_one_audience_alone(checked) -> None:
    (finding,) = checked("empty-view", {PAGE: page(title="{patient: Ways}")})
    assert (finding.span.line, finding.key) == (2, "professional")
