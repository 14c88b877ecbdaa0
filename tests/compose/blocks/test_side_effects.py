"""`::: side-effects`: harms beside their comparator; what has none, no figures or a doubt is told in words."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.advice import Advice
from ldnsite.model.audience import Audience
from ldnsite.model.document import Line, Table
from ldnsite.model.pictures import BarGroup
from ldnsite.model.tree import inlines
from tests.compose.blocks.conftest import nodes_of
from tests.compose.blocks.drug import DRUG
from tests.sites import BASE

OUTCOMES = """outcomes:
  - {id: pain, name: Daily pain, plain: Pain, category: symptoms, better: lower}
  - {id: any, name: Any adverse event, plain: Side effects, category: symptoms, better: lower, harm: true}
  - {id: dreams, name: Vivid dreams, plain: Dreams, category: symptoms, better: lower, harm: true}
"""
STUDY = """id: {id}
title: {title}
reports: [{report}]
design: {design}
conditions: [fibromyalgia]
randomised: 99
arms:
  - {{id: ldn, label: LDN, dose: 4.5 mg}}
  - {{id: placebo, label: Placebo}}
{more}read: abstract
results:
  - {{id: pain, outcome: pain, measure: statement, text: Pain fell.}}
harms:
{harms}"""
BOTH = "  - {id: any, effect: any, text: Counted., arms: {ldn: {n: 50, events: 40}, placebo: {n: 49, percent: 2}}}\n"
ALONE = "  - {id: dreams, effect: dreams, text: 3 of 50 had dreams., arms: {ldn: {n: 50, events: 3}}}\n"
DOUBT = "  - {id: seen, effect: any, text: Often., doubt: Hearsay., arms: {ldn: {n: 5, events: 4}, placebo: {n: 5, events: 1}}}\n"
VAGUE = "  - {id: vague, text: {patient: Something., professional: canary}}\n"
PAPER = "@article{{{0}, author = {{Example, Ann}}, title = {{T}}, journal = {{J}}, year = {{2020}}, doi = {{10.1000/{0}}}}}\n"
BLOCK = "::: side-effects\n:::"


def study(harms, id_="younger", design="randomised-parallel", more="comparator: placebo\n"):
    report = f"{id_}2013" if id_ == "younger" else f"{id_}2020"
    return STUDY.format(id=id_, title=id_.title(), report=report, design=design, more=more, harms=harms)


def files(harms=BOTH + ALONE + DOUBT + VAGUE, **more):
    return {
        "content/outcomes.yaml": OUTCOMES,
        "content/drug.yaml": DRUG,
        "content/studies/younger.yaml": study(harms, **more),
    }


def papers(*keys):
    """The base's store with works of these keys."""
    store = (BASE / "references/ldn.bib").read_text(encoding="utf-8")
    return {"references/ldn.bib": store + "".join(PAPER.format(key) for key in keys)}


def told(site, audience=Audience.PATIENT):
    return {
        plain(row.title): [
            (plain(said.lead), plain(said.words), [plain(note.words) for note in said.notes])
            for said in row.said
        ]
        for row in nodes_of(site, Advice, audience)
    }


def test_patients_see_both_groups_in_100_and_how_common_in_each(with_block):
    site = with_block(BLOCK, files(BOTH))
    (group,) = nodes_of(site, BarGroup)
    assert plain(group.title) == "Side effects"
    (bars,) = group.bars
    assert (bars.drug.number, bars.comparator.number) == (80, 2)
    assert plain(bars.people).endswith("Very common with LDN, common with placebo")


def test_the_words_used_are_explained_and_no_other(with_block):
    lines = [plain(line.words) for line in nodes_of(with_block(BLOCK, files(BOTH)), Line)]
    legend = next(line for line in lines if "1 in 10" in line)
    assert legend == (
        "Very common is 1 in 10 people or more; common is 1 in 100 or more, but fewer than 1 in 10."
    )


def test_professionals_see_counts_as_recorded(with_block):
    """Events that the record does not have are not made up from a percentage."""
    (table,) = nodes_of(with_block(BLOCK, files(BOTH)), Table, Audience.PROFESSIONAL)
    (row,) = table.rows
    cells = [plain(tuple(inlines(cell))).strip() for cell in row.cells]
    assert cells[0] == "Any adverse event"
    assert cells[2] == "40 of 50 (80%)"
    assert cells[3] == "2% of 49Placebo"
    assert len(table.columns) == len(row.cells)


def test_what_has_no_comparator_is_told_and_says_with_what_it_was_compared(with_block):
    assert told(with_block(BLOCK, files(ALONE)))["Dreams"] == [
        ("Younger", "3 of 50 had dreams.", ["placebo"])
    ]


