"""Numbers for citations."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ldnsite.cite.numbering import Numbering
from ldnsite.cite.numerals import ordinal_letters
from ldnsite.model.document import Flow, Section
from ldnsite.model.inline import Cite, CiteItem, Mark
from ldnsite.model.reference import Reference, ReferenceKind
from ldnsite.model.span import Span
from ldnsite.model.tree import inlines

NOWHERE = Span("x")
KEYS = ("alpha", "beta", "gamma", "delta")


def reference(key: str) -> Reference:
    """A work with nothing but a key."""
    return Reference(key, ReferenceKind.ARTICLE, NOWHERE, "", "")


def numbering(suffix: str = "") -> Numbering:
    """A numbering over four known works."""
    works = {key: reference(key) for key in KEYS} | {"alias": reference("alpha")}
    return Numbering(
        works.get, lambda work: work.key.title(), lambda numbers: ",".join(map(str, numbers)), suffix
    )


def cite(*keys: str) -> Cite:
    """One citation of some works."""
    return Cite(NOWHERE, tuple(CiteItem(key, NOWHERE) for key in keys))


def page(*cites: Cite) -> Section:
    """A section that cites."""
    return Section("s", (), tuple(Flow((citation,)) for citation in cites))


def marks(section: Section) -> list[Mark]:
    """The marks of a section in reading order."""
    return [part for part in inlines(section) if isinstance(part, Mark)]


def test_numbers_follow_first_mention() -> None:
    """A work has the number of its first mention, wherever it comes again."""
    numbers = numbering()
    found = marks(numbers.apply(page(cite("beta"), cite("alpha", "beta"))))
    assert [[item.number for item in mark.items] for mark in found] == [[1], [2, 1]]
    assert [work.reference.key for work in numbers.works()] == ["beta", "alpha"]


def test_the_title_of_a_section_is_read_before_its_text() -> None:
    """Fields are walked in the order in which readers meet them."""
    numbers = numbering()
    numbers.apply(Section("s", (cite("gamma"),), (Flow((cite("beta"),)),)))
    assert [work.reference.key for work in numbers.works()] == ["gamma", "beta"]


def test_an_alias_and_a_key_are_one_work() -> None:
    """One key, one number."""
    numbers = numbering()
    numbers.apply(page(cite("alias"), cite("alpha")))
    assert [(work.number, len(work.back)) for work in numbers.works()] == [(1, 2)]


def test_an_unknown_key_has_no_number() -> None:
    """It stays visible for the preview, and takes no place in the list."""
    numbers = numbering()
    mark = marks(numbers.apply(page(cite("nobody", "beta"))))[0]
    assert [item.number for item in mark.items] == [0, 1]
    assert mark.plain == "1"


def test_ids_of_a_sections_list_carry_its_number() -> None:
    """Lists that restart must not share ids."""
    numbers = numbering("2")
    mark = marks(numbers.apply(page(cite("beta"))))[0]
    assert (mark.id, mark.items[0].entry_id) == ("cite-2-1", "ref-2-1")


def test_a_work_twice_in_one_note_has_one_way_back() -> None:
    """`[@a, p. 1; @a, p. 2]` is one mark, so the list leads back to it once."""
    numbers = numbering()
    numbers.apply(page(cite("beta", "beta")))
    assert [link.mark_id for link in numbers.works()[0].back] == ["cite-1"]


def test_back_links_are_lettered() -> None:
    """After z comes aa."""
    assert [ordinal_letters(n) for n in (0, 25, 26, 27, 51, 52)] == ["a", "z", "aa", "ab", "az", "ba"]


@given(st.lists(st.lists(st.sampled_from((*KEYS, "nobody")), min_size=1, max_size=4), max_size=12))
def test_numbering_holds_for_any_page(notes: list[list[str]]) -> None:
    """Numbers are 1 to n in order of first use, each work once, and every back-link leads to a mark that names it."""
    numbers = numbering()
    found = marks(numbers.apply(page(*(cite(*keys) for keys in notes))))
    works = numbers.works()
    first_use = list(dict.fromkeys(key for keys in notes for key in keys if key != "nobody"))
    assert [work.number for work in works] == list(range(1, len(works) + 1))
    assert [work.reference.key for work in works] == first_use
    assert len({mark.id for mark in found}) == len(notes)
    by_id = {mark.id: {item.key for item in mark.items} for mark in found}
    assert all(work.reference.key in by_id[link.mark_id] for work in works for link in work.back)
