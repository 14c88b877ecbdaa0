"""`::: dose-schedule`: doses with what stands behind each; nothing that no study tested looks tested."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.advice import Advice, DosePlan
from ldnsite.model.audience import Audience
from ldnsite.model.inline import Mark
from ldnsite.model.tree import inlines
from tests.compose.blocks.conftest import nodes_of
from tests.compose.blocks.drug import BARE, FILES


def plans(site, audience=Audience.PATIENT):
    return {plain(plan.title): plan for plan in nodes_of(site, DosePlan, audience)}


def test_each_schedule_says_what_stands_behind_it(with_block):
    shown = plans(with_block("::: dose-schedule\n:::", FILES))
    assert {name: (plain(plan.basis), plan.tested) for name, plan in shown.items()} == {
        "Usual dose": ("From a trial", True),
        "Weekly steps": ("Advice, not tested in a study", False),
        "Daily steps": ("From a diary", True),
    }


def test_steps_go_by_week_where_each_begins_one_and_by_day_elsewhere(with_block):
    """Days of the record count from 0, those of readers from 1; steps stand in the order of time."""
    shown = plans(with_block("::: dose-schedule\n:::", FILES))
    steps = {name: [(plain(s.when), plain(s.dose)) for s in plan.steps] for name, plan in shown.items()}
    assert steps == {
        "Usual dose": [],
        "Weekly steps": [("From week 1", "1.5 mg a day"), ("From week 2", "3 mg a day")],
        "Daily steps": [("From day 1", "0.25 mg a day"), ("From day 2", "0.5 mg a day")],
    }


def test_a_plan_cites_its_study_and_says_what_contradicts_it(with_block):
    shown = plans(with_block("::: dose-schedule\n:::", FILES))
    marks = [part for part in inlines(shown["Usual dose"]) if isinstance(part, Mark)]
    assert [item.key for mark in marks for item in mark.items] == ["younger2013"]
    assert [plain(note.words) for note in shown["Daily steps"].said.notes] == ["Another says less."]


def test_ids_name_schedules_and_what_is_said_on_taking(with_block):
    site = with_block('::: dose-schedule {id="bedtime weekly"}\n:::', FILES)
    assert list(plans(site)) == ["Weekly steps"]
    assert [plain(row.title) for row in nodes_of(site, Advice)] == ["Time of day"]


@pytest.mark.parametrize("audience", Audience)
def test_both_views_have_the_same_steps(with_block, audience):
    shown = plans(with_block("::: dose-schedule {id=weekly}\n:::", FILES), audience)
    assert len(shown["Weekly steps"].steps) == 2


def test_nothing_to_show_and_an_unknown_id_are_found(with_block):
    (empty,) = with_block("::: dose-schedule\n:::", BARE).findings("invalid-block-argument")
    assert "no schedules" in empty.message
    (unknown,) = with_block("::: dose-schedule {id=weely}\n:::", FILES).findings("invalid-block-argument")
    assert unknown.hint == "did you mean weekly?"