@pytest.mark.parametrize(
    ("design", "compared"),
    [
        ("chart-review", "nothing; there was no comparison group"),
        ("systematic-review", "what the trials in this review used"),
    ],
)
def test_what_a_record_does_not_say_follows_from_its_design(with_block, design, compared):
    made = {
        **files(BOTH),
        "content/studies/other.yaml": study(ALONE, "other", design, ""),
        **papers("other2020"),
    }
    assert told(with_block("::: side-effects {studies=other}\n:::", made))["Dreams"][0][2] == [compared]


def test_a_doubt_keeps_figures_out_of_the_picture_and_is_printed(with_block):
    site = with_block(BLOCK, files(DOUBT))
    assert nodes_of(site, BarGroup) == []
    assert told(site)["Side effects"] == [("Younger", "Often.", ["placebo", "Hearsay."])]


def test_a_harm_without_an_effect_is_not_lost(with_block):
    site = with_block(BLOCK, files(VAGUE))
    assert told(site) == {"Other effects": [("Younger", "Something.", ["placebo"])]}
    assert b"canary" not in site.rendered()["conditions/fibromyalgia/index.html"]


def test_effects_stand_in_the_order_of_the_vocabulary(with_block):
    assert list(told(with_block(BLOCK, files(VAGUE + ALONE + DOUBT)))) == [
        "Side effects",
        "Dreams",
        "Other effects",
    ]


def test_what_an_outcome_sheet_of_the_page_draws_is_not_drawn_again(with_block):
    """Professionals have no sheets: their table is whole."""
    made = files(ALONE)
    made["content/studies/younger.yaml"] = made["content/studies/younger.yaml"].replace(
        "harms:\n",
        "  - {id: any, outcome: any, measure: proportion, text: Any., arms: {ldn: {n: 50, events: 40}, placebo: {n: 49, events: 30}}}\n"
        "harms:\n",
    )
    site = with_block(BLOCK, made)
    assert len(nodes_of(site, BarGroup)) == 1
    site.edit(
        "content/conditions/fibromyalgia.md",
        (
            "evidence:\n",
            "evidence:\n  - {outcome: any, comparison: placebo, studies: [younger], pictures: [younger/any], finding: {direction: little-or-no-difference}}\n",
        ),
    )
    assert nodes_of(site, BarGroup) == []
    assert list(told(site)) == ["Dreams"]
    assert len(nodes_of(site, Table, Audience.PROFESSIONAL)) == 1


def test_studies_choose_and_animals_are_never_shown(with_block):
    other = {
        **files(BOTH),
        "content/studies/mice.yaml": study(BOTH, "mice", "animal"),
        "content/studies/other.yaml": study(BOTH, "other"),
        **papers("mice2020", "other2020"),
    }
    site = with_block('::: side-effects {studies="mice other"}\n:::', other)
    (group,) = nodes_of(site, BarGroup)
    assert [plain(bars.study) for bars in group.bars] == ["Other"]


@pytest.mark.parametrize("audience", Audience)
def test_no_recorded_harm_is_no_evidence_of_safety(with_block, audience):
    made = files()
    made["content/studies/younger.yaml"] = made["content/studies/younger.yaml"].partition("harms:\n")[0]
    lines = [plain(line.words) for line in nodes_of(with_block(BLOCK, made), Line, audience)]
    assert len(lines) == 1
    assert "not mean" in lines[0] or "no evidence of safety" in lines[0]


def test_what_others_name_is_shown_when_asked_for(with_block):
    assert "Named" not in told(with_block(BLOCK, files()))
    assert "Named" in told(with_block("::: side-effects {id=named}\n:::", files()))


def test_names_that_are_not_there_are_found_with_the_nearest(with_block):
    site = with_block("::: side-effects {studies=yonger id=namd}\n:::", files())
    hints = {finding.hint for finding in site.findings("invalid-block-argument")}
    assert hints == {"did you mean younger?", "did you mean named?"}


def test_nobody_in_either_group_has_no_word(with_block):
    none = "  - {id: any, effect: any, text: None., arms: {ldn: {n: 50, events: 0}, placebo: {n: 49, events: 0}}}\n"
    site = with_block(BLOCK, files(none))
    (group,) = nodes_of(site, BarGroup)
    assert "common" not in plain(group.bars[0].people)
    assert not [line for line in nodes_of(site, Line) if "1 in" in plain(line.words)]


def test_nothing_is_said_of_chance(with_block):
    """Of many effects, some gaps would pass a test that is made of each."""
    clear = "  - {id: any, effect: any, text: Seen., arms: {ldn: {n: 50, events: 40}, placebo: {n: 50, events: 4}}}\n"
    site = with_block(BLOCK, files(clear))
    assert nodes_of(site, BarGroup)
    assert not [line for line in nodes_of(site, Line) if "chance" in plain(line.words)]
