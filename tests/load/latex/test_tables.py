"""The tables agree with each other."""

from __future__ import annotations

import unicodedata

import pytest

from ldnsite.load.latex import decode, plain, tables


@pytest.mark.parametrize("name", sorted(tables.CHARACTERS))
def test_a_character_macro_gives_its_character(name: str) -> None:
    assert plain(rf"{{\{name}}}") == tables.CHARACTERS[name]


def test_no_macro_stands_in_two_tables() -> None:
    """A macro with two meanings would depend on the order in which the decoder looks."""
    named = (tables.CHARACTERS, tables.SWITCHES, tables.MATH_ACCENTS, tables.SILENT, tables.GROUPS)
    names = [name for table in named for name in table]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "mark", [mark for mark, _ in (*tables.ACCENTS.values(), *tables.MATH_ACCENTS.values())]
)
def test_an_accent_is_a_combining_character(mark: str) -> None:
    assert unicodedata.combining(mark)


@pytest.mark.parametrize("name", sorted(tables.GROUPS))
def test_a_group_macro_keeps_its_argument_in_its_style(name: str) -> None:
    group = tables.GROUPS[name]
    decoded = decode(rf"a \{name}{{word}} b")
    assert decoded.text == f"a {group.before}word{group.after} b"
    assert not decoded.findings
    if group.style is not None and not group.before:
        assert (decoded.rich[1].text, decoded.rich[1].style) == ("word", group.style)


@pytest.mark.parametrize("name", sorted(tables.SWITCHES))
def test_a_switch_sets_the_style_up_to_the_end_of_its_group(name: str) -> None:
    decoded = decode(rf"a {{\{name} word}} b")
    assert decoded.text == "a word b"
    assert not decoded.findings
    assert {run.style for run in decoded.rich if "word" in run.text} == {tables.SWITCHES[name]}


@pytest.mark.parametrize("name", sorted(tables.SILENT))
def test_a_silent_macro_leaves_only_the_words_around_it(name: str) -> None:
    assert plain(rf"a {{\{name}}}b") == "a b"


@pytest.mark.parametrize(("symbol", "text"), tables.SYMBOLS.items(), ids=repr)
def test_a_control_symbol_gives_its_character(symbol: str, text: str) -> None:
    decoded = decode(f"a\\{symbol}b")
    assert decoded.text == f"a{text}b"
    assert not decoded.findings


@pytest.mark.parametrize("name", sorted({*tables.ACCENTS, *tables.MATH_ACCENTS}))
def test_an_accent_stands_over_its_letter_in_every_way_of_writing_it(name: str) -> None:
    mark = (tables.ACCENTS.get(name) or tables.MATH_ACCENTS[name])[0]
    expected = unicodedata.normalize("NFC", f"a{mark}")
    for written in (rf"\{name}{{a}}", rf"{{\{name}{{a}}}}", rf"{{\{name} a}}"):
        assert plain(written) == expected


@pytest.mark.parametrize("join", tables.LIGATURES)
def test_joined_signs(join: str) -> None:
    assert plain(f"a{join}b") == f"a{tables.LIGATURES[join]}b"
