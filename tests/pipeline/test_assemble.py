"""The order of the stages, and what is made of their findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.diagnostic import Diagnostic, Severity
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span
from ldnsite.pipeline.assemble import in_order, weigh

if TYPE_CHECKING:
    from tests.sites import SiteBuilder


def finding(rule: str, path: str, line: int = 1, key: str = "") -> Diagnostic:
    """A finding of a rule at a place."""
    return RULES[rule].at(Span(path, line), "message", key=key)


def test_a_problem_in_an_entry_nobody_cites_is_a_warning() -> None:
    """In a cited entry it is an error; what belongs to no entry stays what it is."""
    store = "references/a.bib"
    found = (
        finding("bib-name", store, key="cited"),
        finding("bib-name", store, key="other"),
        finding("bib-syntax", store),
        finding("unknown-citation", "content/pages/x.md", key="other"),
    )
    weighed = weigh(found, frozenset({"cited"}))
    assert [item.severity for item in weighed] == [
        Severity.ERROR, Severity.WARNING, Severity.ERROR, Severity.ERROR,
    ]  # fmt: skip


def test_findings_come_once_and_by_place() -> None:
    """Both views of a page give the same finding."""
    late, early = finding("raw-html", "b", 9), finding("raw-html", "b", 2)
    assert in_order((late, early, late, finding("raw-html", "a", 30)))[1:] == (early, late)


def test_an_error_forbids_publication(site_builder: SiteBuilder) -> None:
    """And a broken page does not hide what is wrong with others."""
    assert site_builder().assembled().publishable
    site = site_builder(
        {"content/pages/a.md": "no front matter", "content/pages/b.md": "---\ntitel: x\n---\n"}
    )
    built = site.assembled()
    assert not built.publishable
    assert {f.span.path for f in built.diagnostics} >= {"content/pages/a.md", "content/pages/b.md"}


def test_a_broken_page_gives_no_dead_links(site_builder: SiteBuilder) -> None:
    """One mistake, one finding: what points at a broken page is not reported again."""
    link = "\nSee [it](../pages/a.md).\n"
    site = site_builder({"content/pages/a.md": "---\ntitel: x\n---\n"})
    base = (site.root / "content/conditions/fibromyalgia.md").read_text(encoding="utf-8")
    site.change({"content/conditions/fibromyalgia.md": base + link})
    assert not site.findings("dead-link")
