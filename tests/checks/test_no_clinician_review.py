"""No clinician has reviewed this page."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base

PATH = "content/conditions/fibromyalgia.md"


@pytest.mark.parametrize(
    ("kind", "by", "expected"),
    [
        ("expert-review", "clinician", 0),
        ("expert-review", "editors", 1),
        ("reviewed-no-change", "clinician", 1),
    ],
)
def test_an_expert_review_by_a_clinician_counts_and_nothing_else(checked, kind, by, expected) -> None:
    ledger = f"authors: [editors]\nreviews:\n  - {{date: 2026-02-01, kind: {kind}, by: {by}}}"
    assert len(checked("no-clinician-review", {PATH: base(PATH, ("authors: [editors]", ledger))})) == expected


def test_pages_that_judge_no_evidence_need_none(checked) -> None:
    """The minimal site's page about the editors."""
    assert {finding.span.path for finding in checked("no-clinician-review", {})} == {PATH}
