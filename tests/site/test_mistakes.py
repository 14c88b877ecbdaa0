"""An editor's mistake is named with place and remedy, all of them in one run, and the last good site stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.sites import contents

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

PAGE = "content/conditions/fibromyalgia.md"
SECRET_HABITS = ("Traceback", "ldnsite has a bug")


def line_of(site: TestSite, path: str, words: str) -> tuple[int, int]:
    """Line and column, from 1, of words that stand once in a file."""
    text = (site.root / path).read_text(encoding="utf-8")
    assert text.count(words) == 1, words
    before = text[: text.index(words)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def test_an_unknown_citation_stops_the_build_and_leaves_the_last_good_site(site_builder: SiteBuilder) -> None:
    """Exit 1, the place, the nearest key, the line with a caret, and `build/` byte for byte as before."""
    site = site_builder()
    site.build()
    before = contents(site.output)
    site.edit(PAGE, ("tested in a small trial [@younger2013].", "tested in a small trial [@youngr2013]."))
    run = site.run("build")
    line, column = line_of(site, PAGE, "youngr2013")
    assert run.code == 1
    assert re.search(rf"{re.escape(PAGE)}:{line}:({column}|{column - 1})\b", run.text), run.text
    assert "did you mean younger2013" in run.text
    assert "tested in a small trial [@youngr2013]." in run.text
    assert "^" in run.text
    assert contents(site.output) == before
    assert not any(word in run.text for word in SECRET_HABITS)


FIVE_IN_A_PAGE = {
    "unknown-citation": (
        "tested in a small trial [@younger2013].",
        "tested in a small trial [@younger2031].",
    ),
    "unknown-field": ("updated: 2026-01-10", "updated: 2026-01-10\nreviwed: 2026-01-10"),
    "unknown-block": ("::: patient\nThe trial was short.", "::: patiant\nThe trial was short."),
    "raw-html": ("Thirty-one women", "Thirty-one <b>women</b>"),
    "dead-link": ("in turn.", "in turn. See [here](../conditions/lupus.md)."),
}


def test_five_mistakes_in_one_page_are_five_findings_in_one_run(site_builder: SiteBuilder) -> None:
    site = site_builder().edit(PAGE, *FIVE_IN_A_PAGE.values())
    run = site.run("check", "--format", "json")
    assert run.code == 1
    found = {
        finding["rule"]: finding for finding in run.data["diagnostics"] if finding["severity"] == "error"
    }
    assert set(found) == set(FIVE_IN_A_PAGE)
    for rule, words in {
        "unknown-citation": "younger2031", "unknown-field": "reviwed", "unknown-block": "patiant", "raw-html": "<b>",
        "dead-link": "../conditions/lupus.md",
    }.items():  # fmt: skip
        line, column = line_of(site, PAGE, words)
        finding = found[rule]
        assert (finding["path"], finding["line"]) == (PAGE, line), finding
        assert abs(finding["column"] - column) <= 8, finding
        assert finding["hint"], finding


FIVE_IN_VALUES = {
    "unknown-citation": ('in one small trial [@younger2013]."', 'in one small trial [@younger2031]."'),
    "unknown-field": ("comparison: placebo", "comparision: placebo\n    comparison: placebo"),
    "raw-html": ("means_for_you: The evidence is thin.", "means_for_you: The evidence is <em>thin</em>."),
    "unknown-record": ("studies: [younger]", "studies: [yonger]"),
    "refused-url": ("answer: No.", "answer: No, [see](javascript:alert(1))."),
}


def test_the_same_mistakes_in_yaml_values_have_their_own_places(site_builder: SiteBuilder) -> None:
    site = site_builder().edit(PAGE, *FIVE_IN_VALUES.values())
    run = site.run("check", "--format", "json")
    assert run.code == 1
    found = {
        finding["rule"]: finding for finding in run.data["diagnostics"] if finding["severity"] == "error"
    }
    assert set(found) == set(FIVE_IN_VALUES)
    for rule, words in {
        "unknown-citation": "younger2031", "unknown-field": "comparision", "raw-html": "<em>",
        "unknown-record": "yonger", "refused-url": "javascript:",
    }.items():  # fmt: skip
        line, column = line_of(site, PAGE, words)
        finding = found[rule]
        assert (finding["path"], finding["line"]) == (PAGE, line), finding
        assert abs(finding["column"] - column) <= 8, finding


def test_a_broken_file_hides_no_other_mistake(site_builder: SiteBuilder) -> None:
    """Everything else is still checked when one file cannot be read at all."""
    site = site_builder({"content/people.yaml": "people: [\n", "content/pages/more.md": "no front matter\n"})
    site.edit(PAGE, FIVE_IN_A_PAGE["unknown-citation"])
    run = site.run("check", "--format", "json")
    assert run.code == 1
    assert {"yaml-syntax", "front-matter-missing", "unknown-citation"} <= set(run.rules())
    assert [finding for finding in run.data["diagnostics"] if "editors" in finding["message"]] == []


def test_a_warning_fails_only_under_strict_and_a_note_never(site_builder: SiteBuilder) -> None:
    site = site_builder()
    assert site.run("check", "--strict").code == 0
    site.change(
        {"content/pages/about-2.md": (site.root / "content/pages/about.md").read_text(encoding="utf-8")}
    )
    assert site.run("check").code == 0
    strict = site.run("check", "--strict")
    assert strict.code == 1
    assert "duplicate-title" in strict.text


def test_json_is_json_and_nothing_else(site_builder: SiteBuilder) -> None:
    """The keys of the design, paths from the site's root, and a summary that counts what is listed."""
    run = site_builder().edit(PAGE, FIVE_IN_A_PAGE["unknown-citation"]).run("check", "--format", "json")
    assert set(run.data) == {"diagnostics", "summary"}
    for finding in run.data["diagnostics"]:
        wanted = {"rule", "severity", "message", "path", "line", "column", "hint", "related"}
        assert wanted <= set(finding)
    counts = {
        f"{severity}s": sum(finding["severity"] == severity for finding in run.data["diagnostics"])
        for severity in ("error", "warning", "note")
    }
    assert run.data["summary"] == counts


def test_a_site_that_is_not_there_is_a_matter_of_usage(site_builder: SiteBuilder) -> None:
    site = site_builder({}, base=None)
    run = site.run("build")
    assert run.code == 2
    assert not site.output.exists()
