"""Places of characters: the base of every finding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ldnsite.model.span import Source, Sourced, Span, source_of


def test_a_span_prints_as_editors_jump_to_it() -> None:
    """`path:line:column`, the form that editors and terminals understand."""
    assert str(Span("content/a.md", 3, 7)) == "content/a.md:3:7"


def test_lines_and_columns_count_from_one() -> None:
    """The first character of the second line stands at 2:1."""
    source = Source.of_file("ab\ncd", "x")
    assert (source.place(0), source.place(1), source.place(3)) == ((1, 1), (1, 2), (2, 1))


def test_a_tail_starts_at_its_own_line() -> None:
    """A body after front matter keeps the file's line numbers."""
    assert Source.of_file("a\nb", "x", first_line=9).place(2) == (10, 1)


@given(st.text(alphabet="ab\n", max_size=60), st.data())
def test_a_cut_keeps_the_places_of_its_characters(text: str, data: st.DataObject) -> None:
    """Cutting a source twice gives the same places as asking the whole."""
    source = Source.of_file(text, "x")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut = source.cut(start, end)
    assert cut.text == text[start:end]
    assert [cut.place(i) for i in range(end - start)] == [source.place(start + i) for i in range(end - start)]


def test_a_string_without_a_source_stands_nowhere() -> None:
    """Text made by the program has the empty path, and a sourced string keeps its place."""
    assert source_of("x").path == ""
    sourced = Sourced.of(Source("x", "a.yaml", ((0, 4, 2),)))
    assert sourced == "x"
    assert source_of(sourced).span() == Span("a.yaml", 4, 2, 4, 3)
