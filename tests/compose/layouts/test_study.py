"""A study's own page, in both views."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.advice import Advice
from ldnsite.model.document import Box, Bullets, Line, Listed, Table
from tests.compose.results import OUTCOMES, VOCABULARY, paper
from tests.compose.test_compose import composed, every, section_ids, source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

STUDY = """\
id: big
title: BIG
reports: [big2024, more2025]
registration: [NCT01234567, "X 1"]
design: {design}
design_text: {{professional: double-blind}}
conditions: [fibromyalgia]
population: women with fibromyalgia
randomised: 99
arms:
  - {{id: ldn, label: LDN, dose: 6 mg, n: 49}}
  - {{id: placebo, label: Placebo, n: 50}}
read: abstract
{more}"""
RESULTS = """\
results:
  - id: pain
    outcome: pain
    time: 12 weeks
    primary: true
    measure: mean-difference
    unit: points
    value: -0.34
    ci: [-0.95, 0.27]
    text: {patient: No gap., professional: A small gap.}
  - id: events
    outcome: harm
    arms: {ldn: {n: 49, events: 4}, placebo: {n: 50, events: 3}}
    text: Some events.
    doubt: Seen in a digest only.
harms:
  - {id: dreams, text: Vivid dreams., effect: harm}
limits:
  - Small.
conflicts:
  - Another text counts 98.
notes: More is to come.
"""


def site(site_builder: SiteBuilder, more: str = RESULTS, design: str = "randomised-parallel") -> TestSite:
    return site_builder({
        "content/outcomes.yaml": OUTCOMES,
        "content/vocabulary.yaml": VOCABULARY,
        "content/studies/big.yaml": STUDY.format(design=design, more=more),
        "references/big.bib": paper("big2024") + paper("more2025"),
        "content/pages/x.md": source("[@more2025]", "X"),
    })  # fmt: skip


def test_patients_read_words_and_what_weakens_them(site_builder: SiteBuilder) -> None:
    page = composed(site(site_builder), "studies/big/")
    assert section_ids(page) == [
        "warning", "about-study", "results", "harms", "limits", "conflicts", "notes", "cited-by", "references",
    ]  # fmt: skip
    assert page.head.subtitle == "A fair test, with people put into groups by chance"
    found = [item for item in every(page, Advice) if isinstance(item, Advice)]
    assert [plain(item.title) for item in found] == ["Pain", "Side effects"]
    (pain,) = found[0].said
    assert plain(pain.words) == "No gap."
    assert [plain(note.words) for note in pain.notes] == [
        "12 weeks, the study’s main question".replace("’", "'")
    ]
    assert [plain(said.words) for said in found[1].said] == ["Some events.", "Vivid dreams."]
    assert [plain(note.words) for note in found[1].said[0].notes] == ["Seen in a digest only."]
    assert not every(page, Table)


def test_professionals_read_tables(site_builder: SiteBuilder) -> None:
    page = composed(site(site_builder), "professional/studies/big/")
    assert page.head.subtitle == "Randomised trial, parallel groups"
    assert [table.role for table in every(page, Table) if isinstance(table, Table)] == ["results", "results"]
    assert not every(page, Advice)


def test_limits_and_disagreements_stand_apart(site_builder: SiteBuilder) -> None:
    page = composed(site(site_builder), "studies/big/")
    told = [plain(item) for node in every(page, Bullets) if isinstance(node, Bullets) for item in node.items]
    assert told == ["Small.", "Another text counts 98."]


def test_the_pages_that_use_it_are_named_by_any_of_its_papers(site_builder: SiteBuilder) -> None:
    page = composed(site(site_builder), "studies/big/")
    listed = [(item.title, item.href) for item in every(page, Listed) if isinstance(item, Listed)]
    assert listed == [("X", "../../x/")]


@pytest.mark.parametrize(
    ("more", "design", "told"),
    [
        ("", "protocol", "There are no results yet in what we read."),
        ("results: [{id: a, outcome: pain, text: Less pain.}]\n", "chart-review",
         "What we read says nothing about side effects. That does not mean that there were none."),
    ],
)  # fmt: skip
def test_what_is_not_there_is_said(site_builder: SiteBuilder, more: str, design: str, told: str) -> None:
    page = composed(site(site_builder, more, design), "studies/big/")
    assert told in [plain(line.words) for line in every(page, Line) if isinstance(line, Line)]


def test_a_review_is_not_said_to_be_silent_on_harms(site_builder: SiteBuilder) -> None:
    """It treated nobody itself."""
    more = "results: [{id: a, outcome: pain, text: Less pain.}]\n"
    assert "harms" not in section_ids(composed(site(site_builder, more, "meta-analysis"), "studies/big/"))


def test_animals_and_cells_come_with_a_note(site_builder: SiteBuilder) -> None:
    page = composed(site(site_builder, design="animal"), "studies/big/")
    notes = [box for box in every(page, Box) if isinstance(box, Box) and box.role == "note"]
    assert len(notes) == 1
    assert "not in people" in plain(notes[0].children[0].words)  # type: ignore[attr-defined]


def test_without_a_dose_there_is_no_warning_and_no_dose_stands_above_one(site_builder: SiteBuilder) -> None:
    made = site(site_builder)
    made.edit("content/studies/big.yaml", ("women with fibromyalgia", "women on 6 mg"))
    page = composed(made, "studies/big/")
    assert "6 mg" not in plain(page.head.summary)
    made.edit("content/studies/big.yaml", ("women on 6 mg", "women"), (", dose: 6 mg", ""))
    assert "warning" not in section_ids(composed(made, "studies/big/"))
