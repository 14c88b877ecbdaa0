"""A link leads to a page that this view does not have."""

from __future__ import annotations

import pytest

from tests.checks.conftest import page

PAGE, OTHER = "content/pages/methods.md", "content/pages/other.md"
FOR_PROFESSIONALS = {OTHER: page(more="audience: professional\n", title="Other")}


def test_a_shared_link_to_a_page_of_one_view(checked) -> None:
    (finding,) = checked("link-across-views", {PAGE: page("[w](other.md)"), **FOR_PROFESSIONALS})
    assert finding.message.startswith("the patient view")


@pytest.mark.parametrize(
    "text",
    [
        "[[w](other.md)]{.professional}",
        "::: professional\n[w](other.md)\n:::",
        "::: professional\n::: note\n[w](other.md)\n:::\n:::",
    ],
)
def test_a_marked_link_is_right(checked, text) -> None:
    assert checked("link-across-views", {PAGE: page(f"{text}\n\nMore.\n"), **FOR_PROFESSIONALS}) == []


def test_a_page_of_the_same_view_may_link(checked) -> None:
    text = page("[w](other.md)", more="audience: professional\n")
    assert checked("link-across-views", {PAGE: text, **FOR_PROFESSIONALS}) == []


def test_a_link_marked_for_the_wrong_view(checked) -> None:
    assert (
        len(checked("link-across-views", {PAGE: page("[[w](other.md)]{.patient}"), **FOR_PROFESSIONALS})) == 1
    )


def test_a_field_for_one_audience_is_seen_by_it_alone(checked) -> None:
    text = page(more="summary: {patient: Words., professional: '[w](other.md)'}\n")
    assert checked("link-across-views", {PAGE: text, **FOR_PROFESSIONALS}) == []
