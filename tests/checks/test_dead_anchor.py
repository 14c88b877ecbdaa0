"""A link leads to a heading that is not there."""

from __future__ import annotations

import pytest

from tests.checks.conftest import page

PAGE, OTHER = "content/pages/methods.md", "content/pages/other.md"
WITH_PARTS = page("## Dose {#how-much}\n\n::: note {#aside}\nText.\n:::\n\n### Slow steps\n", title="Other")


@pytest.mark.parametrize("place", ["how-much", "aside", "slow-steps"])
def test_headings_and_named_blocks_can_be_linked_to(checked, place) -> None:
    assert checked("dead-anchor", {PAGE: page(f"[w](other.md#{place})"), OTHER: WITH_PARTS}) == []


@pytest.mark.parametrize("place", ["dose", "How-much", "aside-2"])
def test_any_other_place_is_dead(checked, place) -> None:
    """Ids are told apart by letter case, as browsers do."""
    (finding,) = checked("dead-anchor", {PAGE: page(f"[w](other.md#{place})"), OTHER: WITH_PARTS})
    assert str(finding.span) == f"{PAGE}:8:5"


def test_a_heading_of_one_view_is_dead_in_the_other(checked) -> None:
    """Unless the link too is for that view alone."""
    other = page("::: professional\n## Dose\n:::\n\nText.\n", title="Other")
    (finding,) = checked("dead-anchor", {PAGE: page("[w](other.md#dose)"), OTHER: other})
    assert finding.message.endswith("in the patient view")
    assert checked("dead-anchor", {PAGE: page("[[w](other.md#dose)]{.professional}"), OTHER: other}) == []


def test_a_generated_part_can_be_linked_to(checked) -> None:
    text = page("[w](../conditions/fibromyalgia.md#references)")
    assert checked("dead-anchor", {PAGE: text}) == []


def test_a_place_on_the_same_page(checked) -> None:
    (finding,) = checked("dead-anchor", {PAGE: page("## One\n\n[a](#one) [b](#two)\n")})
    assert finding.key == "#two"
