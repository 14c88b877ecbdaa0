"""Which entries may be one work under two keys: an identifier in common, or nearly the same title.

Whatever the rule `bib-similar-work` warns of is among them, and more: here both may have a DOI. A guess on titles
needs years at most one apart (a preprint and its article) and all figures of the titles the same ("Part 1",
"Part 2"); of short titles ("Editorial"), and where one lacks a subtitle, the first author too.
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
    from collections.abc import Iterator, Sequence

    from ldnsite.model.reference import Reference

Reason = Literal["DOI", "PMID", "title"]

_LEAST_LIKE = 0.94
"""The share of equal characters from which two titles are nearly the same."""
_EDGE = 20
"""Titles are compared when so many letters at their start or end, or first author and year, are the same."""
_MOST_ALIKE = 40
"""A larger group of titles with one edge is a series."""
_FEWEST_LETTERS = 10
"""Shorter titles say too little."""
_ENOUGH_LETTERS = 17
"""Titles of so many letters say enough without an author."""
_NEAR_NAME = 0.75
"""The share of equal characters from which two family names are one name and a slip."""
_PART = re.compile(r"\b(?:\d+|[ivx]+)\b")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries, in the order of the store, and what they have in common."""

    first: Reference
    second: Reference
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is compared of a work: identifiers, title without accents, case and signs, first author, year."""

    work: Reference
    doi: str
    pmid: str
    letters: str
    parts: tuple[str, ...]
    family: str
    year: int

    @classmethod
    def of(cls, work: Reference) -> _Known:
        title, people = _bare(rich_text(work.title)), people_of(work)
        return cls(
            work,
            work.doi.casefold(),
            work.pmid.lstrip("0"),
            "".join(sign for sign in title if sign.isalnum()),
            tuple(_PART.findall(title)),
            _bare(people[0].family or people[0].literal) if people else "",
            work.issued.year if work.issued else 0,
        )


def pairs(works: Sequence[Reference]) -> tuple[Pair, ...]:
    """All pairs that may be one work, in the order of the works."""
    known = [_Known.of(work) for work in works]
    candidates = {one for group in _groups(known) for one in combinations(group, 2)}
    found = (
        Pair(known[first].work, known[second].work, _reasons(known[first], known[second]))
        for first, second in sorted(candidates)
    )
    return tuple(pair for pair in found if pair.reasons)


def differing(pair: Pair) -> tuple[str, ...]:
    """The names of the fields whose values differ, white space aside, sorted."""
    one, other = pair.first.fields, pair.second.fields
    return tuple(
        name for name in sorted({*one, *other}) if one.get(name, "").split() != other.get(name, "").split()
    )


def _groups(known: Sequence[_Known]) -> Iterator[list[int]]:
    """Places in order, within which pairs are looked for: what could be alike has at least one trait in common."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, one in enumerate(known):
        for trait in _traits(one):
            found[trait].append(index)
    yield from (group for trait, group in found.items() if trait[0] != "edge" or len(group) <= _MOST_ALIKE)


def _traits(one: _Known) -> Iterator[tuple[object, ...]]:
    if one.doi:
        yield "DOI", one.doi
    if one.pmid:
        yield "PMID", one.pmid
    if len(one.letters) >= _FEWEST_LETTERS:
        yield "title", one.letters
        yield "edge", one.letters[:_EDGE], ""
        yield "edge", "", one.letters[-_EDGE:]
        if one.family:
            yield from (("year", one.family, year) for year in (one.year, one.year + 1))


def _reasons(one: _Known, other: _Known) -> tuple[Reason, ...]:
    found: list[Reason] = []
    if one.doi and one.doi == other.doi:
        found.append("DOI")
    if one.pmid and one.pmid == other.pmid:
        found.append("PMID")
    if _years_agree(one, other) and _titles_agree(one, other):
        found.append("title")
    return tuple(found)


def _years_agree(one: _Known, other: _Known) -> bool:
    return not one.year or not other.year or abs(one.year - other.year) <= 1


def _titles_agree(one: _Known, other: _Known) -> bool:
    short, long = sorted((one, other), key=lambda known: len(known.letters))
    if len(short.letters) < _FEWEST_LETTERS:
        return False
    subtitle = len(long.letters) - len(short.letters)
    if subtitle >= _FEWEST_LETTERS and long.letters.startswith(short.letters):
        return one.year == other.year and _one_author(one, other)
    if one.parts != other.parts or not _alike(short.letters, long.letters, _LEAST_LIKE):
        return False
    return len(short.letters) >= _ENOUGH_LETTERS or _one_author(one, other)


def _one_author(one: _Known, other: _Known) -> bool:
    """Whether the first authors are the same, a slip aside; not when one is not known."""
    return bool(one.family and other.family) and _alike(one.family, other.family, _NEAR_NAME)


def _alike(one: str, other: str, share: float) -> bool:
    if one == other:
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(bound() >= share for bound in bounds)


def _bare(text: str) -> str:
    parted = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parted if not unicodedata.combining(sign)).casefold()
