"""`::: approval`: decisions country by country, each with its year, or that there is none."""

from __future__ import annotations

from ldnsite.markup.flow import plain
from ldnsite.model.advice import Advice
from tests.compose.blocks.conftest import nodes_of
from tests.compose.blocks.drug import BARE, FILES


def test_decisions_of_one_country_stand_together_in_the_order_of_the_record(with_block):
    rows = nodes_of(with_block("::: approval\n:::", FILES), Advice)
    assert [plain(row.title) for row in rows] == ["United States", "Norway"]
    assert [(plain(said.lead), plain(said.words)) for said in rows[0].said] == [
        ("1984", "Full dose."),
        ("No date given.", "Off-label."),
    ]


def test_what_is_in_doubt_says_so(with_block):
    rows = nodes_of(with_block("::: approval {id=second}\n:::", FILES), Advice)
    assert [(plain(note.label), plain(note.words)) for note in rows[0].said[0].notes] == [
        ("In doubt", "One page.")
    ]


def test_each_view_reads_its_own_words(with_block):
    site = with_block("::: approval\n:::", FILES)
    assert b"canary" not in site.rendered()["conditions/fibromyalgia/index.html"]
    assert b"canary" in site.rendered()["professional/conditions/fibromyalgia/index.html"]


def test_nothing_to_show_and_an_unknown_id_are_found(with_block):
    (empty,) = with_block("::: approval\n:::", BARE).findings("invalid-block-argument")
    assert "no regulatory status" in empty.message
    (unknown,) = with_block("::: approval {id=secnd}\n:::", FILES).findings("invalid-block-argument")
    assert unknown.hint == "did you mean second?"
