"""Headings: cut out of the text, with an id that both views share and that tells patients nothing else."""

from __future__ import annotations

import pytest

from ldnsite.load.scan.headings import heading_id
from ldnsite.model.inline import ForAudience
from ldnsite.model.prose import Run, SourceHeading
from tests.load.scan.reading import inline, keys, prose, rules, slice_of, told, words


def heading_in(text: str) -> SourceHeading:
    (heading,) = (node for node in prose(text)[0] if isinstance(node, SourceHeading))
    return heading


@pytest.mark.parametrize(
    ("text", "level", "anchor", "shown"),
    [
        ("## Pain", 2, "pain", "Pain"),
        ("###### Deep", 6, "deep", "Deep"),
        ("## Pain ##", 2, "pain", "Pain"),
        ("  ## Pain", 2, "pain", "Pain"),
        ("##Pain", 2, "pain", "Pain"),
        ("##\u00a0Pain", 2, "pain", "Pain"),
        ("## C#", 2, "c", "C#"),
        ("## p < 0.05 & *more*", 2, "p-0-05-more", "p < 0.05 & *more*"),
        ("## 日本語", 2, "日本語", "日本語"),
        ("## μ-opioid receptors", 2, "μ-opioid-receptors", "μ-opioid receptors"),
        ("## Größe", 2, "größe", "Größe"),
        ("## What {we} know", 2, "what-we-know", "What {we} know"),
        ("## Braces {here}", 2, "braces-here", "Braces {here}"),
        ("## ???", 2, "section-1", "???"),
        ("##", 2, "section-1", ""),
        ("## [Pain](a.md)", 2, "pain", "[Pain]()"),
    ],
)
def test_a_heading(text: str, level: int, anchor: str, shown: str) -> None:
    """The slug keeps letters of every script; the same words always give the same id."""
    heading = heading_in(text)
    assert (heading.level, heading.id, words(heading.parts)) == (level, anchor, shown)
    assert not heading.explicit


def test_explicit_id_and_item() -> None:
    heading = heading_in("## No treatment {#none item=no-treatment} ")
    assert (heading.id, heading.explicit, heading.item) == ("none", True, "no-treatment")
    assert words(heading.parts) == "No treatment"


def test_citations_are_no_part_of_the_id() -> None:
    heading = heading_in("## Pain [@younger2013]")
    assert heading.id == "pain"
    assert keys(heading.parts) == ["younger2013"]


def test_the_id_is_made_of_what_both_views_read() -> None:
    """A professional's words must not reach a patient's page, not even as an id."""
    heading = heading_in("## Dose [and pharmacokinetics]{.professional} [for you]{.patient}")
    assert heading.id == "dose"
    assert [type(part) for part in heading.parts].count(ForAudience) == 2


def test_a_heading_in_two_wordings_takes_the_patients_words() -> None:
    """An id must be one in both views; what patients read is no secret from professionals."""
    assert heading_in("## [How it works]{.patient}[Mechanism]{.professional}").id == "how-it-works"
    assert heading_in("## [Mechanism]{.professional}").id == "section-1"


def test_headings_without_words_for_all_are_counted() -> None:
    nodes, _ = prose("## A\n\n## [B]{.professional}\n\n## [C]{.professional}\n")
    assert [node.id for node in nodes if isinstance(node, SourceHeading)] == ["a", "section-2", "section-3"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("## A {onclick=x}", "onclick=x"),
        ("## A {.wide}", ".wide"),
        ("## A {#b style='x'}", "style='x'"),
        ("## A {: #b}", ": #b"),
        ("## A {#<b>}", "#<b>"),
        ("## A {id=b}", "id=b"),
    ],
)
def test_no_other_attribute(text: str, place: str) -> None:
    _, findings = prose(text)
    assert set(rules(findings)) == {"refused-attribute"}
    assert any(
        place in slice_of(text, finding.span) or slice_of(text, finding.span) in place for finding in findings
    )


def test_attributes_that_cannot_be_read() -> None:
    text = '## A {#b item="x}'
    _, findings = prose(text)
    assert told(text, findings) == [("refused-attribute", '{#b item="x}')]


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("# Title\n", "h1-in-body", "# Title"),
        ("Title\n=====\n", "setext-heading", "Title\n====="),
        ("a\n\nTitle\n---\nb\n", "setext-heading", "Title\n---"),
        ("> ## A\n", "heading-not-at-top", "## A"),
        ("- ## A\n", "heading-not-at-top", "## A"),
        ("- a\n\n    ## B\n", "heading-not-at-top", "## B"),
    ],
)
def test_headings_that_are_none(text: str, rule: str, place: str) -> None:
    _, findings = prose(text)
    assert told(text, findings) == [(rule, place)]


@pytest.mark.parametrize(
    "text",
    [
        "#hashtag\n",
        "a #1\n",
        "```\n## A\n```\n",
        "    ## A\n",
        "\\## A\n",
        "---\n",
        "a\n\n---\n",
        "- a\n\n---\n",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    nodes, findings = prose(text)
    assert not [node for node in nodes if isinstance(node, SourceHeading)]
    assert not findings


def test_a_heading_parts_paragraphs() -> None:
    nodes, findings = prose("one\n## Two\nthree")
    assert not findings
    assert [type(node) for node in nodes] == [Run, SourceHeading, Run]


def test_a_level_1_heading_is_shown_as_level_2() -> None:
    assert heading_in("# Title").level == 2


def test_heading_id_of_parts() -> None:
    assert heading_id(inline("[a]{.professional}")[0], 3) == "section-4"
    assert heading_id((), 0) == "section-1"


def test_an_item_is_one_of_the_closed_list() -> None:
    """DISCERN's items, with the nearest for one that is not there."""
    (heading,), findings = prose("## Words {item=benefits}\n")
    assert (heading.item, findings) == ("benefits", [])
    text = "## Words {item=benefit}\n"
    (heading,), findings = prose(text)
    assert (heading.item, told(text, findings)) == ("", [("refused-attribute", "item=benefit")])
    assert "benefits" in findings[0].hint
