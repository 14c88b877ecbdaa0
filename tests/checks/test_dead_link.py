"""A link leads to a page that is not there."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base, page

PAGE = "content/pages/methods.md"


@pytest.mark.parametrize(
    "url",
    ["../conditions/fibromyalgia.md", "about.md", "./about.md", "../studies/younger.yaml", "#below",
     "https://example.org/nothing.md", "mailto:a@example.org", "../conditions/fibromyalgia.md#what-was-studied"],
)  # fmt: skip
def test_a_link_to_what_is_there(checked, url) -> None:
    assert checked("dead-link", {PAGE: page(f"[words]({url})\n\n## Below\n")}) == []


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("../conditions/fibromyalga.md", "did you mean ../conditions/fibromyalgia.md?"),
        ("../conditions/fibromyalgia", "did you mean ../conditions/fibromyalgia.md?"),
        ("/conditions/fibromyalgia/", "did you mean ../conditions/fibromyalgia.md?"),
        ("../../etc/passwd", ""),
        ("nowhere", ""),
    ],
)
def test_a_link_to_nothing(checked, url, hint) -> None:
    """The source file that was meant is named as it would be written here."""
    (finding,) = checked("dead-link", {PAGE: page(f"Some [words]({url}).\n")})
    assert str(finding.span) == f"{PAGE}:8:14"
    assert finding.key == url
    assert finding.hint == hint if hint else finding.hint


def test_a_reference_link_is_looked_at_where_it_is_used(checked) -> None:
    (finding,) = checked("dead-link", {PAGE: page("Some [words][x].\n\n[x]: nowhere.md\n")})
    assert finding.span.line == 8


def test_links_stand_in_every_text(checked) -> None:
    files = {
        "content/glossary.yaml": base("content/glossary.yaml", ("substance.", "[substance](no.md).")),
        "content/studies/younger.yaml": base(
            "content/studies/younger.yaml", ("than with placebo", "[than](no.md) with placebo")
        ),
        PAGE: page("::: note\n- [a](no.md)\n:::\n", more="summary: {patient: '[b](no.md)'}\n"),
    }
    assert sorted(finding.span.path for finding in checked("dead-link", files)) == sorted([*files, PAGE])


def test_a_draft_cannot_be_reached(checked) -> None:
    files = {
        PAGE: page("[later](later.md)"),
        "content/pages/later.md": page(more="status: draft\n", title="Later"),
    }
    (finding,) = checked("dead-link", files)
    assert "draft" in finding.message
    assert checked("dead-link", files, drafts=True) == []


def test_a_withdrawn_page_can_be_reached(checked) -> None:
    gone = page(more="status: withdrawn\nwithdrawn: {date: 2026-02-01, reason: Out of date.}\n", title="Gone")
    assert checked("dead-link", {PAGE: page("[gone](gone.md)"), "content/pages/gone.md": gone}) == []


def test_a_page_that_cannot_be_read_is_there(checked) -> None:
    files = {PAGE: page("[later](later.md)"), "content/pages/later.md": "no front matter"}
    assert checked("dead-link", files) == []


def test_a_place_without_a_page_is_dead_where_there_is_no_page(checked) -> None:
    """`#below` in the site's disclaimer would mean another place on each page."""
    site = base("content/site.yaml", ("your doctor", "[your doctor](#below)"))
    assert len(checked("dead-link", {"content/site.yaml": site})) == 1
