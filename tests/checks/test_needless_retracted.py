"""A page warns of a work only when it cites it, and when it is retracted as far as anybody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.notice_sites import noticed, with_notices

if TYPE_CHECKING:
    from tests.checks.conftest import Checking

RULE = "needless-retracted"
SAYS = "retracted: [bad2021]\n"


def test_a_retracted_work_that_the_page_cites_is_rightly_listed(checked: Checking) -> None:
    assert checked(RULE, noticed("Retraction", SAYS)) == []


@pytest.mark.parametrize("nature", ["Correction", "Expression of concern", "Reinstatement"])
def test_a_work_that_the_list_does_not_call_retracted_is_found(checked: Checking, nature: str) -> None:
    (finding,) = checked(RULE, noticed(nature, SAYS))
    assert (finding.span.line, finding.span.column, finding.key) == (7, 13, "bad2021")


def test_a_work_that_the_page_does_not_cite_is_found(checked: Checking) -> None:
    (finding,) = checked(RULE, noticed("Retraction", SAYS, body="Text.\n"))
    assert "does not cite" in finding.message


def test_without_a_list_or_its_day_the_pages_word_stands(checked: Checking) -> None:
    assert checked(RULE, with_notices(more=SAYS, settings="")) == []
    undated = "\nretractions: {list: retractions.csv}\n"
    assert checked(RULE, with_notices(more=SAYS, settings=undated)) == []


def test_what_one_view_cites_is_cited(checked: Checking) -> None:
    body = "Text.\n\n::: professional\nOne [@bad2021].\n:::\n"
    assert checked(RULE, noticed("Retraction", SAYS, body=body)) == []


def test_an_unknown_key_is_another_rules(checked: Checking) -> None:
    assert checked(RULE, noticed("Retraction", "retracted: [nobody]\n")) == []


def test_a_draft_is_not_judged_before_it_is_composed(checked: Checking) -> None:
    files = noticed("Retraction", SAYS + "status: draft\n", body="Text.\n")
    assert checked(RULE, files) == []
    assert len(checked(RULE, files, drafts=True)) == 1
