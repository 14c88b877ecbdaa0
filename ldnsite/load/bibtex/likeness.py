"""Works that look alike: one paper under two keys, and an author who is spelled in two ways.

Nothing is decoded for this: titles and names are compared in a bare form, so that a large store costs little.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from ldnsite.load.bibtex import identifiers
from ldnsite.load.bibtex.spelling import apart, near_pairs
from ldnsite.model.diagnostic import Diagnostic, Related
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.load.bibtex.shelf import Located, Shelf

_TEX = re.compile(r"\\[A-Za-z]+\*?\s*|\\.|[{}$]")
_WORD = re.compile(r"[^\W_]+")
_NUMERAL = re.compile(r"\d\S*|[ivx]+")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")

_LEAST_TITLE = 20
"""Shorter titles ("Editorial") say nothing."""
_EDGE = 24
"""Titles are compared when their first or last so many characters are the same."""
_MOST_ALIKE = 40
"""A group of titles with one beginning that is larger than this is a series, not one paper."""
_RATIO = 0.94
_LEAST_NAME = 5
_COMMON = 2
"""From how many common co-authors on two spellings are taken for one person."""


@dataclass(frozen=True)
class _Work:
    """An entry in the bare form that is compared."""

    located: Located
    shelf: Shelf

    def raw(self, *names: str) -> str:
        """The first of these fields that there is, as it stands."""
        field = next(filter(None, map(self.located.first, names)), None)
        return self.located.file.scan.value(field, self.shelf.macros) if field else ""

    @property
    def key(self) -> str:
        """The entry's key."""
        return self.located.block.key

    @cached_property
    def title(self) -> str:
        """The words of the title alone."""
        return _bare(self.raw("title"))

    @cached_property
    def year(self) -> str:
        """The first year that the entry names."""
        found = _YEAR.search(self.raw("date", "year"))
        return found[0] if found else ""

    @cached_property
    def doi(self) -> str:
        """The DOI, however it is written."""
        return identifiers.doi_identity(identifiers.read_doi(self.raw("doi"))[0])

    @cached_property
    def pmid(self) -> str:
        """The PubMed number."""
        return identifiers.read_pmid(self.raw("pmid"))[0]

    @cached_property
    def people(self) -> tuple[tuple[str, str], ...]:
        """The family name as it stands and the first initial of each author; "" where there is no given name."""
        people = (_person(part) for part in _AND.split(self.raw("author").strip()))
        return tuple(person for person in people if person[0] not in {"", "others"})


def likenesses(shelf: Shelf) -> Iterator[Diagnostic]:
    """What looks like one work under two keys, and authors whose names differ by a letter or two."""
    works = [_Work(shelf.index[key], shelf) for key in shelf.works]
    pairs = list(_similar(works))
    for first, second in pairs:
        yield _one_work(first, second)
    told: set[tuple[str, str]] = set()
    for first, second in (*pairs, *_same_number(works)):
        for one, other in _misspelt(first, second):
            if (second.key, other) not in told:
                told.add((second.key, other))
                yield _spelling(second, other, first, one, "which looks like the same work")
    yield from _among_co_authors(works, told)


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKD", _TEX.sub("", text)) if not text.isascii() else _TEX.sub("", text)
    return " ".join(_WORD.findall(plain.casefold())) if plain.isascii() else _unaccented(plain)


def _unaccented(text: str) -> str:
    letters = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(letters.casefold()))


def _person(text: str) -> tuple[str, str]:
    bare = _TEX.sub("", text).strip() if "\\" not in text else _TEX.sub("", text.replace("\\", "")).strip()
    family, comma, given = bare.partition(",")
    if not comma:
        given, _, family = bare.rpartition(" ")
    return family.strip(), given.strip()[:1].casefold()


# One paper under two keys


def _similar(works: list[_Work]) -> Iterator[tuple[_Work, _Work]]:
    """Pairs of entries in their order; an entry comes second once at most."""
    found: set[str] = set()
    order = {work.key: index for index, work in enumerate(works)}
    groups: dict[str, list[_Work]] = defaultdict(list)
    for work in works:
        if len(work.title) >= _LEAST_TITLE:
            groups[f"^{work.title[:_EDGE]}"].append(work)
            groups[f"{work.title[-_EDGE:]}$"].append(work)
    for group in groups.values():
        for first, second in combinations(group, 2) if 1 < len(group) <= _MOST_ALIKE else ():
            if second.key not in found and _is_one_work(first, second):
                found.add(second.key)
                yield min(first, second, key=lambda work: order[work.key]), second


