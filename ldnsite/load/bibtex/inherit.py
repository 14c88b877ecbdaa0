"""Fields that an entry takes from others: BibTeX's and biblatex's `crossref`, biblatex's `xdata`.

The entry's own fields win. Source: biblatex manual 3.20, section 2.4.1 and appendix B (default inheritance).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ldnsite.load.bibtex.shelf import Located

Find = Callable[[str], "Located | None"]
OwnValues = Callable[["Located"], dict[str, str]]

_OWN = """
    ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring
    relatedtype shorthand shorthandintro sortkey keywords note file abstract pmid pmcid doi
"""
_NEVER = frozenset(_OWN.split())
"""What belongs to the parent alone."""

_COLLECTED = frozenset({"collection", "reference", "incollection", "inreference", "suppcollection"})
_BOOK = frozenset({"inbook", "bookinbook", "suppbook"})
_PARTS: Mapping[str, tuple[str, frozenset[str]]] = MappingProxyType({
    "mvbook": ("main", _BOOK | {"book"}),
    "mvcollection": ("main", _COLLECTED),
    "mvreference": ("main", _COLLECTED),
    "mvproceedings": ("main", frozenset({"proceedings", "inproceedings", "conference"})),
    "book": ("book", _BOOK | {"incollection"}),
    "collection": ("book", frozenset({"incollection", "inreference", "suppcollection", "inbook"})),
    "reference": ("book", frozenset({"incollection", "inreference", "suppcollection"})),
    "proceedings": ("book", frozenset({"inproceedings", "conference"})),
    "periodical": ("journal", frozenset({"article", "suppperiodical"})),
})  # fmt: skip
"""By the parent's type: what its title is called in its parts, and the types of these."""

_TITLES = ("title", "subtitle", "titleaddon", "shorttitle")
_MOST = 100
"""From how many entries one may inherit; each is visited once, so that a circle ends."""


def inherited(located: Located, find: Find, own: OwnValues) -> tuple[dict[str, str], tuple[Located, ...]]:
    """The fields of `located` with all that it inherits; and the entries that it was taken from, nearest first."""
    parents: list[Located] = []
    values = _gather(located, find, own, {located.block.key}, parents)
    return values, tuple(parents)


def parent_keys(values: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The fields that name another entry, each with the key that it names."""
    named = [("xdata", key.strip()) for key in values.get("xdata", "").split(",")]
    named.append(("crossref", values.get("crossref", "").strip()))
    return tuple((name, key) for name, key in named if key)


def _gather(
    located: Located, find: Find, own: OwnValues, seen: set[str], parents: list[Located]
) -> dict[str, str]:
    values = own(located)
    for name, key in parent_keys(values):
        parent = find(key)
        if parent is None or parent.block.key in seen or len(seen) > _MOST:
            continue
        seen.add(parent.block.key)
        parents.append(parent)
        theirs = _gather(parent, find, own, seen, parents)
        taken = theirs if name == "xdata" else _renamed(theirs, parent.block.type, located.block.type)
        for field, value in taken.items():
            if name == "xdata" or field not in _NEVER:
                values.setdefault(field, value)
    return values


def _renamed(theirs: dict[str, str], parent_type: str, child_type: str) -> dict[str, str]:
    """The parent's fields under the names that they have in the child."""
    prefix, children = _PARTS.get(parent_type, ("", frozenset()))
    if child_type not in children:
        return theirs
    taken = {name: value for name, value in theirs.items() if name not in _TITLES}
    for name in ("title", "subtitle", "titleaddon"):
        if theirs.get(name):
            taken.setdefault(prefix + name, theirs[name])
    if parent_type in {"book", "mvbook"} and theirs.get("author"):
        taken["bookauthor"] = theirs["author"]
    return taken
