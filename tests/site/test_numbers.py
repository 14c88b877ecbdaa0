"""Every figure on our pages is one of the cited work's, cited in its sentence; patients can read them."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from tests.sites import ROOT, TODAY, TestSite

RULES = ("number-not-in-study", "uncited-number", "reading-grade", "long-sentence")


@cache
def _subject():
    """The checkout's own site as the checks see it."""
    from ldnsite.checks.subject import Subject

    built = TestSite(ROOT).assembled()
    return Subject(built.site, built.pages, built.routes, TODAY)


@pytest.mark.parametrize("rule", RULES)
def test_none_remains(rule: str) -> None:
    from ldnsite.checks import CHECKS

    assert [f"{found.span}: {found.message}" for found in CHECKS[rule](_subject())] == []


def test_the_rules_have_something_to_judge() -> None:
    """Hundreds of figures stand in the conditions' own words, nearly all of them cited."""
    from ldnsite.evidence.numerals import numerals

    cited = [
        numeral
        for page, sentences in _subject().said
        for sentence in sentences
        if sentence.works and page.kind == "condition"
        for numeral in numerals(sentence.text)
        if sentence.span(numeral.start, numeral.end).path in _subject().page_files
    ]
    assert len(cited) > 300


def _copy(root: Path) -> TestSite:
    for folder in ("content", "references"):
        shutil.copytree(ROOT / folder, root / folder)
    return TestSite(root)


def _cited_figures(path: str) -> list[tuple[int, int, str]]:
    """Line, column and words of each figure of three digits or more in a sentence of `path` that cites."""
    from ldnsite.evidence.numerals import numerals

    found = {
        (span.line, span.column, sentence.text[numeral.start : numeral.end])
        for _, sentences in _subject().said
        for sentence in sentences
        for numeral in numerals(sentence.text)
        if sentence.works and numeral.digits > 2 and not numeral.is_date
        if (span := sentence.span(numeral.start, numeral.end)).path == path
    }
    return sorted(found)


@pytest.mark.parametrize("page", ["cancer.md", "fibromyalgia.md", "me-cfs.md", "long-covid.yaml"])
def test_planted_numbers_are_found_where_they_stand(tmp_path: Path, page: str) -> None:
    """The first figure of three lines of each condition, at the beginning, in the middle and at the end."""
    path = f"content/conditions/{page}"
    by_line = {line: (column, written) for line, column, written in reversed(_cited_figures(path))}
    at = sorted(by_line)
    lines = (ROOT / path).read_text(encoding="utf-8").split("\n")
    planted = set()
    for line in {at[0], at[len(at) // 2], at[-1]}:
        column, written = by_line[line]
        before, after = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
        assert after.startswith(written)
        lines[line - 1] = f"{before}98765{after}"
        planted.add(("number-not-in-study", path, line, column))
    site = _copy(tmp_path).change({path: "\n".join(lines)})
    found = [finding for finding in site.assembled().diagnostics if finding.rule in RULES]
    assert {(f.rule, f.span.path, f.span.line, f.span.column) for f in found} == planted


def test_a_figure_that_lost_its_citation_is_found(tmp_path: Path) -> None:
    path = "content/conditions/cancer.md"
    text = (ROOT / path).read_text(encoding="utf-8")
    site = _copy(tmp_path).change(
        {path: f"{text}\n\nIn mice, 33 in 100 got a tumour. It was a first step [@zagon1983].\n"}
    )
    found = [finding for finding in site.assembled().diagnostics if finding.rule in RULES]
    assert [(finding.rule, finding.key) for finding in found] == [("uncited-number", "33 in 100")]


@pytest.mark.parametrize("condition", ["cancer", "fibromyalgia", "me-cfs", "long-covid"])
def test_a_condition_is_easy_to_read_for_patients(condition: str) -> None:
    """The adjusted grade at most 8, and a mean sentence of 15 words at most."""
    (reading,) = [
        found for page, found in _subject().readings if page.subject == f"page:conditions/{condition}"
    ]
    assert reading.words > 300
    assert 2 < reading.grade <= 8
    assert reading.grade <= reading.raw
    assert reading.words <= 15 * reading.sentences
