"""Pieces joined: no stop doubled, quotes curled, styles kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.cite.typography import curled_text, ended, join, of_rich, plain
from ldnsite.model.document import StyledRun
from ldnsite.model.reference import RichRun
from tests.cite.runs import text_of


@pytest.mark.parametrize(
    ("pieces", "delimiter", "expected"),
    [
        (("A", "B"), ". ", "A. B"),
        (("A.", "B"), ". ", "A. B"),
        (("A?", "B"), ". ", "A? B"),
        (("A!", "B"), ". ", "A! B"),
        (("A", "", "B"), ". ", "A. B"),
        (("", "B"), ". ", "B"),
        (("A,", "B"), ": ", "A,: B"),
        (("“A”", "B"), ". ", "“A.” B"),
        (("“A?”", "B"), ". ", "“A?” B"),
        (("A ", "B"), ". ", "A. B"),
        (("2013", "65"), ";", "2013;65"),
        (("", ""), ". ", ""),
    ],
)
def test_a_stop_is_never_doubled(pieces: tuple[str, ...], delimiter: str, expected: str) -> None:
    assert text_of(join((plain(piece) for piece in pieces), delimiter)) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("A", "A."), ("A.", "A."), ("et al.", "et al."), ("Why?", "Why?"), ("", "")]
)
def test_the_end_has_one_stop(text: str, expected: str) -> None:
    assert text_of(ended(plain(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crohn's disease", "Crohn’s disease"),
        ("the patients' view", "the patients’ view"),
        ("'Tis so", "’Tis so"),
        ('a "word" b', "a “word” b"),
        ("a 'word' b", "a “word” b"),
        ("\"a 'b' c\"", "“a ‘b’ c”"),
        ("5'10", "5’10"),
        ('10" pipe', '10" pipe'),
        ("‘curly’ and “curly”", "‘curly’ and “curly”"),
        ("O'Kelly", "O’Kelly"),
        ("rock 'n' roll", "rock “n” roll"),
    ],
)
def test_quotes_are_curled(text: str, expected: str) -> None:
    assert curled_text(text) == expected


def test_a_style_stands_out_from_its_surroundings() -> None:
    rich = (RichRun("Effects "), RichRun("in vivo", "italic"), RichRun("2", "sup"))
    assert of_rich(rich, "italic") == (
        StyledRun("Effects ", "italic"), StyledRun("in vivo", "plain"), StyledRun("2", "sup"),
    )  # fmt: skip


@given(st.lists(st.text(max_size=8), max_size=6))
def test_no_letter_is_lost_in_joining(pieces: list[str]) -> None:
    joined = text_of(join((plain(piece) for piece in pieces), ". "))
    assert [c for c in joined if c.isalnum()] == [c for piece in pieces for c in piece if c.isalnum()]


@given(st.text(alphabet="ab \"'‘’“”(-", max_size=30))
def test_curling_changes_quotes_alone(text: str) -> None:
    assert len(curled_text(text)) == len(text)
    assert all(new == old or old in "\"'‘’“”" for new, old in zip(curled_text(text), text, strict=True))
