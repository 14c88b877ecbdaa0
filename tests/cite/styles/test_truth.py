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
    # store: (least share by formatting, least share end to end), in per cent
    "ldn": (100, 100),
    "seeds": (100, 100),
    "nasty-biblatex-examples": (100, 88),
    "real-clsa-references": (100, 100),
    "real-fatihserta-trial-lecture": (100, 100),
    "real-gui11aume-pubmed": (100, 100),
    "real-harrer-metaanalysis-book": (99.6, 97.7),
    "real-hldohaga-medline": (100, 99),
    "real-npmoran-scopus": (100, 99.6),
    "real-sysreview-elderly-pubmed": (99.6, 99.2),
    "real-webbedfeet-pubmed": (100, 96.7),
}

pytestmark = pytest.mark.field


@cache
def truth(store: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (DATA / "reference-truth" / f"{store}.ama.json").read_text(encoding="utf-8")
    )
    return found


def normal(text: str) -> str:
    """As the referee's own comparison: list numbers and white space aside."""
    return re.sub(r"\s+", " ", text.translate(RAISED)).strip()


def theirs(store: str, key: str) -> str:
    return normal(re.sub(r"^\d+\.\s*", "", truth(store)["references"][key]))


def share(store: str, ours: dict[str, str], title: str) -> float:
    """The share of equal references in per cent; printed, with what differs."""
    keys = list(truth(store)["references"])
    differing = [key for key in keys if normal(ours[key]) != theirs(store, key)]
    percent = 100 * (1 - len(differing) / len(keys))
    print(f"\n{store}, {title}: {len(keys) - len(differing)} of {len(keys)} identical ({percent:.2f} %)")  # noqa: T201
    for key in differing:
        print(f"  {key}\n    theirs {theirs(store, key)}\n    ours   {normal(ours[key])}")  # noqa: T201
    return percent


def bib_file(store: str) -> Path:
    return next(path for path in (DATA / "bib" / f"{store}.bib", DATA / f"{store}.bib") if path.exists())


@pytest.mark.parametrize("store", FLOORS)
def test_formatting(store: str) -> None:
    entry = STYLES["ama"].entry
    ours = {key: text_of(entry(csl_json.reference(item))) for key, item in truth(store)["csl"].items()}
    assert share(store, ours, "formatting") >= FLOORS[store][0]


@pytest.mark.parametrize("store", FLOORS)
def test_end_to_end(store: str) -> None:
    references, _ = read_store([SourceFile("a.bib", bib_file(store).read_bytes(), "")])
    entry = STYLES["ama"].entry
    ours = {
        key: text_of(entry(reference)) if (reference := references.get(key)) else ""
        for key in truth(store)["references"]
    }
    assert share(store, ours, "end to end") >= FLOORS[store][1]


def test_every_truth_file_has_its_floor() -> None:
    assert {path.name.split(".")[0] for path in (DATA / "reference-truth").glob("*.ama.json")} == set(FLOORS)


@pytest.mark.parametrize("store", ["ldn", "seeds"])
def test_marks_are_collapsed_as_theirs(store: str) -> None:
    clusters = truth(store)["clusters"]
    marks = STYLES["ama"].marks
    assert clusters == {
        "first 2": marks([1, 2]), "first 3": marks([1, 2, 3]), "first 5": marks([1, 2, 3, 4, 5]), "1,3,4,5": marks([1, 3, 4, 5]),
    }  # fmt: skip
