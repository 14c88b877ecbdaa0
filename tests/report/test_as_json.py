"""The report for programs."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from ldnsite.model.diagnostic import Diagnostic, Related, Severity
from ldnsite.model.span import Span
from ldnsite.report.as_json import as_json


def test_a_whole_report():
    """The keys of the design, and nothing else."""
    related = (Related("here", Span("b.md", 1, 2)),)
    found = Diagnostic(
        "dead-link", Severity.ERROR, "no page", Span("a.md", 3, 4, 3, 9), "look", related, "key"
    )
    note = Diagnostic("draft-skipped", Severity.NOTE, "a draft", Span("a.md"))
    assert json.loads(as_json([found, note], {"a.md": "text"})) == {
        "diagnostics": [
            {
                "rule": "draft-skipped",
                "severity": "note",
                "message": "a draft",
                "path": "a.md",
                "line": 1,
                "column": 1,
                "hint": "",
                "related": [],
            },
            {
                "rule": "dead-link",
                "severity": "error",
                "message": "no page",
                "path": "a.md",
                "line": 3,
                "column": 4,
                "hint": "look",
                "related": [{"message": "here", "path": "b.md", "line": 1, "column": 2}],
            },
        ],
        "summary": {"errors": 1, "warnings": 0, "notes": 1},
    }


def test_no_findings():
    """Still the whole object."""
    assert json.loads(as_json([], {})) == {
        "diagnostics": [],
        "summary": {"errors": 0, "warnings": 0, "notes": 0},
    }


ANY = st.text(st.characters())


@given(message=ANY, path=ANY)
def test_any_text_comes_through_any_pipe(message, path):
    """ASCII alone, lone surrogates too; and the message comes back as it was."""
    told = as_json([Diagnostic("x", Severity.NOTE, message, Span(path))], {})
    assert told.isascii()
    (back,) = json.loads(told)["diagnostics"]
    assert (back["message"], back["path"]) == (message, path)
