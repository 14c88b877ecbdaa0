"""Inheritance: the child wins, titles move to where they belong, circles end, a lost parent is named."""

from __future__ import annotations

import pytest

from ldnsite.model.reference import PersonName, rich_text
from tests.load.bibtex.reading import read


def test_crossref_gives_what_the_child_lacks() -> None:
    store, found = read(
        "@incollection{c, crossref = {p}, author = {A, B}, title = {C}, pages = {1--2}}"
        "@collection{p, editor = {E, F}, title = {P}, subtitle = {S}, year = 2013, publisher = {X}, pages = {9}, note = {own}}"
    )
    child = store.entries["c"]
    assert (rich_text(child.title), rich_text(child.container)) == ("C", "P: S")
    assert child.editors == (PersonName("E", "F"),)
    assert (child.pages, child.publisher, child.note) == ("1-2", "X", "")
    assert child.issued is not None
    assert not found


def test_xdata_gives_every_field_and_is_no_work() -> None:
    store, found = read(
        "@misc{c, xdata = {p, q}, title = {C}}@xdata{p, year = 2013}@xdata{q, year = 2014, publisher = {X}}"
    )
    assert list(store.entries) == ["c"]
    assert store.entries["c"].issued is not None
    assert store.entries["c"].issued.year == 2013
    assert store.entries["c"].publisher == "X"
    assert not found


def test_inheritance_goes_on_upwards_and_across_files() -> None:
    store, _ = read(
        "@inbook{c, crossref = {p}, title = {C}}",
        "@book{p, crossref = {m}, title = {P}}@mvbook{m, year = 2013}",
    )
    assert store.entries["c"].issued is not None


@pytest.mark.parametrize("field", ["crossref", "xdata"])
def test_a_circle_ends(field: str) -> None:
    store, _ = read(f"@misc{{a, {field} = {{b}}, title = {{A}}}}@misc{{b, {field} = {{a}}, year = 2013}}")
    assert store.entries["a"].issued is not None


def test_many_parents_take_no_time_of_powers() -> None:
    """Each parent is visited once: a net of twelve entries has eight figures of ways through it."""
    keys = ",".join(f"k{i}" for i in range(30))
    store, _ = read("".join(f"@book{{k{i}, xdata = {{{keys}}}, title = {{T}}}}" for i in range(30)))
    assert len([store.entries[key] for key in store.entries]) == 30


@pytest.mark.parametrize("field", ["crossref", "xdata"])
def test_a_parent_that_is_not_there_is_named_with_the_nearest(field: str) -> None:
    _, found = read(
        f"@misc{{c,\n {field} = {{parnet}}, title = {{C}}, year = 2013}}@book{{parent, title = {{P}}}}"
    )
    (finding,) = [one for one in found if "parnet" in one.message]
    assert "parent" in finding.hint
    assert (finding.key, finding.span.line) == ("c", 2)


def test_a_finding_on_an_inherited_field_stands_where_the_field_stands() -> None:
    _, found = read(
        "@inbook{c, crossref = {p}, author = {A, B}, title = {C}}\n@book{p, title = {P}, year = 2013, url = {x}}"
    )
    assert {(one.key, one.span.line) for one in found if one.rule == "bib-url"} == {("c", 2), ("p", 2)}
