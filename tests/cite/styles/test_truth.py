"""What citeproc-js prints for real stores: ours prints the same, by share of entries, which may only rise.

`formatting` starts from the CSL-JSON that citeproc-js worked from, `end to end` from the .bib file. Superscript and
subscript figures compare as plain ones: the referee's reader writes ² where we set a raised 2.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ldnsite.cite.author_year import author_years
from ldnsite.cite.styles import STYLES
from ldnsite.load.bibtex.store import read_store
from ldnsite.model.project import SourceFile
from ldnsite.model.reference import Reference
from tests.cite import csl_json
from tests.cite.runs import text_of
from tests.sites import ROOT

DATA = ROOT.parent / "shared" / "data"
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-0123456789+-")
FLOORS = {
    # style, store: (least share by formatting, least share end to end), in per cent
    ("ama", "ldn"): (100, 100),
    ("ama", "seeds"): (100, 100),
    ("ama", "nasty-biblatex-examples"): (100, 88),
    ("ama", "real-clsa-references"): (100, 100),
    ("ama", "real-fatihserta-trial-lecture"): (100, 100),
    ("ama", "real-gui11aume-pubmed"): (100, 100),
    ("ama", "real-harrer-metaanalysis-book"): (99.6, 97.7),
    ("ama", "real-hldohaga-medline"): (100, 99),
    ("ama", "real-npmoran-scopus"): (100, 99.6),
    ("ama", "real-sysreview-elderly-pubmed"): (99.8, 99.2),
    ("ama", "real-webbedfeet-pubmed"): (100, 96.7),
    ("vancouver", "ldn"): (100, 100),
    ("vancouver", "seeds"): (100, 100),
    ("vancouver", "nasty-biblatex-examples"): (86, 67),
    ("vancouver", "real-clsa-references"): (100, 90),
    ("vancouver", "real-fatihserta-trial-lecture"): (97.7, 97.7),
    ("vancouver", "real-gui11aume-pubmed"): (100, 100),
    ("vancouver", "real-harrer-metaanalysis-book"): (99.6, 97.4),
    ("vancouver", "real-hldohaga-medline"): (100, 99),
    ("vancouver", "real-npmoran-scopus"): (100, 95.1),
    ("vancouver", "real-sysreview-elderly-pubmed"): (99.8, 99.2),
    ("vancouver", "real-webbedfeet-pubmed"): (100, 94.5),
    ("apa", "ldn"): (100, 100),
    ("apa", "seeds"): (100, 100),
    ("apa", "nasty-biblatex-examples"): (60, 45),
    ("apa", "real-clsa-references"): (100, 90),
    ("apa", "real-fatihserta-trial-lecture"): (97.7, 97.7),
    ("apa", "real-gui11aume-pubmed"): (100, 100),
    ("apa", "real-harrer-metaanalysis-book"): (100, 97.7),
    ("apa", "real-hldohaga-medline"): (99.5, 99),
    ("apa", "real-npmoran-scopus"): (99.6, 99.6),
    ("apa", "real-sysreview-elderly-pubmed"): (99.4, 99),
    ("apa", "real-webbedfeet-pubmed"): (100, 94.5),
}

pytestmark = pytest.mark.field


@cache
def truth(style: str, store: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (DATA / "reference-truth" / f"{store}.{style}.json").read_text(encoding="utf-8")
    )
    return found


def normal(text: str) -> str:
    """As the referee's own comparison: list numbers and white space aside."""
    return re.sub(r"\s+", " ", text.translate(RAISED)).strip()


def theirs(style: str, store: str, key: str) -> str:
    return normal(re.sub(r"^\d+\.\s*", "", truth(style, store)["references"][key]))


def share(style: str, store: str, ours: dict[str, str], title: str) -> float:
    """The share of equal references in per cent; printed, with what differs."""
    keys = list(truth(style, store)["references"])
    differing = [key for key in keys if normal(ours[key]) != theirs(style, store, key)]
    percent = 100 * (1 - len(differing) / len(keys))
    equal = len(keys) - len(differing)
    print(f"\n{style}, {store}, {title}: {equal} of {len(keys)} identical ({percent:.2f} %)")  # noqa: T201
    for key in differing:
        print(f"  {key}\n    theirs {theirs(style, store, key)}\n    ours   {normal(ours[key])}")  # noqa: T201
    return percent


def printed(style: str, works: dict[str, Reference | None]) -> dict[str, str]:
    """Each work as the style prints it in a list of all of them; "" for one that could not be read."""
    entry = STYLES[style].entry
    suffixes = author_years(work for work in works.values() if work) if style == "apa" else {}
    return {
        key: text_of(entry(work, suffixes[work.key].year_suffix) if suffixes else entry(work)) if work else ""
        for key, work in works.items()
    }


def bib_file(store: str) -> Path:
    return next(path for path in (DATA / "bib" / f"{store}.bib", DATA / f"{store}.bib") if path.exists())


@pytest.mark.parametrize(("style", "store"), FLOORS)
def test_formatting(style: str, store: str) -> None:
    works = {key: csl_json.reference(item) for key, item in truth(style, store)["csl"].items()}
    ours = printed(style, works)
    assert share(style, store, ours, "formatting") >= FLOORS[style, store][0]


@pytest.mark.parametrize(("style", "store"), FLOORS)
def test_end_to_end(style: str, store: str) -> None:
    references, _ = read_store([SourceFile("a.bib", bib_file(store).read_bytes(), "")])
    works = {key: references.get(key) for key in truth(style, store)["references"]}
    ours = printed(style, works)
    assert share(style, store, ours, "end to end") >= FLOORS[style, store][1]


def test_every_truth_file_has_its_floor() -> None:
    files = (path.name.split(".") for path in (DATA / "reference-truth").glob("*.json"))
    assert {(style, store) for store, style, _ in files if style in STYLES} == set(FLOORS)


@pytest.mark.parametrize("store", ["ldn", "seeds"])
def test_marks_are_collapsed_as_theirs(store: str) -> None:
    clusters = truth("ama", store)["clusters"]
    marks = STYLES["ama"].marks
    assert clusters == {
        "first 2": marks([1, 2]), "first 3": marks([1, 2, 3]), "first 5": marks([1, 2, 3, 4, 5]), "1,3,4,5": marks([1, 3, 4, 5]),
    }  # fmt: skip
