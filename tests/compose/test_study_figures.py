"""The studies behind a page in large figures, from numbers in the records alone."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Definitions
from ldnsite.model.tree import nodes
from tests.compose.results import YOUNGER, page_of, row, trial, with_results

YOUNGER_TIMED = YOUNGER.replace(
    "duration: 12 weeks\n", "duration: 12 weeks\nlongest: 12 weeks\ndaily_mg: 4.5\n"
)


def final(*more):
    return {"FINAL": trial("FINAL", "20/49", "13/50", more="\n".join(more))}


@pytest.fixture
def figures(site_builder):
    """Call it with trials and further files; gives each figure as label, figure and note."""

    def make(trials, files=None, studies="younger, final", rows=""):
        made = {**with_results(row("pain", studies=studies) + rows, trials), **(files or {})}
        page = page_of(site_builder(made), Audience.PROFESSIONAL)
        found = [node for part in page.sections for node in nodes(part) if isinstance(node, Definitions)]
        lists = [node for node in found if node.role == "figures"]
        return [
            tuple(map(plain, (item.label, item.words, item.note))) for node in lists for item in node.items
        ]

    return make


def test_all_figures_of_randomised_trials(figures):
    """How many, people in the order of the rows, designs, doses, and the longest with its name."""
    made = figures(
        final("daily_mg: [1.5, 6]", "longest: 1 year"), {"content/studies/younger.yaml": YOUNGER_TIMED}
    )
    assert made == [
        ("Trials", "2", "all randomised"),
        ("Randomised", "130", "31 and 99"),
        ("Designs", "1 + 1", "crossover, parallel"),
        ("Daily dose", "1.5–6 mg", "against placebo"),
        ("Longest", "1 year", "FINAL"),
    ]


def test_a_dose_or_a_time_that_one_study_lacks_is_left_out(figures):
    """Nothing is read out of texts: the duration in words makes no figure."""
    labels = [label for label, _, _ in figures(final("daily_mg: 6", "longest: 1 year"))]
    assert labels == ["Trials", "Randomised", "Designs"]


def test_one_dose_for_all_is_no_range(figures):
    files = {"content/studies/younger.yaml": YOUNGER_TIMED}
    assert ("Daily dose", "4.5 mg", "against placebo") in figures(final("daily_mg: 4.5"), files)


def test_other_studies_are_no_trials_and_their_unknown_people_are_told(figures):
    """A chart review beside a trial; nothing is said of what the dose was compared with."""
    review = (
        "id: final\ntitle: Review\nreports: [final2024]\ndesign: chart-review\ndaily_mg: 3\nread: abstract\n"
    )
    made = figures({"FINAL": review}, {"content/studies/younger.yaml": YOUNGER_TIMED})
    assert made == [
        ("Studies", "2", "1 randomised"),
        ("People", "31", "not known for 1 study"),
        ("Designs", "1 + 1", "crossover, chart review"),
        ("Daily dose", "3–4.5 mg", ""),
    ]


def test_a_study_of_several_rows_is_counted_once(figures):
    again = row("relief", studies="final")
    assert figures(final(), rows=again)[:2] == [
        ("Trials", "2", "all randomised"),
        ("Randomised", "130", "31 and 99"),
    ]


def test_without_studies_there_are_no_figures(site_builder):
    rows = "  - outcome: pain\n    comparison: placebo\n    finding: {direction: not-studied}\n"
    page = page_of(site_builder(with_results(rows)), Audience.PROFESSIONAL)
    assert "key-figures" not in [section.id for section in page.sections]
