"""`::: trials`: what is still to come, as it stood when it was last seen."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.advice import TrialRow
from ldnsite.model.audience import Audience
from ldnsite.model.document import Line
from tests.compose.blocks.conftest import nodes_of

VOCABULARY = """conditions:
  - {id: fibromyalgia, name: Fibromyalgia}
  - {id: me-cfs, name: Myalgic encephalomyelitis, short: ME/CFS}
outcome_categories:
  - {id: symptoms, name: Symptoms}
"""


def trial(name, condition="fibromyalgia", status="recruiting", more=""):
    return (
        f"id: {name}\nname: {name.title()}\nregistration: NCT06366724\nconditions: [{condition}]\n"
        f"status: {status}\n{more}"
    )


ONE = trial(
    "one",
    "fibromyalgia, me-cfs",
    more="planned: 160\nas_of: 2026-03\ndue: 2027-06\nsources: [younger2013]\n"
    "about: {patient: LDN or a placebo., professional: canary}\nnote: It may be late.\n",
)
FILES = {
    "content/vocabulary.yaml": VOCABULARY,
    "content/trials/one.yaml": ONE,
    "content/trials/two.yaml": trial("two", status="not-yet-recruiting"),
    "content/trials/three.yaml": trial("three", "me-cfs", "completed").replace("NCT06366724", "XYZ-1"),
    "content/trials/four.yaml": trial("four", status="published"),
}


def rows(site, audience=Audience.PATIENT):
    return nodes_of(site, TrialRow, audience)


def test_a_row_says_who_how_many_how_far_and_where(with_block):
    row = rows(with_block("::: trials\n:::", FILES))[0]
    assert plain(row.title) == "One"
    assert plain(row.words) == "Fibromyalgia, ME/CFS: 160 people planned"
    assert plain(row.about) == "LDN or a placebo."
    assert (
        plain(row.state) == "Recruiting when last seen, Mar 2026. Results expected Jun 2027. It may be late."
    )
    assert (row.registration, row.href) == ("NCT06366724", "https://clinicaltrials.gov/study/NCT06366724")


def test_what_is_not_known_is_said_and_never_guessed(with_block):
    row = rows(with_block("::: trials {conditions=me-cfs status=completed}\n:::", FILES))[0]
    assert plain(row.words) == "ME/CFS"
    assert (
        plain(row.state) == "Completed when last seen, in a record without a date. No date given for results."
    )
    assert (row.registration, row.href) == ("XYZ-1", "")


def test_a_page_shows_the_trials_of_its_conditions_nearest_result_first(with_block):
    """What is published is no trial to come; what has no result yet is, even when it is complete."""
    assert [plain(row.title) for row in rows(with_block("::: trials\n:::", FILES))] == ["One", "Two"]


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ("conditions=me-cfs", ["One", "Three"]),
        ("status=published", ["Four"]),
        ('status="not-yet-recruiting recruiting"', ["Two", "One"]),
    ],
)
def test_arguments_choose(with_block, arguments, names):
    site = with_block(f"::: trials {{{arguments}}}\n:::", FILES)
    assert [plain(row.title) for row in rows(site)] == names


def test_on_a_page_about_no_condition_rows_go_by_condition(with_block, site_builder):
    about = "---\ntitle: Home\npublished: 2026-01-10\nupdated: 2026-01-10\nreview_every: 24 months\nauthors: [editors]\n---\n"
    site = site_builder({**FILES, "content/pages/index.md": f"{about}## Blocks\n\n::: trials\n:::\n"})
    page = site.rendered()["index.html"].decode()
    assert "<dt>Fibromyalgia, ME/CFS</dt>" in page
    assert "One: 160 people planned" in page


def test_no_trial_is_said(with_block):
    site = with_block("::: trials {status=terminated}\n:::", FILES)
    assert rows(site) == []
    (line,) = nodes_of(site, Line)
    assert "did not search" in plain(line.words)


def test_names_that_are_not_there_are_found_with_the_nearest(with_block):
    site = with_block("::: trials {conditions=mecfs status=recruting}\n:::", FILES)
    hints = {finding.hint for finding in site.findings("invalid-block-argument")}
    assert hints == {"did you mean me-cfs?", "did you mean recruiting?"}


def test_each_view_reads_its_own_words(with_block):
    site = with_block("::: trials\n:::", FILES)
    assert b"canary" not in site.rendered()["conditions/fibromyalgia/index.html"]
    assert plain(rows(site, Audience.PROFESSIONAL)[0].about) == "canary"
