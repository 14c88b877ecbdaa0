"""A correction is told to whoever cites the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.notice_sites import ABOUT, noticed

if TYPE_CHECKING:
    from tests.checks.conftest import Checking

RULE = "corrected-work"


def test_one_finding_a_page_and_work_at_the_first_citation(checked: Checking) -> None:
    (finding,) = checked(RULE, noticed("Correction"))
    assert (finding.span.path, finding.span.line, finding.key) == (ABOUT, 8, "bad2021")
    assert "corrected" in finding.message
    assert "on 2024-05-31" in finding.message


@pytest.mark.parametrize("nature", ["Retraction", "Expression of concern", "Reinstatement"])
def test_other_notices_are_other_rules(checked: Checking, nature: str) -> None:
    assert checked(RULE, noticed(nature)) == []


def test_a_work_that_no_page_cites_is_no_finding(checked: Checking) -> None:
    assert checked(RULE, noticed("Correction", body="Text.\n")) == []
