"""Which entries may be one work under two keys: an identifier in common, or nearly the same title.

A guess on titles needs more than the title: prefaces and errata share theirs. The first authors' family names must
agree where both are known, the years be at most one apart (a preprint and its article), and all figures of the
titles be the same ("Part 1", "Part 2").
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from ldnsite.cite.author_year import people_of
from ldnsite.model.reference import rich_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ldnsite.model.reference import PersonName, Reference

Reason = Literal["DOI", "PMID", "title"]

_LEAST_LIKE = 0.95
"""The share of equal characters from which two titles are nearly the same."""
_OPENING = 12
"""Titles are compared when so many letters at their start are the same, or first author and year."""
_FEWEST_LETTERS = 10
"""Shorter titles ("Editorial") say too little."""
_PART = re.compile(r"\b(?:\d+|[ivx]+)\b")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries, in the order of the store, and what they have in common."""

    first: Reference
    second: Reference
    reasons: tuple[Reason, ...]


def pairs(works: Sequence[Reference]) -> tuple[Pair, ...]:
    """All pairs that may be one work, in the order of the works."""
    order = {work.key: index for index, work in enumerate(works)}
    keys = {one for group in _groups(works) for one in combinations(sorted(group, key=order.__getitem__), 2)}
    by_key = {work.key: work for work in works}
    found = []
    for first, second in sorted(keys, key=lambda pair: (order[pair[0]], order[pair[1]])):
        if reasons := _reasons(by_key[first], by_key[second]):
            found.append(Pair(by_key[first], by_key[second], reasons))
    return tuple(found)


def differing(pair: Pair) -> tuple[str, ...]:
    """The names of the fields whose values differ, white space and letter case of the name aside, sorted."""
    one, other = pair.first.fields, pair.second.fields
    return tuple(
        name for name in sorted({*one, *other}) if one.get(name, "").split() != other.get(name, "").split()
    )


def _groups(works: Iterable[Reference]) -> Iterator[set[str]]:
    """Sets of keys within which pairs are looked for: what could be alike shares at least one of them."""
    found: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for work in works:
        for trait in _traits(work):
            found[trait].add(work.key)
    yield from (group for group in found.values() if len(group) > 1)


def _traits(work: Reference) -> Iterator[tuple[object, ...]]:
    if work.doi:
        yield "DOI", work.doi.casefold()
    if work.pmid:
        yield "PMID", work.pmid.lstrip("0")
    if title := _letters(work):
        yield "opening", title[:_OPENING]
        year = work.issued.year if work.issued else 0
        people = people_of(work)
        for near in (year, year + 1) if people else ():
            yield "author", _family(people[0]), near


def _reasons(one: Reference, other: Reference) -> tuple[Reason, ...]:
    found: list[Reason] = []
    if one.doi and one.doi.casefold() == other.doi.casefold():
        found.append("DOI")
    if one.pmid and one.pmid.lstrip("0") == other.pmid.lstrip("0"):
        found.append("PMID")
    if _titles_alike(one, other) and _circumstances_agree(one, other):
        found.append("title")
    return tuple(found)


def _titles_alike(one: Reference, other: Reference) -> bool:
    mine, theirs = _letters(one), _letters(other)
    if min(len(mine), len(theirs)) < _FEWEST_LETTERS or _parts(one) != _parts(other):
        return False
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    return mine == theirs or (
        matcher.real_quick_ratio() >= _LEAST_LIKE
        and matcher.quick_ratio() >= _LEAST_LIKE
        and matcher.ratio() >= _LEAST_LIKE
    )


def _circumstances_agree(one: Reference, other: Reference) -> bool:
    mine, theirs = people_of(one), people_of(other)
    if mine and theirs and _family(mine[0]) != _family(theirs[0]):
        return False
    return not one.issued or not other.issued or abs(one.issued.year - other.issued.year) <= 1


def _letters(work: Reference) -> str:
    """The title's letters and figures alone, without accents and case."""
    return "".join(sign for sign in _bare(rich_text(work.title)) if sign.isalnum())


def _parts(work: Reference) -> list[str]:
    return _PART.findall(_bare(rich_text(work.title)))


def _family(person: PersonName) -> str:
    return _bare(person.family or person.literal)


def _bare(text: str) -> str:
    parted = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parted if not unicodedata.combining(sign)).casefold()
