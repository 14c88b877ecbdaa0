"""What a page says, sentence by sentence, with works and places."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from ldnsite.checks.survey.passages import Kind, said_on
from ldnsite.checks.survey.sentences import MARK
from tests.checks.conftest import page

if TYPE_CHECKING:
    from ldnsite.checks.survey.passages import Sentence
    from tests.checks.conftest import Checking

PAGE = "content/pages/methods.md"


def said(checked: Checking, text: str, path: str = PAGE, audience: str = "patient") -> list[Sentence]:
    """The sentences of the page in `path`, in one view."""
    subject = checked.subject({path: text})
    (found,) = [p for p in subject.pages if p.source_path == path and p.audience == audience]
    return list(said_on(found))


def plain(sentences: list[Sentence]) -> list[str]:
    return [" ".join(sentence.text.replace(MARK, "").split()) for sentence in sentences]


def test_paragraphs_items_quotations_and_lines(checked) -> None:
    """A list item ends a sentence, whether it has a stop or not; a line's end inside a paragraph does not."""
    text = "One. Two\ngoes on.\n\n- first\n- second. Third\n  goes on\n1. Fourth\n\n> Said.\n\n***\n\nEnd.\n"
    assert plain(said(checked, page(text))) == [
        "One.", "Two goes on.", "first", "second.", "Third goes on", "Fourth", "Said.", "End.",
    ]  # fmt: skip


def test_headings_labels_and_code_are_not_said(checked) -> None:
    more = "quick_answer: [{label: How much, text: Little.}]\nfaq: [{question: Why?, answer: Because.}]\n"
    text = "## Heading\n\nText.\n\n```\nCode. More.\n```\n\n::: details {summary=Folded}\nInside.\n:::\n"
    assert plain(said(checked, page(text, more))) == ["Little.", "Text.", "Inside.", "Because."]


def test_the_rows_of_a_table_below_its_head(checked) -> None:
    """The works of a row belong to each of its cells; a pipe behind a backslash parts none."""
    text = "| A | B |\n|---|---|\n| one \\| all | two [@younger2013] |\n| three | four |\n\nEnd.\n"
    found = said(checked, page(text))
    assert [(s.text.strip(), s.works, s.kind) for s in found] == [
        ("one \\| all", ("younger2013",), Kind.CELL),
        (f"two{MARK}", ("younger2013",), Kind.CELL),
        ("three", (), Kind.CELL),
        ("four", (), Kind.CELL),
        ("End.", (), Kind.PROSE),
    ]


def test_a_mark_belongs_to_its_own_sentence(checked) -> None:
    """Also where it stands behind the stop; a name in running text counts like a mark."""
    text = "One [@younger2013]. Two. Three. [@younger2013] @younger2013 found four. Five.\n"
    found = said(checked, page(text))
    assert [bool(sentence.works) for sentence in found] == [True, False, True, True, False]
    assert "Younger" in found[3].text


def test_a_study_is_cited_by_its_report(checked) -> None:
    (found,) = said(checked, page("One [@younger].\n"))
    assert found.works == ("younger2013",)


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("One. Two three.\n", "three", (8, 10)),
        ("One [@younger2013]. Two three.\n", "three", (8, 25)),
        ("One\ntwo [@younger2013].\nThree four.\n", "four", (10, 7)),
        ("- a\n- b three\n", "three", (9, 5)),
        ("A placebo is three.\n", "three", (8, 14)),
        ("A placebo\nand a placebo are\nthree.\n", "three", (10, 1)),
    ],
)
def test_the_place_of_a_word_is_exact(checked, text, word, place) -> None:
    """Behind a mark that was raised over a stop, on a later line, and behind a term that is explained."""
    found = next(sentence for sentence in said(checked, page(text)) if word in sentence.text)
    at = found.text.index(word)
    span = found.span(at, at + len(word))
    assert (span.path, span.line, span.column, span.end_column) == (PAGE, *place, place[1] + len(word))


def test_places_in_yaml(checked) -> None:
    """Block text has its indentation; of a folded line only the start is known."""
    path = "content/topics/t.yaml"
    head = page("", title="T").split("---\n")[1]
    text = f"{head}body: |\n    One.\n    Two three.\nfaq:\n  - question: Q\n    answer: >-\n      Four\n      five.\n"
    found = {sentence.text: sentence for sentence in said(checked, text, path)}
    three = found["Two three."].span(4, 9)
    assert (three.line, three.column) == (8, 9)
    assert found["Four five."].span(5, 9).line == 12


def test_the_programs_own_words_stand_nowhere(checked) -> None:
    """So that what is put in from records is told from what editors wrote in a page."""
    subject = checked.subject({})
    sentences = [s for p, said in subject.said for s in said if p.subject == "page:conditions/fibromyalgia"]
    assert {"", "content/conditions/fibromyalgia.md", "content/drug.yaml"} <= {
        s.span().path for s in sentences
    }


def test_a_view_says_its_own_words(checked) -> None:
    text = "::: patient\nOne.\n:::\n\n::: professional\nTwo.\n:::\n"
    assert plain(said(checked, page(text))) == ["One."]
    assert plain(said(checked, page(text), audience="professional")) == ["Two."]


def test_a_line_of_blanks_is_read_at_once(checked) -> None:
    """A line that is almost the rule below a table's head; given back blank by blank it would take minutes."""
    blanks = " " * 100_000
    start = perf_counter()
    said(checked, page(f"One\n{blanks}x | two.\n\nOne\n|{blanks}-{blanks}x | two.\n"))
    assert perf_counter() - start < 20
