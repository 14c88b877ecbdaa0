"""A rating follows from its start and its reasons."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base

RULE = "certainty-arithmetic"
PAGE, STUDY = "content/conditions/fibromyalgia.md", "content/studies/younger.yaml"
RATED = """    certainty: low
    reasons:
      imprecision: {steps: 2, why: thirty-one people in all}
"""
REVIEW = "id: review\ntitle: Review\nreports: [vatvani2024]\ndesign: meta-analysis\nread: abstract\n"


def page(rated: str, *changes: tuple[str, str]) -> dict[str, str]:
    """The minimal site's page with another rating."""
    return {PAGE: base(PAGE, (RATED, rated), *changes)}


def lines(*items: str) -> str:
    return "".join(f"    {item}\n" for item in items)


def test_the_minimal_site_is_in_order(checked) -> None:
    """A randomised crossover, two steps down: low."""
    assert checked(RULE, {}) == []


@pytest.mark.parametrize(
    "rated",
    [
        lines("certainty: high"),
        lines("certainty: moderate", "reasons: {imprecision: few people}"),
        lines(
            "certainty: very-low",
            "reasons: {imprecision: {steps: 2, why: few}, risk-of-bias: {steps: 2, why: x}}",
        ),
        lines("certainty: not-rated"),
        lines("start: high", "certainty: high"),
    ],
)
def test_what_follows_is_not_found(checked, rated) -> None:
    assert checked(RULE, page(rated)) == []


@pytest.mark.parametrize(
    ("rated", "words"),
    [
        (
            lines("certainty: low", "reasons: {imprecision: few people}"),
            "from high, 1 down, it comes to moderate",
        ),
        (lines("certainty: moderate"), "from high, 0 down, it comes to high"),
        (lines("start: low", "certainty: low"), "starts low, but all its trials are randomised"),
        (
            lines("certainty: high", "reasons: {large-effect: twice as many}"),
            "rated up, though it starts high",
        ),
        (lines("reasons: {imprecision: few people}"), "gives reasons for a rating that it does not have"),
    ],
)
def test_what_does_not_follow_is_found(checked, rated, words) -> None:
    (finding,) = checked(RULE, page(rated))
    assert words in finding.message
    assert (finding.span.path, finding.key) == (PAGE, "pain")
    assert finding.hint


def test_studies_without_chance_start_low(checked) -> None:
    """Rated up from there, with nothing against it."""
    cohort = {STUDY: base(STUDY, ("design: randomised-crossover", "design: cohort"))}
    up = lines("certainty: moderate", "reasons: {large-effect: twice as many}")
    assert checked(RULE, {**cohort, **page(up)}) == []
    (start,) = checked(RULE, {**cohort, **page(lines("start: high", "certainty: high"))})
    assert "none of its studies is randomised" in start.message
    both = lines("certainty: low", "reasons: {large-effect: twice as many, imprecision: few}")
    (finding,) = checked(RULE, {**cohort, **page(both)})
    assert "is rated down too" in finding.message


def test_nothing_studied_is_nothing_rated(checked) -> None:
    """Neither without studies nor with the finding that nothing was studied."""
    for change in (
        ("    studies: [younger]\n", ""),
        ("finding: {direction: reduces, size: slight}", "finding: {direction: not-studied}"),
    ):
        (finding,) = checked(RULE, page(RATED, change))
        assert "no study stands behind it" in finding.message


def test_a_reason_has_words_for_each_view(checked) -> None:
    """On a page of one view, for that view."""
    one = lines("certainty: low", "reasons: {imprecision: {steps: 2, why: {professional: few people}}}")
    (finding,) = checked(RULE, page(one))
    assert "imprecision has no words for the patient view" in finding.message
    spans = lines("certainty: low", 'reasons: {imprecision: {steps: 2, why: "[few people]{.patient}"}}')
    (finding,) = checked(RULE, page(spans))
    assert "professional view" in finding.message
    alone = ("authors: [editors]\n", "authors: [editors]\naudience: professional\n")
    assert checked(RULE, page(one, alone)) == []


def test_a_review_alone_has_to_say_where_it_starts(checked) -> None:
    """Its trials, where they are recorded, stand in its place."""
    review = {"content/studies/review.yaml": REVIEW}
    on_review = ("studies: [younger]", "studies: [review]")
    (finding,) = checked(RULE, {**review, **page(RATED, on_review)})
    assert "rests on reviews alone" in finding.message
    assert checked(RULE, {**review, **page(f"    start: high\n{RATED}", on_review)}) == []
    whole = {"content/studies/review.yaml": f"{REVIEW}includes: [younger]\n"}
    assert checked(RULE, {**whole, **page(RATED, on_review)}) == []


def test_a_row_that_names_a_study_that_is_not_there_is_not_judged(checked) -> None:
    """Another rule tells of the name; what it would be worth, nobody knows."""
    assert checked(RULE, page(RATED, ("studies: [younger]", "studies: [younger, yonger]"))) == []


def test_animals_alone_are_for_another_rule(checked) -> None:
    mice = {STUDY: base(STUDY, ("design: randomised-crossover", "design: animal"))}
    assert checked(RULE, mice) == []
