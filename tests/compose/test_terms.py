"""The first use of a glossary term on a page is marked, in running text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.compose.lookup import Lookup, View
from ldnsite.compose.terms import explained
from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Cell, Column, Node, Row, Section, Table
from ldnsite.model.inline import Mark, Part, Target, TermMark, Words
from ldnsite.model.span import Span
from ldnsite.model.tree import inlines, nodes
from tests.compose.test_compose import composed, source

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from tests.sites import SiteBuilder, TestSite

GLOSSARY = """\
terms:
  - id: placebo
    term: Placebo
    definition:
      patient: A dummy, see [how](pages/how.md) [@younger2013].
      professional: An inert comparator.
    also: [placebos, sham]
  - id: crossover
    term: Crossover trial
    definition: Both treatments in turn.
    also: [crossover]
    mark: patient
  - id: risk
    term: Risk ratio
    expansion: Relative risk
    definition: How many times as often.
    also: [RR]
    mark: professional
  - id: trial
    term: Trial
    definition: A test.
    mark: none
  - id: dose
    term: Usual dose
    definition: Mostly 4.5 mg.
"""
FILES = {"content/glossary.yaml": GLOSSARY}


def page_of(site_builder: SiteBuilder, body: str, more: str = "", view: str = "") -> ComposedPage:
    files = {
        **FILES,
        "content/pages/x.md": source(body, "X", more),
        "content/pages/how.md": source("How.", "How"),
    }
    return composed(site_builder(files), f"{view}x/")


def marks(page: ComposedPage) -> list[TermMark]:
    return [
        part for root in (page.head, *page.sections) for part in inlines(root) if isinstance(part, TermMark)
    ]


def words(page: ComposedPage) -> list[str]:
    return [mark.text for mark in marks(page)]


def text(page: ComposedPage) -> str:
    return " ".join(plain(line) for section in page.sections for line in lines(section))


def lines(node: Node) -> list[tuple[Part, ...]]:
    found = (getattr(each, name) for each in nodes(node) for name in each.explains)
    return [value for value in found if value and isinstance(value[0], Part)]


def test_only_the_first_use_is_marked(site_builder: SiteBuilder) -> None:
    """Whatever its spelling; letter case, a heading between, and another block do not make it new."""
    page = page_of(site_builder, "A SHAM and placebos.\n\n## Part\n\nA placebo.\n\n::: note\nPlacebo.\n:::\n")
    assert words(page) == ["SHAM"]
    assert text(page).count("lacebo") == 3, "every word is still there"


@pytest.mark.parametrize(
    ("view", "expected"),
    [("", ["placebo", "crossover"]), ("professional/", ["placebo", "RR"])],
)
def test_each_view_marks_what_it_should(view: str, expected: list[str], site_builder: SiteBuilder) -> None:
    """`mark` says in which view; a term marked nowhere is explained on the glossary page only."""
    body = "A placebo, a crossover, an RR and a trial.\n"
    assert words(page_of(site_builder, body, view=view)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "## A placebo {#a}\n\nNo.\n",
        "[a placebo](how.md)\n",
        "`placebo`\n",
        "```\nplacebo\n```\n",
        "placebo-controlled\n",
        "| placebo | b |\n|---|---|\n| 1 | 2 |\n",
        "placebo\n:   No.\n",
        '::: details {summary="A placebo"}\nNo.\n:::\n',
        '::: note {title="A placebo"}\nNo.\n:::\n',
        "::: professional\nplacebo\n:::\n\nNo.\n",
    ],
)
def test_names_links_and_code_are_not_marked(body: str, site_builder: SiteBuilder) -> None:
    assert words(page_of(site_builder, body)) == []


@pytest.mark.parametrize(
    ("body", "more"),
    [
        ("*placebo* [@younger2013].\n", ""),
        ("- a\n- [placebo]{.patient}\n", ""),
        ("| a |\n|---|\n| placebo |\n", ""),
        ("::: details {summary=More}\nA placebo.\n:::\n", ""),
        ("::: caution\nA placebo.\n:::\n", ""),
        ("No.", 'quick_answer: [{label: Placebo, text: "A placebo."}]'),
        ("No.", 'faq: [{question: "A placebo?", answer: "A placebo."}]'),
    ],
)
def test_running_text_is_marked_in_every_field(body: str, more: str, site_builder: SiteBuilder) -> None:
    assert words(page_of(site_builder, body, more)) == ["placebo"]


def test_fields_of_a_condition_are_marked_and_its_verdict_is_not(site_builder: SiteBuilder) -> None:
    """The sheet holds one answer; what it means, and what a study's record says, is running text."""
    site = site_builder(FILES)
    site.edit(
        "content/conditions/fibromyalgia.md",
        ("less pain with LDN", "less pain than with a placebo"),
        ("means_for_you: The evidence is thin.", "means_for_you: A crossover told of it."),
    )
    page = composed(site, "conditions/fibromyalgia/")
    assert not [part for part in inlines(page.head) if isinstance(part, TermMark)]
    assert words(page)[0] == "crossover"


