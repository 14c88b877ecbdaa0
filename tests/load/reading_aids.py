"""Shorthands of the tests of loading: projects from texts, records from YAML, a scanner that finds nothing."""

from __future__ import annotations

import hashlib
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ldnsite.load.records import Scanners, read_record
from ldnsite.load.source_text import decode
from ldnsite.load.yaml_source import parse_yaml
from ldnsite.model.inline import Words
from ldnsite.model.project import Project, SourceFile
from ldnsite.model.prose import Run
from ldnsite.model.rules import RULES
from ldnsite.model.span import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.inline import Inline
    from ldnsite.model.prose import ProseNodes

LABELS = "templates/labels/en.yaml"


class PlainScanner:
    """Takes every text as words; a text with BAD in it is a finding."""

    def __init__(self) -> None:
        self.findings: list[Diagnostic] = []

    def label(self, source: Source) -> str:
        self._look(source)
        return source.text

    def inline(self, source: Source) -> Inline:
        self._look(source)
        return (Words(source.span(), source.text),)

    def prose(self, source: Source) -> ProseNodes:
        return (Run(source.span(), self.inline(source)),)

    def _look(self, source: Source) -> None:
        if (at := source.text.find("BAD")) != -1:
            self.findings.append(RULES["raw-html"].at(source.span(at, at + 3), "bad"))


def source_file(path: str, data: bytes | str) -> SourceFile:
    """A file as `read_project` makes it, without its findings."""
    data = data.encode() if isinstance(data, str) else data
    text = decode(data, path)[0] if path.endswith((".md", ".yaml", ".bib")) else None
    return SourceFile(path, data, hashlib.sha256(data).hexdigest(), text)


def project_of(files: Mapping[str, bytes | str]) -> Project:
    """A project of these files."""
    return Project(MappingProxyType({path: source_file(path, files[path]) for path in sorted(files)}))


def record_of(
    model: Any, text: str, stand_ins: Mapping[str, object] | None = None
) -> tuple[Any, list[Diagnostic]]:
    """The record in this YAML, and all findings, those in its texts last."""
    parsed, found = parse_yaml(Source.of_file(text, "x.yaml"))
    assert parsed is not None, found
    scanner = PlainScanner()
    record, findings = read_record(model, parsed, Scanners(scanner, PlainScanner()), stand_ins or {})
    return record, [*found, *findings, *scanner.findings]


def told(findings: list[Diagnostic] | tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    """Rule and place of each finding."""
    return [(finding.rule, str(finding.span)) for finding in findings]
