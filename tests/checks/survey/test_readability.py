"""Grades by hand count."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

import pytest

from tests.checks.conftest import page

if TYPE_CHECKING:
    from ldnsite.checks.survey.readability import Reading
    from tests.checks.conftest import Checking

PAGE = "content/pages/methods.md"
GLOSSARY = (
    "terms:\n  - {id: trial, term: Crossover trial, definition: A trial in which each takes both.}\n"
    "  - {id: zebra, term: Zebra, definition: An animal.}\n"
)


def reading(checked: Checking, body: str, more: str = "", **files: str) -> Reading:
    """What is measured of a page with this body, for patients."""
    subject = checked.subject({PAGE: page(body, more), **files})
    (found,) = [measured for p, measured in subject.readings if p.source_path == PAGE]
    return found


def test_the_formulas_on_a_text_counted_by_hand(checked) -> None:
    """Two sentences of five words, 14 syllables, one word of three."""
    found = reading(checked, "The patient felt better soon. Some got an injury there.\n")
    assert (found.words, found.sentences) == (10, 2)
    assert found.raw == pytest.approx(0.39 * 5 + 11.8 * 1.4 - 15.59)
    assert found.grade == found.raw
    assert found.smog == pytest.approx(1.0430 * sqrt(30 / 2) + 3.1291)


def test_drug_names_count_in_the_length_alone(checked) -> None:
    """The drug of the site, and medicines of any kind: six words in each, four of one syllable that count."""
    found = reading(checked, "LDN and naltrexone did not help.\n")
    assert found.words == 6
    assert found.grade == pytest.approx(max(0, 0.39 * 6 + 11.8 * 1 - 15.59))
    assert found.raw == pytest.approx(0.39 * 6 + 11.8 * (3 + 3 + 4) / 6 - 15.59)


def test_explained_terms_count_in_the_length_alone(checked) -> None:
    """Each word of it, at every use; a term of the glossary that the page does not explain is a word like others."""
    body = "A crossover trial ran here. One crossover trial is not a lot.\n"
    files = {"content/glossary.yaml": GLOSSARY}
    explained = reading(checked, body, **files)
    assert explained.raw > explained.grade
    plain = reading(checked, body, "glossary: false\n", **files)
    assert plain.grade == plain.raw == explained.raw


def test_figures_and_marks_have_no_syllables(checked) -> None:
    found = reading(checked, "Pain fell by 28.8% there [@younger2013].\n")
    assert (found.words, found.sentences) == (5, 1)
    assert found.raw == pytest.approx(max(0, 0.39 * 5 + 11.8 * 1 - 15.59))


def test_headings_tables_labels_and_references_are_not_read(checked) -> None:
    body = "## A heading of many words\n\nOne two [@younger2013].\n\n| a | b |\n|---|---|\n| c d. | e f. |\n"
    assert reading(checked, body, "quick_answer: [{label: Not read, text: Nor this}]\n").words == 2


def test_a_page_without_sentences_has_grade_0(checked) -> None:
    found = reading(checked, "| a | b |\n|---|---|\n| c | d |\n")
    assert (found.words, found.grade, found.raw, found.smog, found.is_hard) == (0, 0, 0, 0, False)


@pytest.mark.parametrize(("words", "long"), [(25, 0), (26, 1)])
def test_a_long_sentence_has_more_than_25_words(checked, words, long) -> None:
    """Marks are no words, and what hyphens join is one."""
    body = " ".join(["well-known"] * words) + " [@younger2013].\n"
    found = reading(checked, body)
    assert [count for count, _ in found.long] == [26] * long


def test_the_professional_view_is_not_measured(checked) -> None:
    subject = checked.subject({PAGE: page("Words.\n", "audience: professional\n")})
    assert PAGE not in {p.source_path for p, _ in subject.readings}


def test_signs_without_words_are_no_burden(checked) -> None:
    """Work grows with the text, not with its square."""
    assert reading(checked, "." * 50_000 + " One.\n").words == 1
