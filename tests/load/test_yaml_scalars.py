"""Scalars: which are typed, and where the characters of each style stand."""

from __future__ import annotations

import pytest

from ldnsite.load.yaml_scalars import typed
from ldnsite.load.yaml_source import parse_yaml
from ldnsite.model.span import Source


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True), ("false", False), ("null", None), ("", None), ("0", 0), ("-12", -12), ("4.5", 4.5),
        ("0.050", 0.05), ("True", "True"), ("yes", "yes"), ("~", "~"), ("007", "007"), ("+1", "+1"), (".5", ".5"),
        ("5.", "5."), ("1e3", "1e3"), ("0x1F", "0x1F"), (".inf", ".inf"), ("1,5", "1,5"), ("٣", "٣"), ("-0", 0),
        ("9" * 5000, "9" * 5000),
    ],
)  # fmt: skip
def test_a_plain_scalar_is_what_it_looks_like_and_no_more(text: str, value: object) -> None:
    assert typed(text) == value
    assert type(typed(text)) is type(value)


@pytest.mark.parametrize(
    ("text", "word", "at"),
    [
        ("a: one two", "two", (1, 8)),
        ("a: 'one two'", "two", (1, 9)),
        ("a: 'it''s two'", "two", (1, 11)),
        ('a: "one\\ttwo"', "two", (1, 10)),
        ('a: "\\u00e9\\x41 two"', "two", (1, 16)),
        ('a: "one \\\n   two"', "two", (2, 4)),
        ("a: one\n  two", "two", (2, 3)),
        ("a: one\n\n  two", "two", (3, 3)),
        ("a: 'one\n  two'", "two", (2, 3)),
        ("a: |\n  one\n  two\n", "two", (3, 3)),
        ("a: |\n  one\n\n    two\n", "two", (4, 5)),
        ("a: |2\n     one\n  two\n", "two", (3, 3)),
        ("a: |-  # note\n  one\n  two", "two", (3, 3)),
        ("a: |+\n\n  one\n  two\n\n", "two", (4, 3)),
        ("a: >\n  one\n  two\n", "two", (3, 3)),
        ("a: >-\n  one\n\n\n  x two\n", "two", (5, 5)),
        ("- - >\n     one\n       two\n", "two", (3, 8)),
        ("a: [one, two]", "two", (1, 10)),
        ("a: 日本 two", "two", (1, 7)),
    ],
)
def test_a_word_stands_where_the_file_has_it(text: str, word: str, at: tuple[int, int]) -> None:
    parsed, findings = parse_yaml(Source.of_file(text, "x.yaml"))
    assert parsed is not None
    assert findings == ()
    value = parsed.data
    while not isinstance(value, str):
        items = list(value.values() if isinstance(value, dict) else value)
        value = items[-1]
    assert value.source.place(value.index(word)) == at


def test_the_end_of_a_block_is_the_end_of_its_last_line() -> None:
    parsed, _ = parse_yaml(Source.of_file("a: |\n  one\n  two\n\n\nb: c\n", "x.yaml"))
    assert parsed is not None
    assert (parsed.places[("a",)].end_line, parsed.places[("a",)].end_column) == (3, 6)


def test_a_scalar_that_cannot_be_matched_stays_on_its_first_line() -> None:
    """A line separator is folded by libyaml as a line end; ours are line feeds."""
    parsed, _ = parse_yaml(Source.of_file('a: "x\u2028  y z"', "x.yaml"))
    assert parsed is not None
    source = parsed.data["a"].source
    assert {source.place(offset)[0] for offset in range(len(source.text) + 1)} == {1}
