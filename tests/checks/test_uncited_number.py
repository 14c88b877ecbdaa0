"""A figure in a sentence that cites nothing."""

from __future__ import annotations

import pytest

from tests.checks.conftest import page

RULE = "uncited-number"
PAGE = "content/topics/numbers.md"


def keys(checked, text: str, more: str = "", path: str = PAGE) -> list[str]:
    return [finding.key for finding in checked(RULE, {path: page(text, more)})]


@pytest.mark.parametrize(
    "text",
    [
        "It had 31 women [@younger2013].",
        "It had 31 women. [@younger2013]",
        "In @younger2013, 31 women took part.",
        "It began on 1 May 2013 and was printed in 2014.",
        "One trial and three reviews were found, of COVID-19 and IL-6.",
        "1. First\n2. Second",
        "## The 31 women\n\nWords.",
        "| 31 | what |\n|---|---|\n| 4.5 mg | [@younger2013] |",
        "[The 2 pages](../pages/about.md) [@younger2013].",
        "```\n31 women\n```",
        "",
    ],
)
def test_no_finding(checked, text) -> None:
    """Cited in the sentence or right behind it, dates, names, list numbers, headings, a table's head, code."""
    assert keys(checked, f"{text}\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It had 31 women. It was small [@younger2013].", ["31"]),
        ("It was small [@younger2013]. It had 31 women of 40.", ["31"]),
        ("It ran for two weeks.", ["two"]),
        ("- 31 women\n- small [@younger2013]", ["31"]),
        ("| what | n |\n|---|---|\n| women | 31 |\n| dose | 4.5 mg [@younger2013] |", ["31"]),
        ("::: note\n32 in 100 felt better.\n:::", ["32 in 100"]),
        ("One. 31 women.\n\nTwo. 40 men.", ["31", "40"]),
    ],
)
def test_one_finding_a_sentence(checked, text, found) -> None:
    """At its first figure; a mark in another sentence, item or row does not count."""
    assert keys(checked, f"{text}\n") == found


def test_fields_are_judged_and_labels_are_not(checked) -> None:
    more = (
        "verdict: It helped 31 women.\nsummary: Of 40.\n"
        "quick_answer: [{label: In 52 weeks, text: 53 women.}]\nfaq: [{question: Why 54?, answer: For 55 weeks.}]\n"
    )
    assert keys(checked, "Words.\n", more) == ["31", "53", "55"]


@pytest.mark.parametrize(
    ("text", "found"), [("Call 31 times.", []), ("Call 31 times. See [@younger2013].", ["31"])]
)
def test_a_page_about_the_site_that_cites_nothing_is_left_alone(checked, text, found) -> None:
    assert keys(checked, f"{text}\n", path="content/pages/contact.md") == found


def test_what_the_program_counts_is_not_judged(checked) -> None:
    """The minimal condition shows how many people its row rests on."""
    assert checked(RULE, {}) == []
