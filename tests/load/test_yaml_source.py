"""Strict YAML: what is refused, where, and that every value knows its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.yaml_reader import MAX_DEPTH
from ldnsite.load.yaml_source import MAX_CHARACTERS, Parsed, digest_of, parse_yaml
from ldnsite.model.span import Source, Sourced, Span
from tests.strategies import anything, markdown, values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.diagnostic import Diagnostic


def read(text: str) -> tuple[Parsed | None, tuple[Diagnostic, ...]]:
    return parse_yaml(Source.of_file(text, "x.yaml"))


def data_of(text: str) -> Any:
    parsed, findings = read(text)
    assert parsed is not None
    assert findings == ()
    return parsed.data


def found(text: str) -> list[tuple[str, str]]:
    return [(finding.rule, str(finding.span).removeprefix("x.yaml:")) for finding in read(text)[1]]


def test_only_true_false_null_and_decimal_numbers_are_typed() -> None:
    text = "a: true\nb: NO\nc: 2026-11-22\nd: 012\ne: 1.50\nf: 12:30\ng: 1_000\nh:\ni: -3\nj: '4'\nk: 1e3\nl: ~\n"
    assert data_of(text) == {
        "a": True, "b": "NO", "c": "2026-11-22", "d": "012", "e": 1.5, "f": "12:30",
        "g": "1_000", "h": None, "i": -3, "j": "4", "k": "1e3", "l": "~",
    }  # fmt: skip


def test_words_of_other_dialects_may_be_keys() -> None:
    assert data_of("on: 1\nno: 2\n=: 3\n") == {"on": 1, "no": 2, "=": 3}


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n"])
def test_nothing_is_null(text: str) -> None:
    assert data_of(text) is None


def test_a_key_that_stands_twice_is_found_with_both_places_and_the_first_kept() -> None:
    parsed, (finding,) = read("a: 1\nb:\n  c: 1\n  c: [2]\n")
    assert parsed is not None
    assert parsed.data == {"a": 1, "b": {"c": 1}}
    assert (finding.rule, str(finding.span)) == ("yaml-duplicate-key", "x.yaml:4:3")
    assert str(finding.related[0].span) == "x.yaml:3:3"
    assert ("b", "c", 0) not in parsed.places


@pytest.mark.parametrize(
    ("text", "rule", "at"),
    [
        ("2013: x\n", "yaml-key-not-text", "1:1"),
        ("true: x\n", "yaml-key-not-text", "1:1"),
        ("null: x\n", "yaml-key-not-text", "1:1"),
        ("? [a]\n: x\n", "yaml-key-not-text", "1:3"),
        ("a: &b c\n", "yaml-alias", "1:4"),
        ("a: *b\n", "yaml-alias", "1:4"),
        ("*b : c\n", "yaml-alias", "1:1"),
        ("a: &a [*a]\n", "yaml-alias", "1:4"),
        ("<<: {a: b}\n", "yaml-alias", "1:1"),
        ("a: !!python/object x\n", "yaml-syntax", "1:4"),
        ("a: ! x\n", "yaml-syntax", "1:4"),
        ("a: b\n--- \nc: d\n", "yaml-syntax", "2:1"),
        ("title:\u00a0x\n", "yaml-nbsp-colon", "1:7"),
        ("a: b\ntitle:\u00a0x\nc: d\n", "yaml-nbsp-colon", "2:7"),
        ("a:\n  - id:\u00a0x\n", "yaml-nbsp-colon", "2:8"),
        ("a:\n  b: c\n d: e\n", "yaml-syntax", "3:2"),
        ("\ufeffa: *b\n", "yaml-alias", "1:5"),
    ],
)
def test_what_strict_yaml_refuses_is_found_at_its_place(text: str, rule: str, at: str) -> None:
    assert (rule, at) in found(text)


def test_a_note_in_french_is_no_field() -> None:
    assert data_of("a: 'Note\u00a0: b'\nb: Note:\u00a0c\nc: |\n  note:\u00a0d\n")["b"] == "Note:\u00a0c"


def test_findings_before_a_syntax_error_are_kept() -> None:
    assert [rule for rule, _ in found("a: 1\na: 2\nb: [\n")] == ["yaml-duplicate-key", "yaml-syntax"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_nesting_is_bounded(opening: str) -> None:
    parsed, findings = read(opening * 100_000)
    assert parsed is None
    assert findings[-1].rule == "yaml-too-deep"
    assert read("[" * MAX_DEPTH + "]" * MAX_DEPTH)[1] == ()


def test_a_text_that_is_too_large_is_not_parsed() -> None:
    assert found("a" * (MAX_CHARACTERS + 1)) == [("yaml-too-deep", "1:1")]


def test_a_laugh_of_aliases_is_not_expanded() -> None:
    text = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))
    assert {rule for rule, _ in found(text)} == {"yaml-alias"}


def test_places_are_those_of_values_and_keys() -> None:
    text = 'a: é x\nb:\n  - "c"\n  - d: |\n      e\n\n# note\nf: {g: 1}\n'
    parsed, _ = read(text)
    assert parsed is not None
    assert parsed.places == {
        (): Span("x.yaml", 1, 1, 8, 10),
        ("a",): Span("x.yaml", 1, 4, 1, 7),
        ("b",): Span("x.yaml", 3, 3, 5, 8),
        ("b", 0): Span("x.yaml", 3, 5, 3, 8),
        ("b", 1): Span("x.yaml", 4, 5, 5, 8),
        ("b", 1, "d"): Span("x.yaml", 4, 8, 5, 8),
        ("f",): Span("x.yaml", 8, 4, 8, 10),
        ("f", "g"): Span("x.yaml", 8, 8, 8, 9),
    }
    assert parsed.keys[("b", 1, "d")] == Span("x.yaml", 4, 5, 4, 6)
    assert parsed.path == "x.yaml"


def test_elements_count_their_places_from_themselves() -> None:
    parsed, _ = read("a:\n  - b: c\n  - d\nx:\n  - y\n")
    assert parsed is not None
    first, second = parsed.elements("a")
    assert (first.data, second.data) == ({"b": "c"}, "d")
    assert str(first.places[("b",)]) == "x.yaml:2:8"
    assert str(second.places[()]) == "x.yaml:3:5"
    assert first.keys.keys() == {("b",)}


def test_the_nearest_place_is_given_for_what_has_none() -> None:
    parsed, _ = read("a:\n  b: c\n")
    assert parsed is not None
    assert str(parsed.at(("a", "missing", 3))) == "x.yaml:2:3"


def test_the_digest_is_of_the_data_and_not_of_its_spelling() -> None:
    one, _ = read("a: 'x'\nb: [1]\n")
    other, _ = read("# note\nb:\n  - 1\na: x\n")
    changed, _ = read("a: y\nb: [1]\n")
    assert one is not None and other is not None and changed is not None  # noqa: PT018 - for the type
    assert one.origin().digest == other.origin().digest != changed.origin().digest
    assert digest_of({"a": "é"}) == digest_of(json.loads('{"a": "\\u00e9"}'))


def inside(span: Span, lines: list[str]) -> bool:
    end = (span.end_line or span.line, span.end_column or span.column)
    return all(1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1
               for line, column in ((span.line, span.column), end)) and end >= (span.line, span.column)  # fmt: skip


def texts(data: Any) -> Iterator[Sourced]:
    if isinstance(data, Sourced):
        yield data
    elif isinstance(data, (dict, list)):
        for value in data.values() if isinstance(data, dict) else data:
            yield from texts(value)


PIECES = (
    "a: ", "b:", "\n", "\n  ", "\n    ", "- ", "'", "''", '"', "\\n", '\\"', "\\\n", "|", "|2", "|-", ">", ">-", "# c",
    "[", "]", "{", "}", ", ", "&x ", "*x", "!!str ", "<<: ", "\u00a0", "é", "日本", "x y", "\t", "---\n", "...\n",
    "%YAML 1.2\n", "12", "1.5", "true", "? ", ": ", "\u2028", "\x85", "\r\n", "\\u00e9", "😀", "\ufeff", "\x00", "\ud800",
)  # fmt: skip
scribbles = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
written = values.map(lambda value: yaml.safe_dump(value, allow_unicode=True, width=20))
quoted = values.map(lambda value: yaml.safe_dump(value, default_style='"', width=20))


@given(text=st.one_of(scribbles, scribbles, anything, markdown, written, quoted))
def test_any_text_is_read_or_found_out_and_every_place_lies_inside_it(text: str) -> None:
    lines = text.split("\n")
    parsed, findings = read(text)
    assert parsed is not None or findings
    spans = [finding.span for finding in findings]
    spans += [related.span for finding in findings for related in finding.related]
    if parsed is not None:
        spans += [*parsed.places.values(), *parsed.keys.values()]
        for value in texts(parsed.data):
            spans += [value.source.span(at, at) for at in range(len(value) + 1)]
            assert value.source.text == value
    assert all(inside(span, lines) for span in spans)


@given(value=values, style=st.sampled_from((None, '"', "'", "|", ">")))
def test_each_letter_stands_where_its_text_says(value: object, style: str | None) -> None:
    """Exact in every style of scalar: an escaped letter stands at its backslash."""
    text = yaml.safe_dump(value, allow_unicode=True, width=20, default_style=style)
    parsed, findings = read(text)
    if parsed is None or findings or any(mark in text for mark in "\x85\u2028\u2029"):
        return
    lines = text.split("\n")
    for word in texts(parsed.data):
        for offset, letter in enumerate(word):
            line, column = word.source.place(offset)
            assert not letter.isalnum() or lines[line - 1][column - 1] in (letter, "\\")


def test_lists_of_a_thousand_records_are_read_in_linear_time() -> None:
    """A quadratic reader takes minutes for this, and the time limit of a test is seconds."""
    text = "terms:\n" + "".join(
        f"  - id: t{n}\n    term: Term {n}\n    definition: Words.\n" for n in range(5000)
    )
    parsed, _ = read(text)
    assert parsed is not None
    assert len(parsed.elements("terms")) == 5000


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("title:~Crohn's disease\npublished: 2026\n", "1:7"),
        ("a: 1\ntitle:~LDN: a review\nb: 2\n", "2:7"),
        ("a: 1\ntitle:~x\nb: 2\n", "2:7"),
        ("title:~'Crohn'\nb: 2\n", "1:7"),
        ("Title:~x\n", "1:7"),
        ("a:\n  - label:~x\n    text: b\n", "2:11"),
        ("a: {label:~x, b: 2}\n", "1:11"),
        ("a:\n  b: 1\n~ c: 2\n", "3:1"),
        ("a:\n~~- b: 1\nc: 1\n", "2:1"),
        ("a:\n  - b\n ~- c\n", "3:2"),
    ],
)
@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_no_break_space_where_a_key_is_is_named_at_its_place(text: str, at: str, space: str) -> None:
    """After the colon or in the indentation, whatever YAML makes of the rest."""
    _, findings = parse_yaml(Source.of_file(text.replace("~", space), "x.yaml"))
    assert [(one.rule, str(one.span)) for one in findings] == [("yaml-nbsp-colon", f"x.yaml:{at}")]


@pytest.mark.parametrize(
    "text", ["a: 5~mg: x\n", "a: words\n  ~and more\n", "a: |\n  note:~x\n", 'a: "note:~x"\n', "a: x~y\n"]
)
def test_a_no_break_space_inside_a_text_is_fine(text: str) -> None:
    _, findings = parse_yaml(Source.of_file(text.replace("~", "\u00a0"), "x.yaml"))
    assert "yaml-nbsp-colon" not in [one.rule for one in findings]


@pytest.mark.parametrize("value", ["\u201cWords\u201d", "\u2018Words\u2019", "\u201eWords\u201c"])
def test_curly_quotes_around_a_value_are_a_warning(value: str) -> None:
    parsed, (finding,) = parse_yaml(Source.of_file(f"a: {value}\n", "x.yaml"))
    assert parsed is not None
    assert (finding.rule, finding.severity, str(finding.span)) == ("curly-quotes", "warning", "x.yaml:1:4")


@pytest.mark.parametrize(
    "text", ['"\u201cWords\u201d"', "\u201cA\u201d and \u201cB\u201d", "say \u201cA\u201d", "\u2018A"]
)
def test_curly_quotes_in_a_text_are_its_own(text: str) -> None:
    assert parse_yaml(Source.of_file(f"a: {text}\n", "x.yaml"))[1] == ()
