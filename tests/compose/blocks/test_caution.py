"""`::: caution`: a box in another role than a note."""

from __future__ import annotations

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Box, Heading
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


def test_its_title_is_for_each_view(with_block):
    """Words for professionals stand in no byte of the patients' page; the title may cite."""
    site = with_block('::: caution {title="Said *so* [canary]{.professional} [@younger2013]"}\nWords.\n:::')
    told = {a: plain(nodes_of(site, Box, a)[0].title) for a in Audience}
    assert ["canary" in told[a] for a in (Audience.PATIENT, Audience.PROFESSIONAL)] == [False, True]
    assert told[Audience.PATIENT].startswith("Said so")
    assert b"canary" not in site.rendered()["conditions/fibromyalgia/index.html"]
    assert b"canary" in site.rendered()["professional/conditions/fibromyalgia/index.html"]


def test_a_view_without_its_text_is_without_it(with_block):
    """No empty box, and no heading above it."""
    source = "### Above\n\n::: caution {title=Dose}\n::: professional\nWords.\n:::\n:::\n\nEnd."
    site = with_block(source)
    found = {a: (len(nodes_of(site, Box, a)), len(nodes_of(site, Heading, a))) for a in Audience}
    assert found == {Audience.PATIENT: (0, 1), Audience.PROFESSIONAL: (1, 1)}
