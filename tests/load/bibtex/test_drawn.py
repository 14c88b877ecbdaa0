"""What an entry draws on stands beside it, as it was written."""

from __future__ import annotations

from tests.load.bibtex.reading import read


def test_definitions_and_parents_are_source_slices() -> None:
    macro, parent = "@string{ pub = {Press} }", "@book{p, title = {W}, publisher = pub}"
    store, _ = read(
        f"{macro}\n{parent}\n@inbook{{c, title = {{T}}, crossref = p}}\n@misc{{m, title = {{M}}}}"
    )
    assert (store.entries["c"].definitions, store.entries["c"].parents) == ((macro,), (parent,))
    assert (store.entries["p"].definitions, store.entries["p"].parents) == ((macro,), ())
    assert (store.entries["m"].definitions, store.entries["m"].parents) == ((), ())


def test_the_definition_that_counts_is_the_one_that_is_given() -> None:
    """The first of a name, but for the months, of which a store may have its own."""
    text = "@string{x = {1}}@string{x = {2}}@string{jan = {I}}@misc{k, note = x # jan}"
    assert read(text)[0].entries["k"].definitions == ("@string{x = {1}}", "@string{jan = {I}}")


def test_a_macro_in_other_letter_case_and_one_that_is_nowhere() -> None:
    text = "@string{Abc = {1}}@misc{k, note = aBC # none}"
    assert read(text)[0].entries["k"].definitions == ("@string{Abc = {1}}",)
