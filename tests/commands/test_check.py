"""`ldnsite check`: the findings of a build, and no output."""

from __future__ import annotations

from datetime import date

import pytest

from tests.commands.in_process import run
from tests.sites import contents

PAGE = "content/conditions/fibromyalgia.md"


def test_writes_nothing(site_builder):
    """Neither the site nor the work folder."""
    site = site_builder()
    before = contents(site.root)
    done = run(site, "check")
    assert done.code == 0, done.text
    assert contents(site.root) == before


def test_notes_are_told_and_never_fail(site_builder):
    """Not even under --strict."""
    done = run(site_builder(), "check", "--strict", "--format", "json")
    assert done.code == 0, done.text
    assert {"no-clinician-review", "no-systematic-search"} <= set(done.rules())


def test_finds_what_build_finds(site_builder):
    """The same report, the same exit code."""
    site = site_builder()
    site.edit(PAGE, ("title: Fibromyalgia", "titel: Fibromyalgia"))
    checked, built = run(site, "check"), run(site, "build")
    assert checked.code == built.code == 1
    assert checked.out == built.out


def test_several_mistakes_are_several_findings_in_one_run(site_builder):
    """The editor mends them all at once."""
    site = site_builder()
    site.edit(
        PAGE,
        ("review_every: 24 months", "review_every: 24 moons"),
        ("authors: [editors]", "authors: [nobody]"),
        ("tested in a small trial [@younger2013]", "tested [@youngr2013]"),
        ("## What was studied", "## What was studied\n\n<script>alert(1)</script>"),
        ("::: patient", "::: patent"),
    )
    done = run(site, "check", "--format", "json")
    assert done.code == 1
    wanted = {"invalid-value", "unknown-record", "unknown-citation", "raw-html", "unknown-block"}
    assert wanted <= set(done.rules())


@pytest.mark.parametrize(("today", "overdue"), [("2027-12-31", False), ("2028-02-01", True)])
def test_today_decides_findings(site_builder, today, overdue):
    """A page published on 2026-01-10 for 24 months is overdue in February 2028."""
    done = run(site_builder(), "check", "--format", "json", today=date.fromisoformat(today))
    assert ("review-overdue" in done.rules()) is overdue
    assert done.code == 0
    strict = run(site_builder(), "check", "--strict", today=date.fromisoformat(today))
    assert strict.code == int(overdue)


@pytest.mark.parametrize(
    "files",
    [
        {"content/site.yaml": ""},
        {"content/site.yaml": None},
        {"content/people.yaml": b"\xff\xfe\x00"},
        {PAGE: ""},
        {PAGE: "---\n" * 50},
        {"content/site.yaml": "[" * 5000},
        {"references/ldn.bib": "@article{" * 500},
        {"content/conditions/bin.md": bytes(range(256))},
    ],
)
def test_hostile_sources_are_findings(site_builder, files):
    """Whatever is in a file: exit code 1 and a report, never a traceback."""
    done = run(site_builder(files), "check", "--format", "json")
    assert done.code == 1, done.text
    assert done.data["summary"]["errors"] > 0
