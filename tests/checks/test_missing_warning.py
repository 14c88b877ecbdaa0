"""A dose is shown without the drug's warning before it."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base, page

PAGE, FIBROMYALGIA = "content/pages/methods.md", "content/conditions/fibromyalgia.md"


@pytest.mark.parametrize(
    "dose", ["4.5 mg", "4.5mg", "4,5 mg", "1.5\u00a0mg", "3 milligrams", "50-mg", "1 µg", "2 mcg", "10 mg/kg"]
)
def test_a_dose_above_the_warning(checked, dose) -> None:
    (finding,) = checked("missing-warning", {PAGE: page(more=f'summary: "Take {dose} at night."\n')})
    assert (finding.span.path, finding.key) == (PAGE, "pages/methods")


@pytest.mark.parametrize(
    "words", ["CRP of 3 mg/L", "glucose 90 mg / dL", "99 women", "the mg scale", "4.5 kg", "3 mgs of"]
)
def test_what_is_no_dose(checked, words) -> None:
    assert checked("missing-warning", {PAGE: page(more=f'summary: "{words}"\n')}) == []


@pytest.mark.parametrize("more", ["verdict: Take 4.5 mg.\n", "summary: {professional: 4.5 mg once daily.}\n"])
def test_a_dose_in_any_field_of_the_head(checked, more) -> None:
    assert len(checked("missing-warning", {PAGE: page(more=more)})) == 1


@pytest.mark.parametrize("more", ["", "faq: [{question: Dose?, answer: 4.5 mg.}]\n"])
def test_a_dose_in_the_text_brings_the_warning_by_itself(checked, more) -> None:
    assert checked("missing-warning", {PAGE: page("Take 4.5 mg.", more=more)}) == []


def test_a_condition_shows_the_warning_before_its_text(checked) -> None:
    """The minimal condition has 4.5 mg in its text; the study's own page has it among its arms."""
    assert checked("missing-warning", {}) == []


def test_above_the_warning_stands_no_dose(checked) -> None:
    """The verdict is on the first screen; the list of conditions on the home page is not told of it again."""
    text = base(FIBROMYALGIA, ("less pain with LDN", "less pain with 4.5 mg"))
    (finding,) = checked("missing-warning", {FIBROMYALGIA: text})
    assert str(finding.span) == f"{FIBROMYALGIA}:3:10"


def test_titles_of_works_are_no_advice(checked) -> None:
    store = base("references/ldn.bib", ("  title = {Low", "  title = {4.5 mg of low"))
    assert checked("missing-warning", {"references/ldn.bib": store, PAGE: page("One [@younger2013].")}) == []


def test_a_site_without_a_drug_has_no_warning_to_miss(checked) -> None:
    assert checked("missing-warning", {PAGE: page("4.5 mg"), "content/drug.yaml": None}) == []
