"""The tables agree with each other."""

from __future__ import annotations

import unicodedata

import pytest

from ldnsite.load.latex import plain, tables


@pytest.mark.parametrize("name", sorted(tables.CHARACTERS))
def test_a_character_macro_gives_its_character(name: str) -> None:
    assert plain(rf"{{\{name}}}") == tables.CHARACTERS[name]


def test_no_macro_stands_in_two_tables() -> None:
    """A macro with two meanings would depend on the order in which the decoder looks."""
    named = (tables.CHARACTERS, tables.SWITCHES, tables.MATH_ACCENTS, tables.SILENT)
    names = [name for table in named for name in table]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "mark", [mark for mark, _ in (*tables.ACCENTS.values(), *tables.MATH_ACCENTS.values())]
)
def test_an_accent_is_a_combining_character(mark: str) -> None:
    assert unicodedata.combining(mark)
