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

from ldnsite.cite.styles import STYLES
from ldnsite.load.bibtex.store import read_store
from ldnsite.model.project import SourceFile
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
    ("vancouver", "nasty-biblatex-examples"): (86, 65),
    ("vancouver", "real-clsa-references"): (100, 90),
    ("vancouver", "real-fatihserta-trial-lecture"): (97.7, 90),
    ("vancouver", "real-gui11aume-pubmed"): (100, 90),
    ("vancouver", "real-harrer-metaanalysis-book"): (99.6, 90),
    ("vancouver", "real-hldohaga-medline"): (100, 90),
    ("vancouver", "real-npmoran-scopus"): (100, 90),
    ("vancouver", "real-sysreview-elderly-pubmed"): (99.8, 90),
    ("vancouver", "real-webbedfeet-pubmed"): (100, 90),
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


def bib_file(store: str) -> Path:
    return next(path for path in (DATA / "bib" / f"{store}.bib", DATA / f"{store}.bib") if path.exists())


@pytest.mark.parametrize(("style", "store"), FLOORS)
def test_formatting(style: str, store: str) -> None:
    entry = STYLES[style].entry
    ours = {key: text_of(entry(csl_json.reference(item))) for key, item in truth(style, store)["csl"].items()}
    assert share(style, store, ours, "formatting") >= FLOORS[style, store][0]


@pytest.mark.parametrize(("style", "store"), FLOORS)
def test_end_to_end(style: str, store: str) -> None:
    references, _ = read_store([SourceFile("a.bib", bib_file(store).read_bytes(), "")])
    entry = STYLES[style].entry
    ours = {
        key: text_of(entry(reference)) if (reference := references.get(key)) else ""
        for key in truth(style, store)["references"]
    }
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
