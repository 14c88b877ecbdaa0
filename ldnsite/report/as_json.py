"""The report for programs: one JSON object. ASCII alone, so that no terminal or pipe can spoil it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from ldnsite.report.tally import arranged, tally

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.span import Span


def as_json(findings: Sequence[Diagnostic], sources: Mapping[str, str]) -> str:  # noqa: ARG001 - as all formats
    """`{"diagnostics": [...], "summary": {"errors", "warnings", "notes"}}`, ended by a line feed.

    Paths are relative to the site's root, lines and columns count from 1, columns in code points.
    """
    ordered = arranged(findings)
    report = {"diagnostics": [_finding(finding) for finding in ordered], "summary": asdict(tally(ordered))}
    return json.dumps(report, indent=2) + "\n"


def _finding(finding: Diagnostic) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        **_place(finding.span),
        "hint": finding.hint,
        "related": [{"message": other.message, **_place(other.span)} for other in finding.related],
    }


def _place(span: Span) -> dict[str, object]:
    return {"path": span.path, "line": span.line, "column": span.column}
