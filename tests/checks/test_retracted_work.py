"""A page may not rest on a retracted work and be silent on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.notice_sites import ABOUT, STUDY, noticed, with_notices

if TYPE_CHECKING:
    from tests.checks.conftest import Checking

RULE = "retracted-work"


def test_one_finding_a_page_and_work_at_the_first_citation(checked: Checking) -> None:
    (finding,) = checked(RULE, noticed("Retraction"))
    assert (finding.span.path, finding.span.line, finding.key) == (ABOUT, 8, "bad2021")
    assert "on 2024-05-31" in finding.message
    assert "Error in Data" in finding.message
    assert "retracted: [bad2021]" in finding.hint


@pytest.mark.parametrize("key", ["bad2021", "worse2021", "one"])
def test_a_page_that_says_so_may_cite_it(checked: Checking, key: str) -> None:
    """By key, alias or the study that it reports."""
    files = noticed("Retraction", f"retracted: [{key}]\n", study=STUDY)
    assert checked(RULE, files) == []


def test_another_pages_word_does_not_count(checked: Checking) -> None:
    files = noticed("Retraction", "retracted: [bad2021]\n")
    files["content/pages/methods.md"] = (
        (files[ABOUT] or "").replace("retracted: [bad2021]\n", "").replace("About", "M")
    )
    assert [finding.span.path for finding in checked(RULE, files)] == ["content/pages/methods.md"]


def test_a_study_named_by_the_page_counts_as_its_report(checked: Checking) -> None:
    (finding,) = checked(RULE, noticed("Retraction", body="One [@one].\n", study=STUDY))
    assert (finding.span.line, finding.key) == (8, "bad2021")


def test_a_work_that_a_record_brings_is_found_where_the_page_names_the_record(checked: Checking) -> None:
    """The row of evidence names the study `younger`, which reports the work."""
    files = noticed("Retraction", body="Text.\n")
    results = "results:\n  - {id: pain, outcome: pain, measure: statement, text: Less.}\nread:"
    files["content/studies/younger.yaml"] = STUDY.replace("one", "younger").replace("read:", results)
    found = checked(RULE, files)
    fibromyalgia = "content/conditions/fibromyalgia.md"
    assert [(finding.span.path, finding.span.line) for finding in found] == [(fibromyalgia, 13)]


@pytest.mark.parametrize("nature", ["Correction", "Expression of concern", "Reinstatement", "Removal"])
def test_other_notices_are_other_rules(checked: Checking, nature: str) -> None:
    assert checked(RULE, noticed(nature)) == []


def test_a_work_that_no_page_cites_is_no_finding(checked: Checking) -> None:
    assert checked(RULE, noticed("Retraction", body="Text.\n")) == []


def test_without_a_list_there_is_nothing_to_find(checked: Checking) -> None:
    assert checked(RULE, with_notices(settings="")) == []
