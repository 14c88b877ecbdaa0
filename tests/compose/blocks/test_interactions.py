"""`::: interactions`: warnings and interactions of the drug's record, opioids first, with all that weakens them."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.advice import Advice, AdviceList
from ldnsite.model.audience import Audience
from ldnsite.model.document import Group
from tests.compose.blocks.conftest import nodes_of
from tests.compose.blocks.drug import BARE, FILES

BLOCK = "::: interactions\n:::"


def titles(site, audience=Audience.PATIENT):
    return [plain(row.title) for row in nodes_of(site, Advice, audience)]


def test_it_shows_warnings_first_and_then_interactions(with_block):
    site = with_block(BLOCK, FILES)
    assert titles(site) == ["Opioid medicines", "Allergy", "Steroids"]
    assert [plain(rows.title) for rows in nodes_of(site, AdviceList)] == [
        "Who should not take it",
        "Other medicines",
    ]


def test_a_row_says_what_the_label_has_no_room_for_and_what_weakens_it(with_block):
    """The waiting time, the other side, what is not known, and who says so; nothing is lost from the record."""
    opioids = nodes_of(with_block(BLOCK, FILES), Advice)[0]
    (said,) = opioids.said
    assert (plain(said.lead), plain(said.words)) == ("Do not take LDN with an opioid.", "Wait for 7 days.")
    assert [(plain(note.label), plain(note.words)) for note in said.notes] == [
        ("Sources disagree", "One clinic says 14 days."),
        ("Not known", "How long after methadone."),
        ("Based on", "label of the 50 mg product"),
    ]


def test_who_says_it_comes_from_the_record_where_the_basis_is_not_enough(with_block):
    steroids = nodes_of(with_block(BLOCK, FILES), Advice)[2]
    assert [plain(note.words) for note in steroids.said[0].notes] == ["Seen on one page.", "a clinic"]


@pytest.mark.parametrize("ids", ["steroids opioids", "steroids,opioids", "steroids opioids steroids"])
def test_ids_choose_and_order(with_block, ids):
    site = with_block(f'::: interactions {{id="{ids}"}}\n:::', FILES)
    assert titles(site) == ["Steroids", "Opioid medicines"]
    assert [plain(rows.title) for rows in nodes_of(site, AdviceList)] == [""]


def test_an_id_that_is_not_there_is_found_with_the_nearest(with_block):
    (finding,) = with_block("::: interactions {id=opiods}\n:::", FILES).findings("invalid-block-argument")
    assert finding.hint == "did you mean opioids?"


def test_it_takes_no_text(with_block):
    (finding,) = with_block("::: interactions\nTake care.\n:::", FILES).findings("invalid-block-argument")
    assert finding.severity.value == "error"


def test_without_a_drug_it_says_so(with_block):
    site = with_block(BLOCK)
    site.change({"content/drug.yaml": None})
    assert [finding.message for finding in site.findings("invalid-block-argument")] == [
        "the site has no record of a drug"
    ]


def test_a_record_without_interactions_shows_its_warnings_alone(with_block):
    assert titles(with_block(BLOCK, BARE)) == ["Opioid medicines"]


def test_each_view_reads_its_own_words(with_block):
    site = with_block(BLOCK, FILES)
    assert b"canary" not in site.rendered()["conditions/fibromyalgia/index.html"]


def test_an_id_of_the_editor_is_an_anchor(with_block):
    (group,) = nodes_of(with_block("::: interactions {#others}\n:::", FILES), Group)
    assert group.id == "others"
