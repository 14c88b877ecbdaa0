"""What citeproc-js prints for real stores: ours prints the same, by share of entries, which may only rise.

`formatting` starts from the CSL-JSON that citeproc-js worked from, `end to end` from the .bib file; nothing is
excepted here. The totals are judged in `tests/field`; `python -m tests.field.truth` prints what differs.
"""

from __future__ import annotations

import pytest

from ldnsite.cite.styles import STYLES
from tests.field import truth

FLOORS = {
    # style, store: (least share by formatting, least share end to end), in per cent
    ("ama", "ldn"): (100, 100),
    ("ama", "seeds"): (100, 100),
    ("ama", "nasty-biblatex-examples"): (100, 88.6),
    ("ama", "real-clsa-references"): (100, 100),
    ("ama", "real-fatihserta-trial-lecture"): (100, 100),
    ("ama", "real-gui11aume-pubmed"): (100, 100),
    ("ama", "real-harrer-metaanalysis-book"): (100, 98.3),
    ("ama", "real-hldohaga-medline"): (100, 99),
    ("ama", "real-npmoran-scopus"): (100, 99.6),
    ("ama", "real-sysreview-elderly-pubmed"): (100, 99.6),
    ("ama", "real-webbedfeet-pubmed"): (100, 96.7),
    ("vancouver", "ldn"): (100, 100),
    ("vancouver", "seeds"): (100, 100),
    ("vancouver", "nasty-biblatex-examples"): (88.6, 67),
    ("vancouver", "real-clsa-references"): (100, 90),
    ("vancouver", "real-fatihserta-trial-lecture"): (100, 100),
    ("vancouver", "real-gui11aume-pubmed"): (100, 100),
    ("vancouver", "real-harrer-metaanalysis-book"): (100, 98),
    ("vancouver", "real-hldohaga-medline"): (100, 99),
    ("vancouver", "real-npmoran-scopus"): (100, 95.1),
    ("vancouver", "real-sysreview-elderly-pubmed"): (100, 99.6),
    ("vancouver", "real-webbedfeet-pubmed"): (100, 94.5),
    ("apa", "ldn"): (100, 100),
    ("apa", "seeds"): (100, 100),
    ("apa", "nasty-biblatex-examples"): (65.9, 60.2),
    ("apa", "real-clsa-references"): (100, 90),
    ("apa", "real-fatihserta-trial-lecture"): (100, 100),
    ("apa", "real-gui11aume-pubmed"): (100, 100),
    ("apa", "real-harrer-metaanalysis-book"): (100, 98.3),
    ("apa", "real-hldohaga-medline"): (99.5, 99),
    ("apa", "real-npmoran-scopus"): (99.6, 99.6),
    ("apa", "real-sysreview-elderly-pubmed"): (99.6, 99.2),
    ("apa", "real-webbedfeet-pubmed"): (100, 94.5),
}

pytestmark = pytest.mark.field


@pytest.mark.parametrize(("style", "store"), FLOORS)
def test_formatting(style: str, store: str) -> None:
    judged = truth.judge(style, store, "formatting", excuse=False)
    assert judged.share >= FLOORS[style, store][0], "\n".join(truth.report(judged))


@pytest.mark.parametrize(("style", "store"), FLOORS)
def test_end_to_end(style: str, store: str) -> None:
    judged = truth.judge(style, store, "end to end", excuse=False)
    assert judged.share >= FLOORS[style, store][1], "\n".join(truth.report(judged))


def test_every_truth_file_has_its_floor() -> None:
    assert {(style, store) for style in STYLES for store in truth.stores(style)} == set(FLOORS)


@pytest.mark.parametrize("store", ["ldn", "seeds"])
def test_marks_are_collapsed_as_theirs(store: str) -> None:
    clusters = truth.truth("ama", store)["clusters"]
    marks = STYLES["ama"].marks
    assert clusters == {
        "first 2": marks([1, 2]), "first 3": marks([1, 2, 3]), "first 5": marks([1, 2, 3, 4, 5]), "1,3,4,5": marks([1, 3, 4, 5]),
    }  # fmt: skip
