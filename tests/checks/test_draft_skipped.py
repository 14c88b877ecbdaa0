"""A draft is not published."""

from __future__ import annotations

from tests.checks.conftest import page

PAGE = "content/pages/methods.md"


def test_a_draft_is_named_as_skipped(checked) -> None:
    (finding,) = checked("draft-skipped", {PAGE: page(more="status: draft\n")})
    assert (finding.severity.value, finding.message) == ("note", "skipped: pages/methods is a draft")


def test_the_preview_shows_drafts_and_says_nothing(checked) -> None:
    assert checked("draft-skipped", {PAGE: page(more="status: draft\n")}, drafts=True) == []
