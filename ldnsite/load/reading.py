"""What one run of loading gathers: findings, what is broken, and the scanners that texts are told to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ldnsite.load.records import Scanners
from ldnsite.load.source_text import without_merge_markers
from ldnsite.load.yaml_source import parse_yaml
from ldnsite.model.span import Source
from ldnsite.model.text import TextScanner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ldnsite.load.yaml_source import Parsed
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.project import SourceFile


class FindingScanner(TextScanner, Protocol):
    """A scanner of texts that keeps what it finds."""

    findings: list[Diagnostic]


class Reading:
    """Gathers while files are read, and is thrown away when the `Site` stands. Order of calls is order of findings."""

    def __init__(self, new_scanner: Callable[[], FindingScanner]) -> None:
        self._scanner = new_scanner()
        self.scanners = Scanners(self._scanner, new_scanner())
        self._findings: list[Diagnostic] = []
        self._broken: set[str] = set()

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """Every finding once, by place."""
        every = dict.fromkeys((*self._findings, *self._scanner.findings))
        return tuple(sorted(every, key=lambda finding: (finding.span, finding.rule, finding.message)))

    @property
    def broken(self) -> frozenset[str]:
        """Ids of what could not be read, or not in full: `pages:conditions/x`."""
        return frozenset(self._broken)

    def report(self, findings: Iterable[Diagnostic]) -> None:
        """Keeps findings."""
        self._findings.extend(findings)

    def mark_broken(self, name: str) -> None:
        """Notes what could not be read."""
        self._broken.add(name)

    def yaml(self, file: SourceFile) -> Parsed | None:
        """The file as YAML; None when it is none, which then is reported already."""
        if file.text is None:
            return None
        return self.parsed(Source.of_file(without_merge_markers(file.text), file.path))

    def parsed(self, source: Source) -> Parsed | None:
        """The source as YAML; None when it is none, which then is reported."""
        parsed, findings = parse_yaml(source)
        self.report(findings)
        return parsed
