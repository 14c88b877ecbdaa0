"""Every type that is mapped exists, and the tables agree."""

from __future__ import annotations

from ldnsite.load.bibtex.grammar import ENTRY_TYPES
from ldnsite.load.bibtex.kinds import AUTHORED, CONTAINED, GENRES, KINDS
from ldnsite.model.reference import ReferenceKind


def test_every_mapped_type_is_one_of_bibtex_or_biblatex() -> None:
    """`preprint` is ours: neither has it."""
    assert set(KINDS) - ENTRY_TYPES == {"preprint"}


def test_what_stands_in_something_has_authors() -> None:
    assert CONTAINED < AUTHORED < set(ReferenceKind)


def test_a_thesis_type_has_a_name() -> None:
    assert all(
        name in GENRES for name, kind in KINDS.items() if kind is ReferenceKind.THESIS and name != "thesis"
    )
