"""Findings in the order of the report, and how many there are of each severity."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.model.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.model.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Tally:
    """How many errors, warnings and notes."""

    errors: int
    warnings: int
    notes: int

    def fails(self, *, strict: bool) -> bool:
        """Whether the run has failed: by an error, or when `strict` by a warning; never by a note."""
        return self.errors > 0 or (strict and self.warnings > 0)

    def __str__(self) -> str:
        words = (("error", self.errors), ("warning", self.warnings), ("note", self.notes))
        said = [f"{count} {word}{'' if count == 1 else 's'}" for word, count in words if count]
        return ", ".join(said) or "no findings"


NOTHING = Tally(0, 0, 0)


def arranged(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings by path, line, column and rule, each once: a text of both views is checked in each."""
    return tuple(sorted(dict.fromkeys(findings), key=_place))


def by_weight(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Errors, then warnings, then notes, each arranged: what people should read first stands first."""
    order = tuple(Severity)
    return tuple(sorted(arranged(findings), key=lambda finding: order.index(finding.severity)))


def tally(findings: Iterable[Diagnostic]) -> Tally:
    """Counts arranged findings."""
    counts = Counter(finding.severity for finding in findings)
    return Tally(counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.NOTE])


def _place(finding: Diagnostic) -> tuple[object, ...]:
    span = finding.span
    return (span.path, span.line, span.column, finding.rule, finding.message, finding.hint, finding.key)
