"""The report as workflow commands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.model.diagnostic import Diagnostic, Severity
from ldnsite.model.span import Span
from ldnsite.report import FORMATS
from ldnsite.report.as_github import as_github


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")],
)
def test_a_command(severity, command):
    """Place, rule as title, message; the hint in a second line."""
    found = Diagnostic("dead-link", severity, "no page", Span("a.md", 3, 4), "look")
    assert as_github([found], {}) == f"::{command} file=a.md,line=3,col=4,title=dead-link::no page%0Alook\n"


def test_escapes():
    """What GitHub's toolkit escapes, in properties and in messages."""
    found = Diagnostic("r", Severity.ERROR, "50 %: a, b\r\n::error::x", Span("a:b,c%.md"))
    assert as_github([found], {}) == (
        "::error file=a%3Ab%2Cc%25.md,line=1,col=1,title=r::50 %25: a, b%0D%0A::error::x\n"
    )


@given(message=st.text(), path=st.text(), hint=st.text())
def test_one_line_a_finding(message, path, hint):
    """No text makes a command of its own."""
    told = as_github([Diagnostic("r", Severity.ERROR, message, Span(path), hint)], {})
    assert told.count("\n") == 1
    assert told.count("\r") == 0
    assert told.endswith("\n")


def test_without_findings_nothing_is_said():
    """A log has no need of it."""
    assert as_github([], {}) == ""


def test_the_formats():
    """The names of `--format`."""
    assert list(FORMATS) == ["text", "json", "github"]