def test_the_head_of_a_row_names_it_and_its_cells_say_something(site_builder: SiteBuilder) -> None:
    """A name that is not marked does not use the term up."""
    site = site_builder(FILES).assembled()
    line = (Words(Span("x"), "A placebo."),)
    table = Table((), (Column(()), Column(())), (Row((Cell(line), Cell(line))),))
    lookup = Lookup(View(site.site, site.routes, Audience.PATIENT))
    (section,) = explained((Section("x", line, (table,)),), lookup, "x/")
    row = next(node for node in nodes(section) if isinstance(node, Row))
    found = [[part.text for part in inlines(cell) if isinstance(part, TermMark)] for cell in row.cells]
    assert found == [[], ["placebo"]]


def test_the_mark_says_what_the_glossary_says(site_builder: SiteBuilder) -> None:
    """In this view's words, without citations, with links worked out, and where the entry stands."""
    (patient,) = marks(page_of(site_builder, "Some\nplacebos."))
    assert (patient.id, patient.text, patient.name) == ("explained-placebo", "placebos", "Placebo")
    assert plain(patient.definition) == "A dummy, see how."
    assert not [part for part in patient.definition if isinstance(part, Mark | Target)]
    assert [part.url for part in patient.definition if hasattr(part, "url")] == ["../how/"]
    assert patient.href == "../glossary/#term-placebo"
    (professional,) = marks(page_of(site_builder, "Some placebos.", view="professional/"))
    assert plain(professional.definition) == "An inert comparator."
    (risk,) = marks(page_of(site_builder, "A relative\nrisk.", view="professional/"))
    assert (risk.text, risk.name, risk.expansion) == ("relative risk", "Risk ratio", "Relative risk")


def test_a_page_may_do_without(site_builder: SiteBuilder) -> None:
    assert words(page_of(site_builder, "A placebo.", "glossary: false")) == []


def test_the_warning_is_not_interrupted_and_pages_know_their_terms(site_builder: SiteBuilder) -> None:
    site = site_builder(FILES)
    site.edit("content/drug.yaml", ("lead: Do not", "lead: A placebo. Do not"))
    site.edit("content/conditions/fibromyalgia.md", ("Thirty-one women", "Thirty-one sham women"))
    page = composed(site, "conditions/fibromyalgia/")
    assert "sham" in words(page)
    used = {(item.kind, item.id) for item in page.made_from}
    assert {("term", "placebo"), ("spellings", "*")} <= used
    assert ("term", "risk") not in used


def test_a_definition_that_names_a_dose_stands_below_the_warning_only(site_builder: SiteBuilder) -> None:
    """No dose before it, not even in a card."""
    assert words(page_of(site_builder, "The usual dose.")) == []
    page = page_of(site_builder, "They took 3 mg, the usual dose.")
    assert page.sections[0].role == "warning"
    assert words(page) == ["usual dose"]


def test_the_glossary_explains_nothing_in_itself(site_builder: SiteBuilder) -> None:
    site = site_builder({**FILES, "content/pages/how.md": source("How.", "How")})
    site.edit("content/glossary.yaml", ("Both treatments in turn.", "A placebo in turn."))
    assert marks(composed(site, "glossary/")) == []


def test_what_both_views_share_is_not_changed(site_builder: SiteBuilder) -> None:
    """A mark stands in its own view's page; the source's parts stay as they are."""
    site: TestSite = site_builder({**FILES, "content/pages/how.md": source("How.", "How"),
                                   "content/pages/x.md": source("A crossover.", "X")})  # fmt: skip
    assert words(composed(site, "x/")) == ["crossover"]
    there = [part for section in composed(site, "professional/x/").sections for part in inlines(section)]
    assert [part.text for part in there if isinstance(part, Words)] == ["A crossover."]
