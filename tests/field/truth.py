"""What citeproc-js prints for real stores, what ours prints for them, and how far they agree.

    python -m tests.field.truth [STYLE] [FILE]

prints both shares for each style and store, the totals, and every reference that differs. "Formatting" starts from
the CSL-JSON that citeproc-js worked from, "end to end" from the .bib file. Some differences leave the count of the
latter: the lines of `exceptions.tsv`, each with the reason why ours is right.

Alike to a reader, and so the same here: superscript and subscript figures and plain ones (their reader of BibTeX
writes ² where ours sets a raised 2); an accent on a dotless i and on a dotted one; runs of white space and one
space, and white space before a full stop or around the dash of a range and none.

It reads what stands beside the checkout: whatever uses it has the mark `pytest.mark.field`.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ldnsite.cite.author_year import author_years
from ldnsite.cite.styles import STYLES
from ldnsite.load.bibtex.store import read_store
from ldnsite.model.project import SourceFile
from tests.cite import csl_json
from tests.cite.runs import text_of
from tests.sites import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ldnsite.model.reference import Reference

DATA = ROOT.parent / "shared" / "data"
EXCEPTIONS = Path(__file__).with_name("exceptions.tsv")
WITHOUT_THRESHOLD = frozenset({"nasty-biblatex-examples"})
"""Stores that are printed, and count in no total."""
STAGES = ("formatting", "end to end")

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-0123456789+-")


class Difference(NamedTuple):
    """A reference that is printed in two ways."""

    key: str
    ours: str
    theirs: str


class Judged(NamedTuple):
    """What was compared in one style, store and stage; `excused` are the keys that leave the count."""

    style: str
    store: str
    stage: str
    total: int
    differing: tuple[Difference, ...]
    excused: frozenset[str] = frozenset()

    @property
    def counted(self) -> int:
        """How many references stand in the count."""
        return self.total - len(self.excused)

    @property
    def equal(self) -> int:
        """How many of them are the same."""
        return self.counted - len(self.differing)

    @property
    def share(self) -> float:
        """The share of equal references in per cent."""
        return 100 * self.equal / self.counted


class Excepted(NamedTuple):
    """A line of `exceptions.tsv`: a difference of which ours is right."""

    style: str
    store: str
    key: str
    ours: str
    theirs: str
    why: str


@cache
def truth(style: str, store: str) -> dict[str, Any]:
    """The referee's file for a style and a store."""
    path = DATA / "reference-truth" / f"{store}.{style}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def stores(style: str) -> tuple[str, ...]:
    """The stores for which the referee has printed a style."""
    paths = (DATA / "reference-truth").glob(f"*.{style}.json")
    return tuple(sorted(path.name.removesuffix(f".{style}.json") for path in paths))


def normal(text: str) -> str:
    """`text` as it is compared; see the module."""
    text = re.sub(r"\s+", " ", text.translate(_RAISED)).strip()
    text = text.replace("\u0131\u0301", "\u00ed")
    return re.sub(r"(?<=\w) (?=\.(?:\s|$))|(?<=\w) (?=[-\u2013] \d)|(?<=\w [-\u2013]) (?=\d)", "", text)


def theirs(style: str, store: str, key: str) -> str:
    """What the referee prints for a key, its number left out."""
    return normal(re.sub(r"^\d+\.\s*", "", truth(style, store)["references"][key]))


def bib_file(store: str) -> Path:
    """The store itself."""
    return next(path for path in (DATA / "bib" / f"{store}.bib", DATA / f"{store}.bib") if path.exists())


@cache
def _works(store: str) -> Mapping[str, Reference]:
    return read_store([SourceFile("a.bib", bib_file(store).read_bytes(), "")])[0].entries


def works(style: str, store: str, stage: str) -> dict[str, Reference | None]:
    """What a stage starts from, by key; None for an entry that could not be read."""
    file = truth(style, store)
    if stage == "formatting":
        return {key: csl_json.reference(item) for key, item in file["csl"].items()}
    return {key: _works(store).get(key) for key in file["references"]}


@cache
def ours(style: str, store: str, stage: str) -> dict[str, str]:
    """Each work as the style prints it in a list of all of them; "" for one that could not be read."""
    found, entry = works(style, store, stage), STYLES[style].entry
    suffixes = author_years(work for work in found.values() if work) if style == "apa" else {}
    return {
        key: normal(text_of(entry(work, suffixes[work.key].year_suffix) if suffixes else entry(work)))
        if work
        else ""
        for key, work in found.items()
    }


def judge(style: str, store: str, stage: str, *, excuse: bool = True) -> Judged:
    """The comparison; unless `excuse`, no exception leaves the count."""
    keys = tuple(truth(style, store)["references"])
    found = ours(style, store, stage)
    pairs = (Difference(key, found[key], theirs(style, store, key)) for key in keys)
    listed = {one.key for one in exceptions() if (one.style, one.store) == (style, store)}
    excused = frozenset(listed if excuse and stage == "end to end" else ())
    differing = tuple(pair for pair in pairs if pair.ours != pair.theirs and pair.key not in excused)
    return Judged(style, store, stage, len(keys), differing, excused)


@cache
def exceptions() -> tuple[Excepted, ...]:
    """The lines of `exceptions.tsv` below its head."""
    with EXCEPTIONS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(Excepted(*row) for row in rows[1:])


def total(style: str, stage: str, *, excuse: bool = True) -> Judged:
    """All stores of a style that have a threshold, as one."""
    parts = [
        judge(style, store, stage, excuse=excuse) for store in stores(style) if store not in WITHOUT_THRESHOLD
    ]
    return Judged(
        style, "all", stage, sum(part.total for part in parts),
        tuple(one for part in parts for one in part.differing),
        frozenset(f"{part.store}/{key}" for part in parts for key in part.excused),
    )  # fmt: skip


def report(judged: Judged, *, details: bool = True) -> Iterator[str]:
    """The lines that say how a comparison went."""
    left = f", {len(judged.excused)} excepted" if judged.excused else ""
    yield (
        f"{judged.style:10} {judged.store:30} {judged.stage:10} "
        f"{judged.equal:5} of {judged.counted:5}  {judged.share:6.2f} %{left}"
    )
    for one in judged.differing if details else ():
        yield f"    {one.key}\n        theirs {one.theirs}\n        ours   {one.ours}"


def lines(styles: Iterable[str], chosen: str = "") -> Iterator[str]:
    """Both shares for each style and store, what differs, and the totals unless one store was asked for."""
    for style in styles:
        for stage in STAGES:
            for store in stores(style):
                if chosen in {"", store}:
                    yield from report(judge(style, store, stage))
            if not chosen:
                yield from report(total(style, stage, excuse=False), details=False)
                yield from report(total(style, stage), details=False)


def main(arguments: list[str]) -> int:
    """Print the comparison; 2 for a style or store that there is not."""
    style, store = (*arguments, "", "")[:2]
    store = Path(store).name.removesuffix(".bib")
    if (style and style not in STYLES) or (store and store not in stores(style or "ama")):
        known = (
            f"styles: {', '.join(STYLES)}\nfiles: {', '.join(stores(style if style in STYLES else 'ama'))}"
        )
        sys.stderr.write(f"usage: python -m tests.field.truth [STYLE] [FILE]\n{known}\n")
        return 2
    for line in lines([style] if style else STYLES, store):
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
