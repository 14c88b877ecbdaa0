"""libyaml's complaints in an editor's words: each has a place and a remedy, and none of libyaml's own."""

from __future__ import annotations

import pytest

from ldnsite.load.yaml_source import parse_yaml
from ldnsite.model.span import Source


@pytest.mark.parametrize(
    ("text", "at", "message", "hint"),
    [
        ("title: LDN: a review\n", "1:11", "a colon and a space", "in quotes"),
        ("a: @younger2013\n", "1:4", "begins with @", "in quotes"),
        ("a: `x`\n", "1:4", "begins with `", "in quotes"),
        ("a:\n\t- b\n", "2:1", "a tab", "spaces"),
        ("a:\n  b: 1\n\tc: 2\n", "3:1", "a tab", "spaces"),
        ("a:\n  - b\n\t- c\nd: 1\n", "3:1", "a tab", "spaces"),
        ("a: 'Crohn's disease'\nb: c\n", "1:10", "apostrophe", "double quotes, or write ''"),
        ("- a: 1\n  b: 'Crohn's: x'\n", "2:12", "apostrophe", "double quotes, or write ''"),
        ("a: \u201cLDN: a review\u201d\n", "1:4", "curly", "straight"),
        ("a: *bold* text\n", "1:4", "begins with *", "in quotes"),
        ("a: &\n", "1:4", "begins with &", "in quotes"),
        ("a: !<x\n", "1:4", "begins with !", "in quotes"),
        ('a: "x\nb: c\n', "1:4", "quotation mark", "close it"),
        ("a: 'x\n", "1:4", "quotation mark", "close it"),
        ("a: [b, c\nd: e\n", "1:4", "list that begins here", "]"),
        ("a: {b: c\nd: e\n", "1:4", "mapping that begins here", "}"),
        ('a: "\\q"\n', "1:5", "backslash", "single quotes"),
        ('a: "\\u12"\n', "1:7", "escape", "single quotes"),
        ('a: "b" c\n', "1:8", "a field was expected", "closing quote"),
        ("a: b\nc\nd: e\n", "2:1", "neither a field", "name: value"),
        ("a: b\n%c: d\n", "2:1", "cannot begin with %", "in quotes"),
        ("a: |x\n  b\n", "1:5", "text below |", "indent"),
        ("a: - b\n", "1:4", "a list cannot begin here", "line of its own"),
        ("a: \x01\n", "1:4", "U+0001", "delete it"),
        ("a: \ud800\n", "1:4", "U+D800", "delete it"),
    ],
)
def test_a_syntax_error_is_one_finding_in_plain_words(text: str, at: str, message: str, hint: str) -> None:
    parsed, findings = parse_yaml(Source.of_file(text, "x.yaml"))
    assert parsed is None
    assert [finding.rule for finding in findings] == ["yaml-syntax"]
    assert str(findings[0].span) == f"x.yaml:{at}"
    assert message in findings[0].message
    assert hint in findings[0].hint


def test_in_front_matter_the_place_is_that_in_the_file() -> None:
    source = Source.of_file("a: b: c\n", "x.md", 2)
    assert str(parse_yaml(source)[1][0].span) == "x.md:2:5"
