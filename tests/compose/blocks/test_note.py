"""`::: note`: an aside with a title, text and blocks inside."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Box, Details, Heading
from ldnsite.model.tree import nodes
from tests.compose.blocks.conftest import nodes_of


def test_a_note_has_its_own_title_and_id(with_block):
    (box,) = nodes_of(with_block('::: note {title="Where it comes from" #source}\nWords.\n:::'), Box)
    assert (box.role, plain(box.title), box.id) == ("note", "Where it comes from", "source")


def test_a_note_without_a_title_has_the_sites_word(with_block):
    (box,) = nodes_of(with_block("::: note\nWords.\n:::"), Box)
    assert plain(box.title) == "Note"


def test_blocks_may_stand_inside(with_block):
    (box,) = nodes_of(with_block("::: note\n::: details {summary=More}\nWords.\n:::\n:::"), Box)
    assert [type(node) for node in nodes(box)].count(Details) == 1


@pytest.mark.parametrize("audience", Audience)
def test_each_view_has_its_own_words(with_block, audience):
    source = "::: note\n[plain]{.patient}[exact]{.professional} words\n:::"
    (box,) = nodes_of(with_block(source), Box, audience)
    words = {Audience.PATIENT: "plain words", Audience.PROFESSIONAL: "exact words"}
    assert plain(box.children[0].words).strip() == words[audience]


def test_its_title_is_for_each_view(with_block):
    """Words for professionals stand in no byte of the patients' page; the title may cite."""
    site = with_block('::: note {title="Said *so* [canary]{.professional} [@younger2013]"}\nWords.\n:::')
    told = {a: plain(nodes_of(site, Box, a)[0].title) for a in Audience}
    assert ["canary" in told[a] for a in (Audience.PATIENT, Audience.PROFESSIONAL)] == [False, True]
    assert told[Audience.PATIENT].startswith("Said so")
    assert b"canary" not in site.rendered()["conditions/fibromyalgia/index.html"]
    assert b"canary" in site.rendered()["professional/conditions/fibromyalgia/index.html"]


def test_a_view_without_its_text_is_without_it(with_block):
    """No empty box, and no heading above it."""
    source = "### Above\n\n::: note {title=Dose}\n::: professional\nWords.\n:::\n:::\n\nEnd."
    site = with_block(source)
    found = {a: (len(nodes_of(site, Box, a)), len(nodes_of(site, Heading, a))) for a in Audience}
    assert found == {Audience.PATIENT: (0, 1), Audience.PROFESSIONAL: (1, 1)}
