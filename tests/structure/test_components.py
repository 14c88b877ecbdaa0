"""The component pages show all there is: every block, every node and every certainty, in both views."""

from __future__ import annotations

import re
from functools import cache

import pytest

from ldnsite.compose.blocks import BLOCKS
from ldnsite.load.project import read_project
from ldnsite.model.audience import Audience
from ldnsite.model.composed import ComposedPage
from ldnsite.model.diagnostic import Severity
from ldnsite.model.document import Details, Entry, Node, Outcome
from ldnsite.model.evidence import Certainty
from ldnsite.model.tree import nodes
from ldnsite.pipeline.assemble import Built
from ldnsite.pipeline.rendering import render_site
from ldnsite.preview.showcase import SOURCES, component_project, component_site
from tests.sites import ROOT

ON_PURPOSE = {("unknown-block", 12), ("unknown-citation", 17), ("invalid-block-argument", 21)}
"""The errors of `pages/broken.md`, which shows what a broken part looks like: rule and line."""


@cache
def built() -> Built:
    return component_site(component_project(read_project(ROOT)[0]))


@cache
def shown(audience: Audience) -> tuple[Node, ...]:
    """Every node on every page of a view."""
    pages: list[ComposedPage] = [page for page in built().pages if page.audience is audience]
    return tuple(node for page in pages for section in page.sections for node in nodes(section))


def templates() -> set[str]:
    return {path.stem for path in (ROOT / "templates" / "nodes").glob("*.html")}


def test_nothing_is_wrong_that_is_not_wrong_on_purpose() -> None:
    errors = [finding for finding in built().diagnostics if finding.severity is Severity.ERROR]
    assert {(finding.rule, finding.span.line) for finding in errors} == ON_PURPOSE
    assert {finding.span.path for finding in errors} == {"content/pages/broken.md"}


def test_every_template_can_show_it() -> None:
    """No template stumbles over a state that the site itself does not have."""
    project = component_project(read_project(ROOT)[0])
    assert render_site(built(), project).diagnostics == ()


@pytest.mark.parametrize("block", sorted(BLOCKS))
def test_every_block_is_shown(block: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in (SOURCES / "content").rglob("*.md")]
    use = re.compile(rf"^:::+ *(?:{re.escape(block)}\b(?!-)|{{\.{re.escape(block)}\b(?!-))", re.MULTILINE)
    assert any(use.search(text) for text in texts)


def test_every_node_is_shown() -> None:
    """In one view or the other: some are for patients alone, some for professionals."""
    made = {node.template for audience in Audience for node in shown(audience)} - {""}
    assert templates() - made == set()


@pytest.mark.parametrize("certainty", list(Certainty))
def test_every_certainty_is_shown(certainty: Certainty) -> None:
    assert certainty in {node.certainty for node in shown(Audience.PATIENT) if isinstance(node, Outcome)}


def test_every_state_of_a_page_is_shown() -> None:
    pages = [page for page in built().pages if page.audience is Audience.PATIENT]
    assert {page.layout for page in built().pages} >= {
        "home",
        "condition",
        "page",
        "study",
        "listing",
        "references",
        "notice",
    }
    assert any(page.draft for page in pages)
    assert any(page.dates and page.dates.reviewer for page in pages)
    assert any(page.retracted for page in pages)
    assert any(len(page.contents) >= 12 for page in pages)
    assert any(not tab.exact for page in pages for tab in page.tabs)
    assert any(isinstance(node, Entry) and node.retracted for node in shown(Audience.PATIENT))
    assert any(isinstance(node, Details) for node in shown(Audience.PATIENT))


def test_its_studies_are_made_up() -> None:
    """No title, name or number of the site itself: nobody may take a stand-in for a finding."""
    titles = {str(study.title) for study in built().site.studies.values()}
    assert all(title.startswith("Study ") for title in titles)
    store = (SOURCES / "references" / "demo.bib").read_text(encoding="utf-8")
    assert set(re.findall(r"doi = \{([^/]+)/", store)) == {"10.5555"}, "10.5555 is the prefix for examples"


def test_nothing_of_it_is_published() -> None:
    """The folder is no part of the site's sources."""
    project, _ = read_project(ROOT)
    assert not [path for path in project.files if "components" in path]
