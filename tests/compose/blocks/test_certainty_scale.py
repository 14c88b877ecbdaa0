"""`::: certainty-scale`: every level once, strongest first, in the words that stand beside the ratings."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Table
from ldnsite.model.evidence import Certainty
from tests.compose.blocks.conftest import nodes_of


@pytest.mark.parametrize("audience", Audience)
def test_it_explains_every_level_in_order(with_block, audience):
    (table,) = nodes_of(with_block("::: certainty-scale\n:::"), Table, audience)
    assert [row.cells[0].certainty for row in table.rows] == list(Certainty)
    meanings = [plain(row.cells[1].words) for row in table.rows]
    assert all(meanings)
    assert len(set(meanings)) == len(Certainty)


def test_each_view_has_its_own_words(with_block):
    site = with_block("::: certainty-scale\n:::")
    told = {a: plain(nodes_of(site, Table, a)[0].rows[0].cells[1].words) for a in Audience}
    assert told[Audience.PATIENT] != told[Audience.PROFESSIONAL]


def test_the_words_are_those_beside_a_rating(with_block):
    """The sheet of a page rated low explains "low" with the scale's own sentence."""
    site = with_block("::: certainty-scale\n:::")
    low = next(row for row in nodes_of(site, Table)[0].rows if row.cells[0].certainty is Certainty.LOW)
    html = site.rendered()["conditions/fibromyalgia/index.html"].decode()
    assert html.count(plain(low.cells[1].words)) >= 2


def test_its_id_can_be_linked_to(with_block):
    (table,) = nodes_of(with_block("::: certainty-scale {#levels}\n:::\n\nSee [the levels](#levels)."), Table)
    assert table.id == "levels"


def test_it_takes_neither_text_nor_arguments(with_block):
    for block in ("::: certainty-scale\nWords.\n:::", "::: certainty-scale {level=low}\n:::"):
        (finding,) = with_block(block).findings("invalid-block-argument")
        assert finding.severity.value == "error"
