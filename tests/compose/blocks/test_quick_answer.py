"""`::: quick-answer`: where the page's field stands; the page has it once."""

from __future__ import annotations

from ldnsite.markup.flow import plain
from ldnsite.model.document import Definitions
from tests.compose.blocks.conftest import nodes_of


def test_the_field_stands_where_the_block_is_and_nowhere_else(with_block):
    site = with_block("::: quick-answer\n:::")
    (answer,) = nodes_of(site, Definitions)
    assert answer.role == "quick-answer"
    assert [plain(item.label) for item in answer.items] == ["Does it help?"]
    assert site.rendered()["conditions/fibromyalgia/index.html"].count(b"Perhaps a little") == 1


def test_it_takes_no_text(with_block):
    (finding,) = with_block("::: quick-answer\nWords.\n:::").findings("invalid-block-argument")
    assert finding.severity.value == "error"


def test_a_second_one_is_found(with_block):
    site = with_block("::: quick-answer\n:::\n\n::: quick-answer\n:::")
    (finding,) = site.findings("invalid-block-argument")
    assert "already" in finding.message


def test_each_view_may_have_it_in_another_place(with_block):
    source = (
        "::: patient\n::: quick-answer\n:::\n:::\n\nWords.\n\n::: professional\n::: quick-answer\n:::\n:::"
    )
    assert len(nodes_of(with_block(source), Definitions)) == 1
