"""Lines: places, indentation, quotations, list markers."""

from __future__ import annotations

import pytest
from hypothesis import given

from ldnsite.load.scan.lines import lines_of, without_quote_marks
from tests.strategies import anything, markdown


@pytest.mark.parametrize(
    ("text", "quotes", "indent", "body", "marker"),
    [
        ("words", 0, 0, "words", ""),
        ("    words", 0, 4, "words", ""),
        ("\twords", 0, 4, "words", ""),
        ("  \twords", 0, 4, "words", ""),
        ("- one", 0, 0, "- one", "-"),
        ("  12. one", 0, 2, "12. one", "12."),
        ("-one", 0, 0, "-one", ""),
        ("1.5 mg", 0, 0, "1.5 mg", ""),
        ("> words", 1, 0, "words", ""),
        (">> words", 2, 0, "words", ""),
        ("> > - one", 2, 0, "- one", "-"),
        (">     code", 1, 4, "code", ""),
        ("    > words", 0, 4, "> words", ""),
        ("", 0, 0, "", ""),
        ("-", 0, 0, "-", "-"),
    ],
)
def test_a_line(text: str, quotes: int, indent: int, body: str, marker: str) -> None:
    (line,) = lines_of(text + "\n")
    assert (line.quotes, line.indent, text[line.body :], line.marker) == (quotes, indent, body, marker)


def test_blank_lines() -> None:
    lines = lines_of("a\n \n>\n\r\nb")
    assert [line.blank for line in lines] == [False, True, True, True, False]


@given(text=anything)
def test_lines_cover_the_text(text: str) -> None:
    lines = lines_of(text)
    assert "".join(text[line.start : line.next] for line in lines) == text


@given(text=markdown)
def test_quote_marks_are_blanked_in_place(text: str) -> None:
    blanked = without_quote_marks(text, lines_of(text))
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))


def test_quote_marks() -> None:
    text = "> a > b\n>> c\nd > e"
    assert without_quote_marks(text, lines_of(text)) == "  a > b\n   c\nd > e"
