"""The lines of `exceptions.tsv`: each is true, none is stale, and they stay few; and what the totals must be."""

from __future__ import annotations

from collections import Counter

import pytest

from ldnsite.cite.styles import STYLES
from tests.field import truth

pytestmark = pytest.mark.field
MOST = 0.01
"""The share of a style's entries that may leave the count."""


@pytest.mark.parametrize("line", truth.exceptions(), ids=lambda line: f"{line.style}-{line.key}")
def test_an_exception_is_as_it_says(line: truth.Excepted) -> None:
    """Ours prints `ours`, theirs `theirs`, they differ, and a reason is given."""
    assert truth.ours(line.style, line.store, "end to end")[line.key] == line.ours
    assert truth.theirs(line.style, line.store, line.key) == line.theirs
    assert line.ours != line.theirs
    assert len(line.why.split()) > 4


def test_an_exception_stands_once() -> None:
    assert max(Counter((line.style, line.store, line.key) for line in truth.exceptions()).values()) == 1


@pytest.mark.parametrize("style", STYLES)
def test_exceptions_stay_few(style: str) -> None:
    total = truth.total(style, "end to end")
    assert len(total.excused) == sum(line.style == style for line in truth.exceptions())
    assert len(total.excused) <= MOST * total.total


def test_no_exception_is_made_where_nothing_is_asked_for() -> None:
    assert not {line.store for line in truth.exceptions()} & truth.WITHOUT_THRESHOLD


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(("stage", "least"), [("formatting", 99.5), ("end to end", 99)])
def test_the_totals(style: str, stage: str, least: float) -> None:
    assert truth.total(style, stage).share >= least


@pytest.mark.parametrize("style", STYLES)
def test_formatting_needs_no_exceptions(style: str) -> None:
    assert not truth.total(style, "formatting").excused


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("H2O", "H₂O"), ("Marín", "Marı\u0301n"), ("a  b", "a b"), ("27S – 36", "27S–36"), ("Research . 1st", "Research. 1st")],
)  # fmt: skip
def test_what_reads_alike_is_alike(ours: str, theirs: str) -> None:
    assert truth.normal(ours) == truth.normal(theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("a-b", "a–b"), ("ab", "a b"), ("LDN", "Ldn"), ("pain - a review", "pain-a review"), ("a.b", "a. b")],
)
def test_what_reads_otherwise_is_not(ours: str, theirs: str) -> None:
    assert truth.normal(ours) != truth.normal(theirs)


def test_the_command_prints_both_shares_and_what_differs(capsys: pytest.CaptureFixture[str]) -> None:
    assert truth.main(["ama", "real-npmoran-scopus.bib"]) == 0
    printed = capsys.readouterr().out
    assert [line.split()[2] for line in printed.splitlines()] == ["formatting", "end"]
    assert truth.main(["apa", "real-hldohaga-medline"]) == 0
    assert "theirs Vesely, J. (2001)" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["mla"], ["ama", "none.bib"]])
def test_the_command_names_what_there_is(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert truth.main(arguments) == 2
    assert "styles: ama, vancouver, apa" in capsys.readouterr().err
