"""How author-year styles name works in the text, so that no two of a list read alike.

Source: Publication Manual of the APA, 7th ed., sections 8.17 to 8.21: three or more authors are the first and
"et al."; first authors who share a family name get initials; works that still read alike get more names, and
then a letter behind the year, in the order of the list.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ldnsite.cite import names
from ldnsite.cite.numerals import ordinal_letters
from ldnsite.model.reference import PersonName, Reference, rich_text

_PUNCTUATION = re.compile(r"[^\w\s]|_")
_ALWAYS_NAMED = 2
"""Up to this many authors are all named."""


@dataclass(frozen=True, slots=True)
class AuthorYear:
    """A work as the text names it: `names` in order, more authors when `et_al`, the letter behind its year.

    Without authors and editors `names` is empty: the title stands for them.
    """

    names: tuple[str, ...]
    et_al: bool
    year_suffix: str = ""


def author_years(works: Iterable[Reference]) -> Mapping[str, AuthorYear]:
    """Each work by its key, told apart from all others."""
    ordered = sorted(works, key=list_order)
    shared = _shared_families(ordered)
    full = {work.key: _names(work, shared) for work in ordered}
    told = {work.key: _shortest(work, ordered, full) for work in ordered}
    letters = _letters(ordered, told)
    return MappingProxyType({
        key: AuthorYear(named, et_al, letters.get(key, "")) for key, (named, et_al) in told.items()
    })  # fmt: skip


def list_order(work: Reference) -> tuple[str, ...]:
    """Sorts works as an alphabetical list does: authors, year, title; works without a year first."""
    people = " ".join(names.inverted(person) for person in people_of(work)) or _sortable_title(work)
    year = f"{work.issued.year:05d}" if work.issued else ""
    return people.casefold(), year, _sortable_title(work), work.key


def people_of(work: Reference) -> tuple[PersonName, ...]:
    """The authors, or else the editors."""
    return work.authors or work.editors


def _sortable_title(work: Reference) -> str:
    return _PUNCTUATION.sub("", rich_text(work.title)).casefold()


def _shared_families(works: Sequence[Reference]) -> frozenset[str]:
    """Family names that first authors of different initials have in common."""
    initials: dict[str, set[str]] = defaultdict(set)
    for work in works:
        for first in people_of(work)[:1]:
            if first.family:
                initials[names.family(first)].add(names.dotted(first.given))
    return frozenset(family for family, found in initials.items() if len(found) > 1)


def _names(work: Reference, shared: frozenset[str]) -> tuple[str, ...]:
    people = people_of(work)
    families = names.families(people)
    if people and families[0] in shared and people[0].given:
        return (f"{names.dotted(people[0].given)} {families[0]}", *families[1:])
    return families


def _shortest(
    work: Reference, works: Sequence[Reference], full: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, ...], bool]:
    """As few names as tell the work from others of its year with other authors; at least one, or both of two."""
    own, others = full[work.key], _others(work)
    if not _is_cut(work, full):
        return own, bool(others)
    rivals = [
        full[rival.key]
        for rival in works
        if _year(rival) == _year(work) and _is_cut(rival, full) and full[rival.key] != own
    ]
    count = 1
    while count < len(own) and any(rival[:count] == own[:count] for rival in rivals):
        count += 1
    return own[:count], count < len(own) + others


def _is_cut(work: Reference, full: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether the text names only the first authors of `work`."""
    return len(full[work.key]) + _others(work) > _ALWAYS_NAMED


def _others(work: Reference) -> int:
    return int(work.authors_et_al if work.authors else work.editors_et_al)


def _year(work: Reference) -> str:
    return str(work.issued.year) if work.issued else work.issued_text


def _letters(works: Sequence[Reference], told: Mapping[str, tuple[tuple[str, ...], bool]]) -> dict[str, str]:
    alike: dict[object, list[str]] = defaultdict(list)
    for work in works:
        alike[told[work.key][0] or rich_text(work.title), told[work.key][1], _year(work)].append(work.key)
    return {
        key: ordinal_letters(index)
        for keys in alike.values()
        if len(keys) > 1
        for index, key in enumerate(keys)
    }
