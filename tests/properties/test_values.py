"""Small values keep their promises for every input: dates, places, nearest names."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ldnsite.model.dates import MAX_REVIEW_MONTHS, Period
from ldnsite.model.nearest import nearest
from ldnsite.model.span import Source
from tests.strategies import anything, words

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))
periods = st.integers(min_value=1, max_value=MAX_REVIEW_MONTHS).map(Period)


@given(day=days, period=periods)
def test_a_period_ends_on_the_same_day_or_the_last_of_a_shorter_month(day: date, period: Period) -> None:
    end = period.after(day)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == period.months
    assert end.day == day.day or (end.day < day.day and end.day >= 28)


@given(day=days, other=days, period=periods)
def test_a_later_review_is_never_due_earlier(day: date, other: date, period: Period) -> None:
    early, late = sorted((day, other))
    assert period.after(early) <= period.after(late)


@given(text=anything, line=st.integers(min_value=1, max_value=99))
def test_every_character_has_the_place_an_editor_shows(text: str, line: int) -> None:
    """Lines are parted by line feeds alone; columns count code points."""
    source = Source.of_file(text, "x.md", line)
    row, column = line, 1
    for offset, character in enumerate(text):
        assert source.place(offset) == (row, column)
        row, column = (row + 1, 1) if character == "\n" else (row, column + 1)
    assert source.place(len(text)) == (row, column)


@given(text=anything, data=st.data())
def test_a_cut_keeps_every_place(text: str, data: st.DataObject) -> None:
    source = Source.of_file(text, "x.md")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = source.cut(start, end)
    assert piece.text == text[start:end]
    assert [piece.place(at) for at in range(end - start + 1)] == [
        source.place(start + at) for at in range(end - start + 1)
    ]


@given(word=words, known=st.lists(words, max_size=8))
def test_the_nearest_name_is_one_that_exists_whatever_the_order(word: str, known: list[str]) -> None:
    found = nearest(word, known)
    assert found in {*known, ""}
    assert nearest(word, list(reversed(known))) == found
    assert not known or nearest(known[0], known).casefold() == known[0].casefold()
