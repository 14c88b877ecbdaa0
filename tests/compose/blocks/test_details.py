"""`::: details`: folded text that is all in the page."""

from __future__ import annotations

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Details, Heading
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


def test_its_summary_is_for_each_view(with_block):
    """Words for professionals stand in no byte of the patients' page; the summary may cite."""
    site = with_block('::: details {summary="Said *so* [canary]{.professional} [@younger2013]"}\nWords.\n:::')
    told = {a: plain(nodes_of(site, Details, a)[0].summary) for a in Audience}
    assert ["canary" in told[a] for a in (Audience.PATIENT, Audience.PROFESSIONAL)] == [False, True]
    assert told[Audience.PATIENT].startswith("Said so")
    assert b"canary" not in site.rendered()["conditions/fibromyalgia/index.html"]
    assert b"canary" in site.rendered()["professional/conditions/fibromyalgia/index.html"]


def test_a_view_without_its_text_is_without_it(with_block):
    """No empty box, and no heading above it."""
    source = "### Above\n\n::: details {summary=Dose}\n::: professional\nWords.\n:::\n:::\n\nEnd."
    site = with_block(source)
    found = {a: (len(nodes_of(site, Details, a)), len(nodes_of(site, Heading, a))) for a in Audience}
    assert found == {Audience.PATIENT: (0, 1), Audience.PROFESSIONAL: (1, 1)}


def test_a_summary_without_words_for_a_view_is_found(with_block):
    (finding,) = with_block('::: details {summary="[x]{.professional}"}\nWords.\n:::').findings(
        "invalid-block-argument"
    )
    assert "patient" in finding.message
