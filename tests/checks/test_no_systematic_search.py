"""No systematic search was made for this page."""

from __future__ import annotations

from tests.checks.conftest import base

PATH = "content/conditions/fibromyalgia.md"


def test_a_page_that_judges_evidence_says_until_when_it_was_searched_for(checked) -> None:
    (finding,) = checked("no-systematic-search", {})
    assert (finding.span.path, finding.severity.value) == (PATH, "note")


def test_a_month_will_do(checked) -> None:
    text = base(PATH, ("authors: [editors]", "authors: [editors]\nliterature_searched: 2026-01"))
    assert checked("no-systematic-search", {PATH: text}) == []
