"""What Markdown would silently show otherwise than meant, each with its line and column."""

from __future__ import annotations

import pytest

from tests.load.scan.reading import prose, rules, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("words\n- one\n- two\n", [("glued-list", "- one")]),
        ("words\n1. one\n2. two\n", [("glued-list", "1. one")]),
        ("words\n3. one\n4. two\n", [("glued-list", "3. one")]),
        ("words\n* one\n", [("glued-list", "* one")]),
        ("words\n| a | b |\n|---|---|\n| c | d |\n", [("glued-table", "| a | b |")]),
        ("- one\n  - two\n", [("list-indent", "  ")]),
        ("- one\n   - two\n", [("list-indent", "   ")]),
        ("1. one\n   - two\n", [("list-indent", "   ")]),
        ("- one\n\n  more\n", [("list-indent", "  ")]),
        ("1. one\n\n   more\n\n2. two\n", [("list-indent", "   ")]),
        ("- a\n    - b\n      - c\n", [("list-indent", "      ")]),
        ("| a | b |\n|---|---|\n| c |\n", [("table-cell-count", "| c |")]),
        ("| a | b |\n|---|---|\n| c | d | e |\n", [("table-cell-count", "| c | d | e |")]),
        ("| a | b |\n|---|---|\n| c | d |\nwords\n", [("table-cell-count", "words")]),
        ("```\ncode\n", [("unclosed-code", "```")]),
        ("~~~ python\ncode\n```\n", [("unclosed-code", "~~~ python"), ("unclosed-code", "```")]),
        ("a\n\n    see [@b]\n", [("list-indent", "[@")]),
        ("> words\n> - one\n", [("glued-list", "- one")]),
    ],
)
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    _, findings = prose(text)
    assert told(text, findings) == expected
    assert all(finding.hint for finding in findings)


@pytest.mark.parametrize(
    "text",
    [
        "words\n\n- one\n- two\n",
        "- one\n    - two\n        - three\n",
        "- one\n\n    more\n\n- two\n",
        "- one\nlazy\n- two\n",
        "in the year\n2013. It was\n",
        "10 mg\n- \nx\n",
        " - one\n - two\n",
        "  1. one\n  2. two\n",
        "| a | b |\n|---|---|\n| c \\| d | `|` |\n",
        "a | b\n--|--\nc | d\n",
        "| a |\n|---|\n| b |\n",
        "```\n- a\n  - b\nwords\n- c\n```\n",
        "````\n```\n````\n",
        "> - one\n> - two\n",
        "> words\n\n- one\n",
        "## Head\n- one\n",
        "::: note\n- one\n:::\n",
        "Term\n:   definition\n",
        "- one\n\n\n- two\n",
        "\n\n",
        "5 - 3\n",
    ],
)
def test_not_found(text: str) -> None:
    _, findings = prose(text)
    assert rules(findings) == []


def test_line_and_column() -> None:
    _, (finding,) = prose("::: note\n\nwords\n  - one\n:::\n")
    assert (finding.rule, finding.span.line, finding.span.column) == ("glued-list", 4, 3)
