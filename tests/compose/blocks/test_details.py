"""`::: details`: folded text that is all in the page."""

from __future__ import annotations

from ldnsite.markup.flow import plain
from ldnsite.model.document import Details
from tests.compose.blocks.conftest import nodes_of


def test_the_summary_names_what_is_folded(with_block):
    (details,) = nodes_of(with_block('::: details {summary="How it was done" #how}\nWords.\n:::'), Details)
    assert (plain(details.summary), details.id) == ("How it was done", "how")


def test_the_folded_words_stand_in_the_page(with_block):
    site = with_block("::: details {summary=More}\nFolded words.\n:::")
    assert b"Folded words." in site.rendered()["conditions/fibromyalgia/index.html"]


def test_a_fold_without_a_summary_is_found(with_block):
    (finding,) = with_block("::: details\nWords.\n:::").findings("invalid-block-argument")
    assert "summary" in finding.message
