"""`::: cost`: prices with place and date, and that there is none where the source gives none."""

from __future__ import annotations

from ldnsite.markup.flow import plain
from ldnsite.model.advice import Advice
from tests.compose.blocks.conftest import nodes_of
from tests.compose.blocks.drug import BARE, FILES


def test_a_price_has_its_place_and_its_date(with_block):
    rows = nodes_of(with_block("::: cost\n:::", FILES), Advice)
    assert [(plain(row.title), plain(row.said[0].lead), plain(row.said[0].words)) for row in rows] == [
        ("Norway", "May 2024", "Little."),
        ("Place not given", "No date given.", "More."),
    ]


def test_what_is_in_doubt_says_so(with_block):
    (row,) = nodes_of(with_block("::: cost {id=undated}\n:::", FILES), Advice)
    assert [plain(note.words) for note in row.said[0].notes] == ["One page."]


def test_nothing_to_show_and_an_unknown_id_are_found(with_block):
    (empty,) = with_block("::: cost\n:::", BARE).findings("invalid-block-argument")
    assert "no cost" in empty.message
    (unknown,) = with_block("::: cost {id=datd}\n:::", FILES).findings("invalid-block-argument")
    assert unknown.hint == "did you mean dated?"
