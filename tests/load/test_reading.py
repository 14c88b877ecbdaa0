"""What a run gathers: every finding once, by place."""

from __future__ import annotations

from ldnsite.load.reading import Reading
from ldnsite.model.rules import RULES
from ldnsite.model.span import Source, Span
from tests.load.reading_aids import PlainScanner, source_file, told


def test_findings_are_told_once_and_by_place() -> None:
    reading = Reading(PlainScanner)
    late, early = (RULES["invalid-value"].at(Span(path, line), "x") for path, line in (("b", 1), ("a", 9)))
    reading.report([late, early, late])
    reading.scanners.telling.label(Source("BAD", "a"))
    reading.scanners.silent.label(Source("BAD", "c"))
    assert told(reading.findings) == [
        ("raw-html", "a:1:1"),
        ("invalid-value", "a:9:1"),
        ("invalid-value", "b:1:1"),
    ]


def test_yaml_is_parsed_and_its_findings_kept() -> None:
    reading = Reading(PlainScanner)
    parsed = reading.yaml(source_file("content/x.yaml", "a: 1\na: 2\n"))
    assert parsed is not None
    assert parsed.data == {"a": 1}
    assert reading.yaml(source_file("content/y.yaml", "[")) is None
    assert [finding.rule for finding in reading.findings] == ["yaml-duplicate-key", "yaml-syntax"]
