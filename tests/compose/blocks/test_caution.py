"""`::: caution`: a box in another role than a note."""

from __future__ import annotations

from ldnsite.markup.flow import plain
from ldnsite.model.document import Box
from tests.compose.blocks.conftest import nodes_of


def test_a_caution_is_no_note(with_block):
    first, second = nodes_of(
        with_block("::: caution\nWords.\n:::\n\n::: caution {title=Pregnancy}\nWords.\n:::"), Box
    )
    assert (first.role, second.role) == ("caution", "caution")
    assert (plain(first.title), plain(second.title)) == ("Caution", "Pregnancy")
    assert plain(second.children[0].words).strip() == "Words."


def test_an_unknown_argument_is_found_with_the_nearest(with_block):
    (finding,) = with_block("::: caution {titel=x}\nWords.\n:::").findings("invalid-block-argument")
    assert "title" in finding.hint
