"""Works as author-year styles name them: no two read alike (APA 8.17 to 8.21)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ldnsite.cite.author_year import AuthorYear, author_years
from ldnsite.model.dates import PartialDate
from ldnsite.model.reference import PersonName, Reference, RichRun
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.span import Span


def paper(key: str, *people: str, year: int | None = 2020, title: str = "") -> Reference:
    """A paper by people written as "Family, Given"."""
    authors = tuple(PersonName(*person.split(", ")) for person in people)
    issued = PartialDate(year) if year else None
    return Reference(
        key, Kind.ARTICLE, Span(""), "", "", title=(RichRun(title or key),), authors=authors, issued=issued
    )


def test_one_and_two_authors_are_named_and_three_are_not() -> None:
    found = author_years([paper("a", "A, A"), paper("b", "B, B", "C, C"), paper("d", "D, D", "E, E", "F, F")])
    assert found["a"] == AuthorYear(("A",), et_al=False)
    assert found["b"] == AuthorYear(("B", "C"), et_al=False)
    assert found["d"] == AuthorYear(("D",), et_al=True)


def test_equal_names_and_years_get_letters_in_the_order_of_titles() -> None:
    found = author_years(
        [paper("x", "A, A", title="P-value and more"), paper("y", "A, A", title="P-value: a key")]
    )
    assert found["y"].year_suffix == "a"
    assert found["x"].year_suffix == "b"


def test_first_authors_of_one_family_name_get_initials() -> None:
    found = author_years([paper("x", "Younger, Jarred"), paper("y", "Younger, Jane W", year=2009)])
    assert found["x"].names == ("J. Younger",)
    assert found["y"].names == ("J. W. Younger",)


def test_more_names_tell_works_of_one_first_author_and_year_apart() -> None:
    found = author_years([paper("x", "A, A", "B, B", "C, C"), paper("y", "A, A", "D, D", "C, C")])
    assert found["x"] == AuthorYear(("A", "B"), et_al=True)
    assert found["y"] == AuthorYear(("A", "D"), et_al=True)


def test_and_others_is_one_more_author() -> None:
    work = replace(paper("x", "A, A", "B, B"), authors_et_al=True)
    assert author_years([work])["x"] == AuthorYear(("A",), et_al=True)


def test_a_work_without_authors_has_no_names() -> None:
    assert author_years([paper("x")])["x"] == AuthorYear((), et_al=False)


PEOPLE = st.lists(st.sampled_from(["A, A", "A, B", "B, C", "C, D", "D, E"]), max_size=4)


@given(st.lists(st.tuples(PEOPLE, st.sampled_from([2020, 2021, None]), st.sampled_from("pq")), max_size=8))
def test_no_two_works_read_alike(given_works: list[tuple[list[str], int | None, str]]) -> None:
    works = [
        paper(str(n), *people, year=year, title=title) for n, (people, year, title) in enumerate(given_works)
    ]
    found = author_years(works)
    told = [(found[w.key], w.issued, "" if found[w.key].names else w.title) for w in works]
    assert len(set(told)) == len(works)
