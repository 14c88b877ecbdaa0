"""Names as numeric styles print them."""

from __future__ import annotations

import pytest

from ldnsite.cite.names import dotted, families, initials, inverted, listed
from ldnsite.model.reference import PersonName as Name

PEOPLE = tuple(Name(f"Name{letter}", letter) for letter in "ABCDEFGH")


@pytest.mark.parametrize(
    ("given", "expected"),
    [("Jarred", "J"), ("Morten Rune", "MR"), ("J. F.", "JF"), ("J.F.", "JF"), ("Mary-Ann", "MA"), ("J.-P.", "JP"),
     ("Joergen T", "JT"), ("Émile", "É"), ("", ""), ("王", "王"), ("Chr.", "C"), ("JW", "J"),
     ("Henderson James (Jim)", "HJ (Jim)")],
)  # fmt: skip
def test_initials(given: str, expected: str) -> None:
    assert initials(given) == expected


def test_initials_with_stops_leave_a_nickname_whole() -> None:
    assert dotted("Henderson James (Jim)") == "H. J. (Jim)"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Name("Younger", "Jarred"), "Younger J"),
        (Name("Carvalho", "J. F.", "de"), "de Carvalho JF"),
        (Name("Souza", "Ryan", "D'"), "D'Souza R"),
        (Name("King", "Martin Luther", "", "Jr."), "King ML Jr"),
        (Name(literal="World Health Organization"), "World Health Organization"),
        (Name("Platon"), "Platon"),
        (Name("", "Platon"), "Platon"),
        (Name(), ""),
    ],
)
def test_a_name_with_the_family_first(name: Name, expected: str) -> None:
    assert inverted(name) == expected


@pytest.mark.parametrize(
    ("count", "et_al", "expected"),
    [
        (0, False, ""),
        (0, True, ""),
        (1, True, "NameA A, et al."),
        (2, False, "NameA A, NameB B"),
        (5, True, "NameA A, NameB B, NameC C, NameD D, NameE E, et al."),
        (6, False, "NameA A, NameB B, NameC C, NameD D, NameE E, NameF F"),
        (6, True, "NameA A, NameB B, NameC C, et al."),
        (7, False, "NameA A, NameB B, NameC C, et al."),
    ],
)
def test_a_list_is_cut(count: int, et_al: bool, expected: str) -> None:
    """AMA 3.7: up to six authors in full, else three; "and others" counts as one more."""
    assert listed(PEOPLE[:count], et_al=et_al, most=6, shown=3) == expected


def test_families() -> None:
    assert families((Name("Berg", "L", "van der"), Name(literal="WHO"))) == ("van der Berg", "WHO")
