"""`::: preparation`: how the drug is made, with who says so."""

from __future__ import annotations

from ldnsite.markup.flow import plain
from ldnsite.model.advice import Advice
from tests.compose.blocks.conftest import nodes_of
from tests.compose.blocks.drug import BARE, FILES


def test_it_shows_the_record_in_its_order(with_block):
    rows = nodes_of(with_block("::: preparation\n:::", FILES), Advice)
    assert [(plain(row.title), plain(row.said[0].words)) for row in rows] == [
        ("Made to order", "By a pharmacy."),
        ("Fillers", "No chalk."),
    ]
    assert [plain(note.label) for note in rows[0].said[0].notes] == ["Based on"]


def test_ids_choose(with_block):
    (row,) = nodes_of(with_block("::: preparation {id=fillers}\n:::", FILES), Advice)
    assert row.statement == "fillers"


def test_nothing_to_show_and_an_unknown_id_are_found(with_block):
    (empty,) = with_block("::: preparation\n:::", BARE).findings("invalid-block-argument")
    assert "no preparation" in empty.message
    (unknown,) = with_block("::: preparation {id=filers}\n:::", FILES).findings("invalid-block-argument")
    assert unknown.hint == "did you mean fillers?"
