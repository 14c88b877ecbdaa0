"""What every part of one scan shares: the source, where its findings go, and its link definitions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.load.scan.links import Definition
    from ldnsite.model.diagnostic import Diagnostic, Related
    from ldnsite.model.span import Source, Span


@dataclass(frozen=True, slots=True)
class Scan:
    """One source being scanned.

    `flat` is the source's text with the marks of quotations blanked out: same length, same offsets.
    `definitions` are those that serve where the scan is, `elsewhere` those of another audience's fences.
    `used` collects the definitions that a link used, `braces` the offsets of the braces that
    name an audience and of which something was made or said.
    """

    source: Source
    findings: list[Diagnostic]
    flat: str
    definitions: Mapping[str, Definition]
    used: set[Definition] = field(default_factory=set)
    braces: set[int] = field(default_factory=set)
    elsewhere: Mapping[str, Definition] = field(default_factory=dict)

    @classmethod
    def of(cls, source: Source, findings: list[Diagnostic]) -> Scan:
        """A scan of a source without quotations and definitions."""
        return cls(source, findings, source.text, {})

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`."""
        return self.source.span(start, end)

    def report(
        self, rule: str, start: int, end: int, message: str, hint: str = "", related: tuple[Related, ...] = ()
    ) -> None:
        """Add a finding on `text[start:end]`."""
        self.findings.append(RULES[rule].at(self.span(start, end), message, hint, related))
