"""Two headings, or other named parts, of a page have one id."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base, page

PAGE = "content/pages/methods.md"


@pytest.mark.parametrize(
    "text",
    [
        "## Words\n\n## Words\n",
        "## Words\n\n### words!\n",
        "## One {#a}\n\n## Two {#a}\n",
        "## One {#a}\n\n::: note {#a}\nText.\n:::\n",
        "## One\n\n::: details {summary=S}\n### One\n:::\n",
        "## One\n\n::: patient\n## One\n:::\n",
    ],
)
def test_an_id_stands_once_on_a_page(checked, text) -> None:
    (finding,) = checked("duplicate-heading", {PAGE: page(text)})
    assert finding.related[0].span < finding.span


def test_headings_that_no_view_shows_together(checked) -> None:
    text = "::: patient\n## Dose\n:::\n\n::: professional\n## Dose\n:::\n"
    assert checked("duplicate-heading", {PAGE: page(text)}) == []


def test_a_part_that_the_program_makes_has_its_id_already(checked) -> None:
    """The reference list of a page that cites, the warning of a condition."""
    (finding,) = checked("duplicate-heading", {PAGE: page("## References\n\nOne [@younger2013].\n")})
    assert (finding.span.line, finding.key) == (8, "references")


@pytest.mark.parametrize("name", ["to_text", "to_menu", "cite-1", "ref-1", "references"])
@pytest.mark.parametrize(
    "text", ["## One {{#{}}}\n\nA.\n", "### One {{#{}}}\n\nA.\n", "::: note {{#{}}}\nA.\n:::\n"]
)
def test_marks_entries_and_the_theme_have_ids_too(checked, name, text) -> None:
    """So that the jump to the text, and a mark's way to its entry, lead where they should."""
    body = f"Words [@younger2013].\n\n{text.format(name)}"
    (finding,) = checked("duplicate-heading", {PAGE: page(body)})
    assert (finding.span.line, finding.key) == (10, name)


def test_an_id_like_that_of_a_mark_which_the_page_lacks_is_free(checked) -> None:
    assert (
        checked("duplicate-heading", {PAGE: page("::: note {#cite-1}\nA.\n:::\n\n## B {#ref-1}\n\nA.\n")})
        == []
    )


def test_answers_stand_on_the_same_page_as_the_body(checked) -> None:
    path = "content/conditions/fibromyalgia.md"
    text = base(path, ("    answer: No.", "    answer: |\n      ## What was studied\n\n      Little."))
    assert len(checked("duplicate-heading", {path: text})) == 1
