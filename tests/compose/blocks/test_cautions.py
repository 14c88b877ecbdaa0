"""`::: cautions`: rows, labels of their own, and a fold that patients alone have."""

from __future__ import annotations

from ldnsite.markup.flow import plain
from ldnsite.model.advice import Advice, AdviceList, Said
from ldnsite.model.audience import Audience
from ldnsite.model.document import Box, Details
from tests.compose.blocks.conftest import nodes_of
from tests.compose.blocks.drug import BARE, FILES

BLOCK = "::: cautions\n:::"


def test_what_is_seldom_needed_stands_behind_one_fold_that_names_it(with_block):
    site = with_block(BLOCK, FILES)
    (fold,) = nodes_of(site, Details)
    assert plain(fold.summary) == "Less often needed: Children; Other illness"
    (folded,) = fold.children
    assert [plain(row.title) for row in folded.items] == ["Children", "Other illness"]


def test_professionals_have_no_fold(with_block):
    site = with_block(BLOCK, FILES)
    assert nodes_of(site, Details, Audience.PROFESSIONAL) == []
    (rows,) = nodes_of(site, AdviceList, Audience.PROFESSIONAL)
    assert [plain(row.title) for row in rows.items] == ["Pregnancy", "Children", "Other illness"]


def test_a_label_of_its_own_is_ochre_and_has_all_that_a_row_has(with_block):
    for audience in Audience:
        (box,) = nodes_of(with_block(BLOCK, FILES), Box, audience)
        assert (box.role, plain(box.title)) == ("caution", "Surgery?")
        (said,) = box.children
        assert isinstance(said, Said)
        assert [plain(note.words) for note in said.notes] == ["an opinion, not a study"]


def test_ids_choose_and_order(with_block):
    site = with_block('::: cautions {id="children pregnancy"}\n:::', FILES)
    assert [plain(row.title) for row in nodes_of(site, Advice)] == ["Pregnancy", "Children"]
    assert nodes_of(site, Box) == []


def test_a_record_without_cautions_is_found(with_block):
    (finding,) = with_block(BLOCK, BARE).findings("invalid-block-argument")
    assert "no cautions" in finding.message


def test_an_id_that_is_not_there_is_found_with_the_nearest(with_block):
    (finding,) = with_block("::: cautions {id=pregnacy}\n:::", FILES).findings("invalid-block-argument")
    assert finding.hint == "did you mean pregnancy?"
