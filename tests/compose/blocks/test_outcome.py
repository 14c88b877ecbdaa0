"""`::: outcome`: where rows of evidence stand; each once, and in each view by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.model.audience import Audience
from ldnsite.model.document import Outcome
from ldnsite.model.pictures import Outcomes, Pictures
from ldnsite.model.tree import nodes
from tests.compose.results import page_of, row, trial, with_results

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from tests.sites import SiteBuilder, TestSite

ROWS = row("pain") + row("relief", "pictures: [final/main]", studies="final") + row("harm", studies="final")
TRIALS = {"Final": trial("Final", "20/49", "13/50", harms="41/49 43/50")}


def site(builder: SiteBuilder, body: str) -> TestSite:
    return builder(with_results(ROWS, TRIALS, f"\n## Blocks\n\n{body}\n"))


def shown(page: ComposedPage, section: str = "blocks") -> list[str]:
    """The rows that a section shows, in order."""
    found = next(part for part in page.sections if part.id == section)
    return [node.id.removeprefix("outcome-") for node in nodes(found) if isinstance(node, Outcome)]


def test_a_row_stands_where_the_block_is_and_nowhere_else(site_builder: SiteBuilder) -> None:
    page = page_of(site(site_builder, "::: outcome {id=relief}\n:::"))
    assert shown(page) == ["relief"]
    everywhere = [name for part in page.sections for name in shown(page, part.id)]
    assert sorted(everywhere) == ["harm", "pain", "relief"]


def test_several_rows_are_sheets_first_then_one_list(site_builder: SiteBuilder) -> None:
    page = page_of(site(site_builder, '::: outcome {id="pain relief, harm"}\n:::'))
    assert shown(page) == ["relief", "pain", "harm"]
    blocks = next(part for part in page.sections if part.id == "blocks")
    (listed,) = [node for node in nodes(blocks) if isinstance(node, Outcomes)]
    assert listed.title == ()
    assert not {"outcomes", "outcomes-others", "outcomes-harms"} & {part.id for part in page.sections}


def test_professionals_read_their_words_without_pictures(site_builder: SiteBuilder) -> None:
    page = page_of(site(site_builder, "::: outcome {id=relief}\n:::"), Audience.PROFESSIONAL)
    assert shown(page) == ["relief"]
    assert not [node for part in page.sections for node in nodes(part) if isinstance(node, Pictures)]


def test_a_block_for_one_view_leaves_the_other_as_it_was(site_builder: SiteBuilder) -> None:
    made = site(site_builder, "Text.\n\n::: professional\n::: outcome {id=relief}\n:::\n:::")
    assert shown(page_of(made), "outcomes") == ["relief", "pain"]


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("id=pian", "did you mean pain"),
        ("id=nothing-like-it", "its id"),
        ('id="pain relif"', "did you mean relief"),
    ],
)
def test_a_row_that_is_not_there_is_found_with_the_nearest(
    site_builder: SiteBuilder, argument: str, said: str
) -> None:
    (finding,) = site(site_builder, f"::: outcome {{{argument}}}\n:::").findings("invalid-block-argument")
    assert "the page has no row of evidence" in finding.message
    assert said in finding.hint


@pytest.mark.parametrize(
    "body",
    [
        "::: outcome {id=pain}\n:::\n\nWords.\n\n::: outcome {id=pain}\n:::",
        '::: outcome {id="pain pain"}\n:::',
        '::: outcome {id=pain}\n:::\n\n::: outcome {id="relief pain"}\n:::',
    ],
)
def test_a_second_use_is_found_and_the_first_counts(site_builder: SiteBuilder, body: str) -> None:
    made = site(site_builder, body)
    (finding,) = made.findings("invalid-block-argument")
    assert "stands on this page already" in finding.message
    page = next(page for page in made.assembled().pages if page.address == "conditions/fibromyalgia/")
    assert shown(page).count("pain") == 1


def test_a_page_without_evidence_has_no_rows(site_builder: SiteBuilder) -> None:
    made = site_builder()
    text = (made.root / "content/pages/about.md").read_text(encoding="utf-8")
    made.change({"content/pages/about.md": f"{text}\n::: outcome {{id=pain}}\n:::\n"})
    (finding,) = made.findings("invalid-block-argument")
    assert finding.span.path == "content/pages/about.md"


def test_it_needs_an_id_and_takes_no_text(site_builder: SiteBuilder) -> None:
    findings = site(site_builder, "::: outcome\n:::").findings("invalid-block-argument")
    assert "needs the argument id" in findings[0].message
    findings = site(site_builder, "::: outcome {id=pain}\nWords.\n:::").findings("invalid-block-argument")
    assert "takes no text" in findings[0].message
