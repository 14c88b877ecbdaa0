"""A finding: what an editor did wrong is a value, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ldnsite.model.span import Span


class Severity(StrEnum):
    """How much a finding weighs: an error stops publication, a warning does so under `--strict`, a note never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a finding ("first defined here")."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: `rule` names the pattern found, `message` says what is wrong, `hint` what to do."""

    rule: str
    severity: Severity
    message: str
    span: Span
    hint: str = ""
    related: tuple[Related, ...] = ()
    key: str = ""
    """What the finding is about (a citation key, a study); `allow:` on a page names rule and key."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding, registered in `ldnsite.model.rules` and told in `manual/rules/<id>.md`."""

    id: str
    severity: Severity
    title: str
    safety: bool = False
    """A safety rule cannot be allowed by a page."""

    def at(
        self,
        span: Span,
        message: str,
        hint: str = "",
        related: tuple[Related, ...] = (),
        key: str = "",
        severity: Severity | None = None,
    ) -> Diagnostic:
        """A finding of this rule; `severity` only where the rule's own depends on the case."""
        return Diagnostic(self.id, severity or self.severity, message, span, hint, related, key)
