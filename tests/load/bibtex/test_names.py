"""Names: BibTeX's and biblatex's rules, and every odd one named (library-traps A1.6)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.bibtex.names import read_names
from ldnsite.model.reference import PersonName as Name

GOOD = {
    "Younger, Jarred": [Name("Younger", "Jarred")],
    "Jarred Younger": [Name("Younger", "Jarred")],
    "de Carvalho, J. F.": [Name("Carvalho", "J. F.", "de")],
    "Ludwig van der Berg": [Name("Berg", "Ludwig", "van der")],
    "{van der Berg}, Ludwig": [Name("van der Berg", "Ludwig")],
    "Due Bruun, Karin": [Name("Due Bruun", "Karin")],
    "King, Jr., Martin Luther": [Name("King", "Martin Luther", "", "Jr.")],
    "{World Health Organization}": [Name(literal="World Health Organization")],
    "{National Institute for Health and Care Excellence}": [Name(literal="National Institute for Health and Care Excellence")],
    r"Sm{\aa}brekke, Lars": [Name("Småbrekke", "Lars")],
    r"{\'E}mile Zola": [Name("Zola", "Émile")],
    r"Garc{\'\i}a M{\'a}rquez, Gabriel": [Name("García Márquez", "Gabriel")],
    "D'Souza, Ryan S.": [Name("D'Souza", "Ryan S.")],
    "family=Berg, given=Ludwig, prefix=van der": [Name("Berg", "Ludwig", "van der")],
    "{Platon}": [Name(literal="Platon")],
    "Platon": [Name("Platon")],
    "王, 小明": [Name("王", "小明")],
    "A~B Younger": [Name("Younger", "A B")],
    "Younger, J\nand Noor, N": [Name("Younger", "J"), Name("Noor", "N")],
    "Alexander, Anders and Brand, Sandy": [Name("Alexander", "Anders"), Name("Brand", "Sandy")],
    "{Barnes and Noble}": [Name(literal="Barnes and Noble")],
    "": [],
}  # fmt: skip


@pytest.mark.parametrize(("value", "names"), GOOD.items(), ids=list(GOOD))
def test_names_that_can_be_read(value: str, names: list[Name]) -> None:
    assert read_names(value) == (tuple(names), False, ())


@pytest.mark.parametrize("value", ["Younger, J and others", "Younger, J and {others}"])
def test_and_others_is_no_person(value: str) -> None:
    assert read_names(value) == ((Name("Younger", "J"),), True, ())


ODD = {
    "Younger J": "initials",
    "World Health Organization": "organisation",
    "National Institute for Health": "organisation",
    "Younger, J. and Noor, N., et al.": "et al",
    "Younger J, Noor N, McCue R, et al.": "too many commas",
    "Younger J, Noor N": "too many commas",
    "A, B and and C, D": "no name before or behind",
    "A, B and": "no name before or behind",
    "Smith, John, Jr.": "suffix",
    "Younger, J; Noor, N": "semicolon",
    "Younger, J \\& Noor, N": "ampersand",
    "Younger, J & Noor, N": "ampersand",
    "Jane Q. Public MD": "degree",
    "others and Younger, J": "stands last",
    ", Jarred": "no family name",
    "Younger,": "no given name",
}


@pytest.mark.parametrize(("value", "said"), ODD.items(), ids=list(ODD))
def test_an_odd_name_is_named_with_a_remedy(value: str, said: str) -> None:
    faults = read_names(value).faults
    assert any(said in fault.message or said in fault.hint for fault in faults), faults
    assert all(fault.hint for fault in faults)


def test_a_suffix_in_the_wrong_place_is_put_right() -> None:
    assert read_names("Smith, John, Jr.").names == (Name("Smith", "John", "", "Jr."),)


PIECES = (
    " and ",
    ", ",
    ",",
    "{",
    "}",
    "Younger",
    "van",
    "de",
    "J.",
    "others",
    "~",
    "\\'e",
    " ",
    "family=",
    "et al",
    ";",
    "&",
)
values = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=20).map("".join)


@given(values)
def test_no_name_is_lost(value: str) -> None:
    """Every plain word of the list comes out in some part of some name."""
    read = read_names(value)
    out = " ".join(f"{n.family} {n.given} {n.particle} {n.suffix} {n.literal}" for n in read.names)
    assert value.count("Younger") <= out.count("Younger")
