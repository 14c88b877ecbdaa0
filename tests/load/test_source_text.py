"""Rules on the text of any source: UTF-8, no control characters, no merge-conflict markers."""

from __future__ import annotations

import pytest
from hypothesis import given

from ldnsite.load.source_text import MAX_CHARACTER_FINDINGS, check_text, decode, without_merge_markers
from tests.strategies import anything, raw_bytes


def test_a_byte_order_mark_and_foreign_line_ends_are_no_fault() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n", "x.md") == ("a\nb\nc\n", ())


def test_windows_1252_is_found_at_its_first_byte_with_what_it_meant() -> None:
    text, (finding,) = decode("é ok\r\ncafé: \x80".encode().replace(b"\xc2\x80", b"\x97"), "x.md")
    assert text is None
    assert (finding.rule, str(finding.span)) == ("unreadable-file", "x.md:2:7")
    assert "0x97" in finding.message
    assert "—" in finding.message
    assert "UTF-8" in finding.hint


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_utf_16_is_named(encoding: str) -> None:
    data = "title".encode(encoding)
    text, findings = decode(data if encoding == "utf-16" else "\ufeff".encode(encoding) + data, "x.md")
    assert text is None
    assert "UTF-16" in findings[0].message


@pytest.mark.parametrize(
    ("character", "kind"),
    [
        ("\x08", "control"),
        ("\x00", "control"),
        ("\x85", "control"),
        ("\u2028", "separator"),
        ("\ue000", "private-use"),
        ("\U0010fffd", "private-use"),
    ],
)
def test_a_refused_character_is_named_at_its_place_and_replaced(character: str, kind: str) -> None:
    text, (finding,) = check_text(f"a\nb{character}c", "x.md")
    assert text == "a\nb\ufffdc"
    assert (finding.rule, str(finding.span)) == ("control-character", "x.md:2:2")
    assert kind in finding.message
    assert f"U+{ord(character):04X}" in finding.message


def test_tabs_soft_hyphens_and_emoji_are_allowed() -> None:
    text = "a\tb\u00adc\u200dd 😀 \u00a0\n"
    assert check_text(text, "x.md") == (text, ())


def test_many_refused_characters_are_counted_and_not_listed() -> None:
    _, findings = check_text("\x01" * 1000, "x.md")
    assert len(findings) == MAX_CHARACTER_FINDINGS + 1
    assert str(1000 - MAX_CHARACTER_FINDINGS) in findings[-1].message


CONFLICT = "a\n<<<<<<< HEAD\nb\n||||||| base\nc\n=======\nd\n>>>>>>> other\ne\n"


def test_a_conflict_is_one_finding_with_all_its_markers() -> None:
    _, (finding,) = check_text(CONFLICT, "x.md")
    assert (finding.rule, finding.span.line) == ("merge-conflict", 2)
    assert [related.span.line for related in finding.related] == [4, 6, 8]


def test_a_marker_left_over_is_found() -> None:
    assert [finding.span.line for finding in check_text("a\n=======\nb\n>>>>>>> x\n", "x.md")[1]] == [4]


def test_underlines_and_arrows_are_no_conflict() -> None:
    text = "Heading\n=======\n\n<<<<<<<< eight, a <<<<<<< b, >>>>>>>x\n"
    assert check_text(text, "x.md") == (text, ())


def test_markers_are_blanked_in_place() -> None:
    blanked = without_merge_markers(CONFLICT)
    assert [line.strip() for line in blanked.split("\n")] == ["a", "", "b", "", "c", "", "d", "", "e", ""]
    assert [len(line) for line in blanked.split("\n")] == [len(line) for line in CONFLICT.split("\n")]


@given(data=raw_bytes)
def test_any_bytes_give_a_text_or_a_finding_inside_them(data: bytes) -> None:
    text, findings = decode(data, "x.md")
    assert (text is None) == bool(findings)
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    assert all(finding.span.line <= len(lines) for finding in findings)


@given(text=anything)
def test_checked_text_keeps_its_length_and_has_nothing_left_to_find(text: str) -> None:
    checked, _ = check_text(text, "x.md")
    assert len(checked) == len(text)
    assert not [finding for finding in check_text(checked, "x.md")[1] if finding.rule == "control-character"]


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)), b"\0" * 99, b"\x7fELF\x02\x01\0\xff"]
)
def test_what_is_no_text_is_said_to_be_none(data: bytes) -> None:
    """No encoding is guessed."""
    text, (finding,) = decode(data, "x.md")
    assert text is None
    assert (finding.rule, str(finding.span)) == ("unreadable-file", "x.md:1:1")
    assert "no text file" in finding.message
    assert "Windows" not in finding.message


def test_a_stray_control_character_is_no_binary_file() -> None:
    """It is found at its place."""
    assert decode(b"words\0 and more", "x.md") == ("words\0 and more", ())
