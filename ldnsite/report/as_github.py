"""The report as workflow commands of GitHub Actions, which shows them beside the lines of a change."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.model.diagnostic import Severity
from ldnsite.report.tally import arranged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ldnsite.model.diagnostic import Diagnostic

_COMMANDS = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"},
)
_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
"""What GitHub's own toolkit escapes (`@actions/core`, command.ts)."""


def as_github(findings: Sequence[Diagnostic], sources: Mapping[str, str]) -> str:  # noqa: ARG001 - as all formats
    """One command a finding; the hint is the message's second line."""
    return "".join(f"{_command(finding)}\n" for finding in arranged(findings))


def _command(finding: Diagnostic) -> str:
    span = finding.span
    properties = {"file": span.path, "line": span.line, "col": span.column, "title": finding.rule}
    if not span.path:
        properties = {"title": finding.rule}
    listed = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in properties.items())
    message = "\n".join(filter(None, (finding.message, finding.hint)))
    return f"::{_COMMANDS[finding.severity]} {listed}::{message.translate(_MESSAGE)}"
