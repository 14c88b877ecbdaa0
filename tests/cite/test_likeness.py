"""Which entries may be one work under two keys."""

from __future__ import annotations

import pytest

from ldnsite.cite.likeness import differing, pairs
from ldnsite.model.reference import Reference
from tests.load.bibtex.reading import read
from tests.sites import ROOT


def works(*bodies: str) -> list[Reference]:
    store, _ = read("\n".join(f"@article{{k{index}, {body}}}" for index, body in enumerate(bodies)))
    return [store.entries[key] for key in store.entries]


def reasons(*bodies: str) -> list[tuple[str, ...]]:
    return [pair.reasons for pair in pairs(works(*bodies))]


BASE = "author = {Younger, J}, year = 2013, title = {Low-dose naltrexone for the treatment of fibromyalgia}"


@pytest.mark.parametrize(
    "other",
    [
        BASE,
        BASE.replace("Low-dose", "{L}ow dose").replace("fibromyalgia", "Fibromyalgia."),
        BASE.replace("treatment", "treatmnet"),
        BASE.replace("Low-dose", "Lwo-dose"),
        BASE.replace("Younger, J", "Jarred Younger and Sean Mackey"),
        BASE.replace("2013", "2012"),
        BASE.replace("2013", "2014"),
        BASE.replace("author = {Younger, J}, ", ""),
        BASE.replace("year = 2013, ", ""),
        BASE.replace("Younger, J", "Yuonger, J"),
        BASE.replace("fibromyalgia", "fibromyalgia: a small crossover trial in women"),
    ],
)
def test_nearly_the_same_title(other: str) -> None:
    """A slip, another letter case, another form of the names, the preprint of the year before, no subtitle."""
    assert reasons(BASE, other) == [("title",)]


@pytest.mark.parametrize(
    "other",
    [
        BASE.replace("2013", "2015"),
        BASE.replace("Younger, J", "Mackey, S").replace(
            "fibromyalgia", "fibromyalgia: a letter to the editor"
        ),
        BASE.replace("fibromyalgia", "Crohn's disease"),
        BASE.replace("fibromyalgia", "fibromyalgia 2"),
    ],
)
def test_not_the_same(other: str) -> None:
    """Another year or matter, somebody's words on it, another part of a series."""
    assert reasons(BASE, other) == []


def test_parts_of_a_series_and_short_titles_are_not_alike() -> None:
    one = BASE.replace("fibromyalgia", "fibromyalgia: part I")
    assert reasons(one, one.replace("part I", "part II")) == []
    assert reasons("title = {Editorial}, year = 2001", "title = {Editorial}, year = 2001") == []
    short = "author = {One, A}, title = {Naltrexone today}, year = 2001"
    assert reasons(short, short.replace("One", "Two")) == []
    assert reasons(short, short) == [("title",)]


@pytest.mark.field
def test_whatever_the_check_of_a_store_warns_of_is_proposed() -> None:
    """In real stores; the rule never compares works of which both have a number."""
    compared = 0
    for path in sorted((ROOT.parent / "shared" / "data" / "bib").glob("real-*.bib")):
        store, found = read(path.read_bytes())
        warned = {one.key for one in found if one.rule == "bib-similar-work"}
        compared += len(warned)
        if warned:
            proposed = pairs([store.entries[key] for key in store.entries if store.entries[key].key == key])
            assert warned <= {pair.second.key for pair in proposed} | {pair.first.key for pair in proposed}
    assert compared


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("doi = {10.1002/ABC}", "doi = {https://doi.org/10.1002/abc}", "DOI"),
        ("pmid = {0123}", "pmid = {123}", "PMID"),
    ],
)
def test_the_same_identifier(one: str, other: str, wanted: str) -> None:
    assert reasons(one, other) == [(wanted,)]
    assert reasons(one, "title = {A}") == []


def test_three_of_a_kind_are_three_pairs_in_the_order_of_the_store() -> None:
    found = pairs(works("doi = {10.1002/a}", "doi = {10.1002/a}", "doi = {10.1002/a}"))
    assert [(pair.first.key, pair.second.key) for pair in found] == [("k0", "k1"), ("k0", "k2"), ("k1", "k2")]


def test_what_differs() -> None:
    (pair,) = pairs(
        works(
            "doi = {10.1002/a}, title = {A  b}, note = {n}", "doi = {10.1002/a}, title = {A b}, year = 2001"
        )
    )
    assert differing(pair) == ("note", "year")


def test_no_works() -> None:
    assert pairs([]) == ()


def test_many_works_take_little_time() -> None:
    """Only what has something in common is compared."""
    many = works(
        *(
            f"author = {{A{index}}}, title = {{A title of some length {index}}}, year = 2001"
            for index in range(1500)
        )
    )
    assert pairs(many) == ()
