"""The blocks of a text, as Markdown would see them."""

from __future__ import annotations

import pytest
from hypothesis import given

from ldnsite.load.scan.blocks import Kind, blocks_of
from ldnsite.load.scan.lines import lines_of
from tests.load.scan.reading import scan_of
from tests.strategies import markdown

T, C, H, F, D, B, R = (
    Kind.TEXT, Kind.CODE, Kind.HEADING, Kind.FENCE, Kind.DEFINITION, Kind.TABLE, Kind.RULE,
)  # fmt: skip


def kinds(text: str) -> list[Kind]:
    return [block.kind for block in blocks_of(scan_of(text), lines_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \n", []),
        ("a\nb\n\nc", [T, T]),
        ("    code\n    more", [C]),
        ("    code\n\n    more", [C, C]),
        ("a\n    b", [T]),
        ("a\n\n    code\nb", [T, C, T]),
        ("- a\n- b", [T, T]),
        ("- a\n\n    b", [T, T]),
        ("- a\n\n        code", [T, C]),
        ("- a\n    - b\n\n        c", [T, T, T]),
        ("- a\n\nb\n\n    code", [T, T, C]),
        ("```\na\n```", [C]),
        ("a\n```\nb\n\nc\n```\nd", [T, C, T]),
        ("~~~\n```\n~~~", [C]),
        ("````\n```\n````", [C]),
        ("- a\n\n    ```\n    b\n    ```", [T, C]),
        ("``` a ` b", [T]),
        ("## a\nb", [H, T]),
        ("a\n## b", [T, H]),
        ("#a", [T]),
        ("::: a\nb\n:::", [F, T, F]),
        ("a\n:::\nb", [T, F, T]),
        ("[a]: b", [D]),
        ("a\n[b]: c", [T, D]),
        ("|a|b|\n|-|-|\n|c|d|", [B]),
        ("a|b\n-|-\nc|d\n\ne", [B, T]),
        ("a|b\n-|-\n## c", [B, H]),
        ("a\n|a|b|\n|-|-|", [T]),
        ("|a|b|\n|-|", [T]),
        ("> a\n> b", [T]),
        ("> a\n>\n> b", [T, T]),
        ("> |a|b|\n> |-|-|", [B]),
        (">     code", [C]),
        ("a\n> b", [T, T]),
        ("## a\n\n    code", [H, C]),
        ("    - a", [C]),
        ("***\n    a", [R, C]),
        ("a\n- - -\nb", [T, R, T]),
        ("- a\n---\n    b", [T, R, C]),
        ("a\n--", [T]),
        ("***a***", [T]),
    ],
)
def test_kinds(text: str, expected: list[Kind]) -> None:
    assert kinds(text) == expected


def test_an_unclosed_code_fence_hides_nothing() -> None:
    """What follows it is read as usual, so that one mistake is one finding."""
    scan = scan_of("```\na\n\n## b\n")
    blocks = blocks_of(scan, lines_of(scan.flat))
    assert [block.kind for block in blocks] == [T, H]
    assert [finding.rule for finding in scan.findings] == ["unclosed-code"]


@given(text=markdown)
def test_every_line_with_words_is_in_one_block(text: str) -> None:
    scan = scan_of(text)
    lines = lines_of(text)
    held = [line for block in blocks_of(scan, lines) for line in block.lines]
    assert held == sorted(held, key=lambda line: line.start)
    assert [line for line in lines if not line.blank and line not in held] == []
    assert len(held) == len(set(held))
