"""Characters that no text may have."""

from __future__ import annotations

from ldnsite.load.scan.characters import report_refused_characters
from tests.load.scan.reading import scan_of


def test_the_first_one_is_named_with_its_place() -> None:
    scan = scan_of("a\nb\x1bc\x00")
    report_refused_characters(scan)
    (finding,) = scan.findings
    assert (finding.rule, finding.span.line, finding.span.column) == ("control-character", 2, 2)
    assert "U+001B" in finding.message


def test_no_break_spaces_tabs_and_scripts_are_welcome() -> None:
    scan = scan_of("a\u00a0b\tc\nμ 日本 😀 e\u0301")
    report_refused_characters(scan)
    assert not scan.findings
