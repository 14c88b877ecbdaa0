"""The verified facts beside the checkout, and this site's study records, as plain data to be compared.

Only for tests with `pytest.mark.field`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.sites import ROOT

SHARED = ROOT.parent / "shared" / "data"
Record = Mapping[str, Any]

SEEDS = {
    "seed:000": "cancerchoices-page",
    "seed:001": "physician-blog",
    "seed:002": "foundation-page",
    "seed:003": "clinic-page",
}
"""What the facts call a seed page -> what the records call it."""
WEAK_TIER = 4
_WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
]
_NUMBER = re.compile(r"(?<![\w.])(?<![A-Za-z]-)(\d{1,3}(?:[ \u00a0,]\d{3})+(?!\d)|\d+)(\.\d+)?")
"""A number that is no part of a name such as IL-10 or SF-36."""
_NOT_FIGURES = frozenset({
    "id", "src", "bib", "bib_src", "citekey", "seen_in", "reports", "report", "registration", "title", "conditions",
    "chart", "favours", "arm", "outcome", "kind", "design_class", "status", "read", "includes", "effect", "unseen",
})  # fmt: skip


@cache
def facts() -> Record:
    """The whole sheet of facts; empty in a clone that stands alone."""
    path = SHARED / "ldn-facts.yaml"
    found: Record = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {"studies": []}
    return found


@cache
def works() -> Mapping[str, Record]:
    """The works in the facts, by key."""
    return {work["citekey"]: work for work in facts()["studies"]}


@cache
def studies() -> Mapping[str, Record]:
    """This site's study records as they stand in their files, by id."""
    files = sorted((ROOT / "content" / "studies").glob("*.yaml"))
    return {record["id"]: record for path in files if (record := _read(path))}


@cache
def study_of(work: str) -> Record | None:
    """The one study whose reports name the work."""
    found = [record for record in studies().values() if work in record["reports"]]
    return found[0] if len(found) == 1 else None


def _read(path: Path) -> Record:
    found: Record = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def copies_of(datum: Record) -> frozenset[str]:
    """The copies in which a datum was read, by the names that records use."""
    names = (source.split(' "')[0] for source in datum.get("src", ()))
    return frozenset(SEEDS.get(name, name) for name in names)


def best_tier(datum: Record) -> int:
    """The tier of the best copy in which a datum was read; a seed page is of the last."""
    sources = facts()["sources"]
    names = [source.split(' "')[0] for source in datum.get("src", ())]
    return min(sources[name]["tier"] if name in sources else 5 for name in names)


def told_in(work: str, datum: Record) -> list[Record]:
    """The results and harms of the work's study that rest on the same copy and tell of the same work."""
    study = study_of(work)
    if study is None:
        return []
    main = study["reports"][0]
    return [
        item
        for item in (*study.get("results", ()), *study.get("harms", ()))
        if item.get("report", main) == work and copies_of(datum) & set(item.get("seen_in", ()))
    ]


def numbers(value: object) -> frozenset[float]:
    """Every number in a value, without its sign; in texts also small numbers that are written as words."""
    return frozenset(_numbers(value, words=True))


def figures(value: object) -> frozenset[float]:
    """Every number in a value that is written in digits, without its sign."""
    return frozenset(_numbers(value, words=False))


def _numbers(value: object, *, words: bool) -> Iterator[float]:
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, int | float):
        yield abs(float(value))
    elif isinstance(value, str):
        yield from _in_text(value, words=words)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key not in _NOT_FIGURES:
                yield from _numbers(item, words=words)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _numbers(item, words=words)


def _in_text(text: str, *, words: bool) -> Iterator[float]:
    for whole, part in _NUMBER.findall(text.replace("\u2212", "-").replace("\u2013", "-")):
        yield float(re.sub(r"[\s,]", "", whole) + part)
    if words:
        for word in re.findall(r"[a-z]+", text.lower()):
            if word in _WORDS:
                yield float(_WORDS.index(word) + 1)


def shares(value: object) -> frozenset[float]:
    """Percentages of `events` of `n` (or of `total`) anywhere in a value, whole and with one decimal."""
    found: set[float] = set()
    for item in _mappings(value):
        events, people = item.get("events"), item.get("n", item.get("total"))
        parts = [events, *item.get("breakdown", {}).values()]
        if isinstance(people, int) and people:
            percents = [100 * part / people for part in parts if isinstance(part, int)]
            found |= {round(percent, digits) for percent in percents for digits in (0, 1)}
    return frozenset(found)


def _mappings(value: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        yield value
        for item in value.values():
            yield from _mappings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _mappings(item)