def _is_one_work(first: _Work, second: _Work) -> bool:
    if first.key.casefold() == second.key.casefold() or _numbered_apart(first, second):
        return False
    if first.year and second.year and abs(int(first.year) - int(second.year)) > 1:
        return False
    short, long = sorted((first.title, second.title), key=len)
    if long == short:
        return True
    if long.startswith(f"{short} "):
        return first.year == second.year and _same_first_author(first, second)
    return _NUMERAL.findall(short) == _NUMERAL.findall(long) and _is_near(short, long)


def _is_near(short: str, long: str) -> bool:
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    return (
        matcher.real_quick_ratio() >= _RATIO and matcher.quick_ratio() >= _RATIO and matcher.ratio() >= _RATIO
    )


def _same_first_author(first: _Work, second: _Work) -> bool:
    names = [work.people[0][0].casefold() if work.people else "" for work in (first, second)]
    return "" not in names and apart(names[0], names[1]) <= 2  # noqa: PLR2004 - a letter moved


def _numbered_apart(first: _Work, second: _Work) -> bool:
    """Whether both have a DOI or PMID: another one is another work, and the same one is reported as such."""
    return bool((first.doi and second.doi) or (first.pmid and second.pmid))


def _one_work(first: _Work, second: _Work) -> Diagnostic:
    field, other = second.located.first("title"), first.located.first("title")
    span = second.located.span_of(field) if field else second.located.key_span
    where = first.located.span_of(other) if other else first.located.key_span
    return RULES["bib-similar-work"].at(
        span, f"{second.key} looks like {first.key}: their titles are the same or nearly so",
        "keep one entry and give it the other key in its field ids; if they are two works, give both their DOI",
        (Related(f"the title of {first.key}", where),), second.key,
    )  # fmt: skip


def _same_number(works: list[_Work]) -> Iterator[tuple[_Work, _Work]]:
    """Entries that share a DOI or a PMID, each with the first of them."""
    first: dict[str, _Work] = {}
    for work in works:
        for number in filter(None, (work.doi, work.pmid)):
            before = first.setdefault(number, work)
            if before is not work:
                yield before, work


# One person in two spellings


def _misspelt(first: _Work, second: _Work) -> Iterator[tuple[str, str]]:
    """Names at the same place of both lists that differ by a letter or two."""
    for (one, initial), (other, other_initial) in zip(first.people, second.people, strict=False):
        short = min(len(one), len(other)) < _LEAST_NAME
        if not short and initial == other_initial and 0 < apart(one.casefold(), other.casefold()) <= 2:  # noqa: PLR2004
            yield one, other


def _among_co_authors(works: list[_Work], told: set[tuple[str, str]]) -> Iterator[Diagnostic]:
    """A name that stands in one entry and is a letter away from another whose bearer has the same co-authors."""
    by_name: dict[str, list[_Work]] = defaultdict(list)
    for work in works:
        for family, _ in work.people:
            if len(family) > _LEAST_NAME:
                by_name[family].append(work)
    order = {name: index for index, name in enumerate(by_name)}
    for one, other in near_pairs(by_name):
        known, rare = sorted((one, other), key=lambda name: (-len(by_name[name]), order[name]))
        if len(by_name[rare]) != 1:
            continue
        here = by_name[rare][0]
        there = _with_same_people(here, rare, known, by_name[known])
        if there is not None and (here.key, rare) not in told:
            yield _spelling(here, rare, there, known, "where the co-authors are the same")


def _with_same_people(here: _Work, rare: str, known: str, others: Iterable[_Work]) -> _Work | None:
    """The work in which `known` has the first initial of `rare` in `here` and as many co-authors as needed."""
    mine = set(here.people)
    initials = {initial for family, initial in mine if family == rare}
    for work in others:
        same = work is not here and initials & {initial for family, initial in work.people if family == known}
        if same and len(mine & set(work.people)) >= _COMMON:
            return work
    return None


def _spelling(here: _Work, name: str, there: _Work, known: str, why: str) -> Diagnostic:
    field, other = here.located.first("author"), there.located.first("author")
    span = here.located.span_of(field) if field else here.located.key_span
    where = there.located.span_of(other) if other else there.located.key_span
    return RULES["bib-author-spelling"].at(
        span, f"the author {name} is {known} in {there.key}, {why}",
        "look the name up and spell it in one way",
        (Related(f"{known} stands here", where),), here.key,
    )  # fmt: skip
