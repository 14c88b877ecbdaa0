"""Lists by letter: one order on every machine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.compose.lettering import NO_LETTER, by_letter, letter_of, lettered, name_key
from ldnsite.model.directory import Index, Letters
from tests.strategies import anything


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Cancer", "C"), ("p value", "P"), ("Égalité", "E"), ("ßeta", "S"), ("Ελλάς", "Ε"), ("95% CI", NO_LETTER),
        ("(pain)", "P"), ("'t Hooft", "T"), ("", NO_LETTER), ("—", NO_LETTER), ("_x", "X"),
    ],
)  # fmt: skip
def test_the_letter_under_which_a_name_stands(name: str, expected: str) -> None:
    assert letter_of(name) == expected


def test_accents_case_and_signs_do_not_part_names() -> None:
    names = ["Éclair", "zebra", "ecru", "Eczema", "e-mail", "Email", "de Carvalho", "Dean"]
    ordered = ["de Carvalho", "Dean", "Éclair", "ecru", "Eczema", "Email", "e-mail", "zebra"]
    assert sorted(names, key=name_key) == ordered


def test_letters_without_a_name_are_left_out() -> None:
    groups = by_letter(["beta", "4 mg", "Alpha", "bravo"], str)
    assert groups == ((NO_LETTER, ("4 mg",)), ("A", ("Alpha",)), ("B", ("beta", "bravo")))


def test_each_letter_is_a_link_to_its_section() -> None:
    letters, *sections = lettered(by_letter(["x", "1"], str), "0–9", lambda names: Index(()))
    (node,) = letters.children
    assert isinstance(node, Letters)
    assert [(shown, name) for shown, name in node.items] == [("0–9", "letter-0"), ("X", "letter-x")]
    assert [section.id for section in sections] == ["letter-0", "letter-x"]


def test_of_nothing_there_is_nothing() -> None:
    assert lettered((), "0–9", lambda names: Index(())) == ()


@given(st.lists(anything))
def test_no_name_is_lost(names: list[str]) -> None:
    assert sorted(name for _, group in by_letter(names, str) for name in group) == sorted(names)
