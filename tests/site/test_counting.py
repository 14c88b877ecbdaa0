"""People are counted once a study, whatever number of papers tells of it, and never a review plus its trials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ldnsite.evidence.participants import participants
from tests.site.test_hostile import visible
from tests.sites import ROOT

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

PAGE = "content/conditions/fibromyalgia.md"
REFERENCES = b'id="references"'
"""Where the list starts, in which each work has its own study's people beside it."""
COUNTED = re.compile(
    r"\b(\d+) (?:people|women|participants)\b|\bKey figures Trials \d+ all randomised Randomised (\d+)\b"
)
REPORTS = ("duebruun2024", "duebruun2025", "duebruun2026a", "duebruun2026b")
FINAL = f"""id: final
title: FINAL
reports: [{", ".join(REPORTS)}]
design: randomised-parallel
conditions: [fibromyalgia]
randomised: 99
read: abstract
results:
  - {{id: pain, outcome: pain, measure: statement, text: No difference in pain.}}
"""
REVIEW = """id: review
title: A review of trials
reports: [review2025]
design: meta-analysis
conditions: [fibromyalgia]
included: 130
includes: [final, younger]
read: abstract
results:
  - {id: pain, outcome: pain, measure: statement, text: No difference in pain.}
"""


def entries(*keys: str) -> str:
    return "".join(
        f"\n@article{{{key},\n  author = {{Author, Ada}},\n  title = {{Title of {key}}},\n  journal = {{Journal}},\n"
        f"  year = {{2024}},\n  volume = {{{number}}},\n  pages = {{1--9}}\n}}\n"
        for number, key in enumerate(keys, start=1)
    )


@pytest.mark.parametrize(
    ("studies", "people"),
    [("final", 99), ("final, younger", 130), ("review", 130), ("review, final, younger", 130)],
)
def test_a_page_counts_people_once(studies: str, people: int, site_builder: SiteBuilder) -> None:
    """FINAL has four reports and 99 women; a meta-analysis of FINAL and another trial adds nobody."""
    site = site_builder({"content/studies/final.yaml": FINAL, "content/studies/review.yaml": REVIEW})
    store = (site.root / "references/ldn.bib").read_text(encoding="utf-8")
    site.change({"references/ldn.bib": store + entries(*REPORTS, "review2025")})
    cited = "; ".join(f"@{key}" for key in REPORTS)
    site.edit(PAGE, ("studies: [younger]", f"studies: [{studies}]"), ("in turn.", f"in turn [{cited}]."))
    assert [finding for finding in site.findings() if finding.severity.value == "error"] == []
    for view in ("", "professional/"):
        page = site.rendered()[f"{view}conditions/fibromyalgia/index.html"]
        shown = visible(page.partition(REFERENCES)[0])
        counts = {int(match[1] or match[2]) for match in COUNTED.finditer(shown)}
        assert counts == {people}, shown


def test_the_sites_own_record_of_final_counts_99_women_once() -> None:
    """The real content: three reports, one study, 99 people."""
    from ldnsite.load.project import read_project
    from ldnsite.load.site import load_site

    project, _ = read_project(ROOT)
    studies = load_site(project).site.studies
    assert len(studies["final"].reports) == 3
    assert participants(("final",), studies.get)[0] == 99
    assert participants(("final", "final"), studies.get)[0] == 99
