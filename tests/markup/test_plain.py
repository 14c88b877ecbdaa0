"""The words that a reader would read."""

from __future__ import annotations

import pytest
from hypothesis import given

from ldnsite.markup.plain import plain
from ldnsite.model.inline import TermMark
from tests.markup.putting import HERE, scanned_line, words
from tests.strategies import markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Less pain [@a].", "Less pain."),
        ("Less pain [@a], more sleep", "Less pain, more sleep"),
        ("@a found less", "a and others found less"),
        ("*a* `b` [c](d.md) ![e](f.png)", "a b c"),
        ("a  \n b", "a b"),
        ("p < 0.05 &amp; \\* 5'10\"", "p < 0.05 & * 5'10\""),
        ("<b>x</b>", "<b>x</b>"),
        ("", ""),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(scanned_line(text)) == expected


def test_a_term_is_its_word() -> None:
    """Neither its definition nor its name in the glossary: what stands in the sentence."""
    term = TermMark(HERE, "i", "placebos", "Placebo", "Dummy", words("A dummy."), "x")
    assert plain((*words("On *"), term, *words("*."))) == "On placebos."


@given(text=markdown)
def test_it_is_one_line(text: str) -> None:
    assert "\n" not in plain(scanned_line(text))
