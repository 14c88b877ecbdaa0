"""A number in a sentence that cites is none of the cited works' figures."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base, page

RULE = "number-not-in-study"
PAGE = "content/pages/methods.md"
CONDITION = "content/conditions/fibromyalgia.md"
OTHER = "@article{final,\n author = {A, B},\n title = {T},\n journal = {J},\n year = {2024},\n doi = {10.1000/f}\n}\n"


def keys(checked, files) -> list[str]:
    return [finding.key for finding in checked(RULE, files)]


@pytest.mark.parametrize(
    "text",
    [
        "The trial had 31 women, at 4.5 mg [@younger2013].",
        "The trial had 31 women. [@younger2013] Forty were asked.",
        "@younger2013 had 31 women.",
        "The trial had 31 women [@younger].",
        "It had 300 women. It was small [@younger2013].",
        "One small trial and three larger ones [@younger2013].",
        "Interleukin IL-6 and COVID-19 (95% CI) [@younger2013].",
        "Nobody knows [@nobody], with 33 women.",
        "1. First of 31 [@younger2013].\n2. Second [@younger2013].",
    ],
)
def test_no_finding(checked, text) -> None:
    """Figures of the record, sentences without a citation, words for studies, names, list numbers, unknown works."""
    assert keys(checked, {PAGE: page(f"{text}\n")}) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The trial had 32 women [@younger2013].", ["32"]),
        ("The trial had 32 women. [@younger2013]", ["32"]),
        ("@younger2013 had 32 women, 5 mg, over nine weeks.", ["32", "5", "nine"]),
        ("32 in 100 women felt better [@younger2013].", ["32 in 100"]),
        ("32% felt better [@younger2013].", ["32%"]),
        ("| n | [@younger2013] |\n|---|---|\n| 1 | 2 [@younger2013] |", ["1", "2"]),
        ("31 weeks, 31 women [@younger2013].", []),
        ("4.5 weeks, 4.5 mg [@younger2013].", ["4.5"]),
        ("It came out in 2014 [@younger2013].", ["2014"]),
    ],
)
def test_a_number_that_no_record_has(checked, text, found) -> None:
    """One finding for each; units that both tell must agree."""
    assert keys(checked, {PAGE: page(f"{text}\n")}) == found


@pytest.mark.parametrize(
    "change",
    [
        ("less pain with LDN [@", "less pain in 33 with LDN [@"),
        ("Perhaps a little, in one small trial [@", "Perhaps a little, in 33 women [@"),
        ("answer: No.", "answer: 'No, in 33 [@younger2013].'"),
        ("why: thirty-one people in all", "why: 'only 33 [@younger2013]'"),
        ("means_for_you: The evidence is thin.", "means_for_you: 'Thin, in 33 [@younger2013].'"),
    ],
)
def test_every_field_of_a_page_is_judged(checked, change) -> None:
    """Verdict, quick answer, answers, reasons, what it means; once, although both views have it."""
    (finding,) = checked(RULE, {CONDITION: base(CONDITION, change)})
    assert (finding.key, finding.span.path) == ("33", CONDITION)


def test_a_sentence_may_have_the_figures_of_any_work_that_it_cites(checked) -> None:
    store = base("references/ldn.bib") + OTHER
    text = "Trials had 31 women and came out in 2024 [@younger2013; @final].\n"
    assert keys(checked, {PAGE: page(text), "references/ldn.bib": store}) == []


@pytest.mark.parametrize(("summary", "found"), [("In 33 women.", ["33"]), ("In 31 women.", [])])
def test_a_summary_rests_on_all_that_the_page_cites(checked, summary, found) -> None:
    """Lists of pages show it without marks."""
    text = base(CONDITION, ("published:", f"summary: {summary}\npublished:"))
    assert keys(checked, {CONDITION: text}) == found
    assert keys(checked, {PAGE: page("Nothing is cited.\n", f"summary: {summary}\n")}) == []


def test_the_hint_names_the_nearest_figures(checked) -> None:
    (finding,) = checked(RULE, {PAGE: page("The trial had 32 women [@younger2013].\n")})
    assert finding.message == "32 is no figure of younger2013"
    assert finding.hint.startswith("nearest in the records: 31, ")
    store = base("references/ldn.bib", ("year = {2013}", "year = {in press}")) + OTHER.replace(
        "2024", "in press"
    )
    (other,) = checked(RULE, {PAGE: page("Nine women took 3 mg [@final].\n"), "references/ldn.bib": store})[
        :1
    ]
    assert "have no figure" in other.hint


def test_what_comes_from_records_is_not_judged(checked) -> None:
    """The drug's statement cites a label that has no study: it is itself the record."""
    drug = base("content/drug.yaml", ("    basis: label", "    basis: label\n    sources: [younger2013]"),
                ("can bring on withdrawal.", "can bring on withdrawal in 7 to 10 days."))  # fmt: skip
    assert keys(checked, {"content/drug.yaml": drug}) == []


def test_nothing_is_said_while_a_study_cannot_be_read(checked) -> None:
    """It may have the figure."""
    files = {PAGE: page("The trial had 32 women [@younger2013].\n"), "content/studies/other.yaml": "id: [\n"}
    assert keys(checked, files) == []
