"""The source line and its carets stay under each other."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ldnsite.model.span import Span
from ldnsite.report.excerpt import MAX_CELLS, excerpt


def shown(line: str, start: int, end: int | None = None) -> tuple[str, str]:
    """The excerpt of `line[start:end]`."""
    span = Span("x", 1, start + 1) if end is None else Span("x", 1, start + 1, 1, end + 1)
    found = excerpt([line], span)
    assert found is not None
    return found


def cells(text: str) -> int:
    """Cells of a text without control characters."""
    widths = {"W": 2, "F": 2}
    return sum(
        0 if unicodedata.combining(c) else widths.get(unicodedata.east_asian_width(c), 1) for c in text
    )


def test_tabs_go_to_tab_stops():
    """A tab is shown as the cells that it takes, so that the caret does not depend on the terminal."""
    assert shown("\ta\tbad", 3, 6) == ("    a   bad", "        ^^^")


def test_wide_characters_take_two_cells():
    """Before the span and in it."""
    assert shown("日本 bad", 3, 6) == ("日本 bad", "     ^^^")
    assert shown("a 日本", 2, 4) == ("a 日本", "  ^^^^")


def test_combining_marks_take_none():
    """A letter with its accent is one cell."""
    assert shown("e\u0301e\u0301 bad", 5, 8)[1] == "   ^^^"


def test_only_the_start_is_known():
    """One caret."""
    assert shown("abc", 1) == ("abc", " ^")


def test_the_end_of_a_line_and_an_empty_line():
    """What is missing is missing there."""
    assert shown("abc", 3) == ("abc", "   ^")
    assert shown("", 0) == ("", "^")


def test_a_span_of_several_lines_is_marked_to_the_end_of_the_first():
    """The other lines follow in the file."""
    assert excerpt(["ab", "cd"], Span("x", 1, 2, 2, 2)) == ("ab", " ^")


def test_no_such_line():
    """A finding on a file that has changed meanwhile is told without a line."""
    assert excerpt(["a"], Span("x", 2, 1)) is None
    assert excerpt(["a"], Span("x", 0, 1)) is None
    assert excerpt([], Span("x", 1, 1)) is None


def test_a_carriage_return_is_no_part_of_the_line():
    """Files with Windows' line ends."""
    assert shown("ab\r", 0, 2) == ("ab", "^^")


def test_a_long_line_is_shown_around_the_span():
    """A paragraph is often one line."""
    line = "x" * 500 + "BAD" + "y" * 500
    text, carets = shown(line, 500, 503)
    assert text[carets.index("^") : carets.index("^") + 3] == "BAD"
    assert text.startswith("…x")
    assert text.endswith("y…")
    assert len(text) <= MAX_CELLS + 2


def test_a_span_longer_than_the_window_is_marked_as_far_as_it_is_shown():
    """The carets never run past the text."""
    text, carets = shown("x" * 500, 10, 490)
    assert len(carets) <= len(text)


@given(
    line=st.text(st.characters(blacklist_characters="\n", blacklist_categories=("Cs",)), max_size=150),
    data=st.data(),
)
def test_carets_stand_under_the_text(line, data):
    """For any line and span: at least one caret, none before the text, at most one cell past its end."""
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    text, carets = shown(line, start, end)
    assert carets.strip(" ") == "^" * carets.count("^") != ""
    assert len(carets) <= cells(text) + 1


@given(
    before=st.text("aé日\t\u0301 ", max_size=20),
    marked=st.text("xyz", min_size=1, max_size=5),
    after=st.text("aé日 ", max_size=20),
)
def test_the_carets_are_as_wide_as_what_they_mark(before, marked, after):
    """And begin in the cell in which it begins."""
    text, carets = shown(before + marked + after, len(before), len(before) + len(marked))
    assert carets.count("^") == len(marked)
    lead = text[: text.index(marked)]
    assert carets.index("^") == cells(lead)
