"""The scanner as a whole: total, lossless, exact, and linear on hostile text."""

from __future__ import annotations

import pytest
from hypothesis import example, given

from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.audience import Audience
from ldnsite.model.inline import Cite, ForAudience, Literal, Part, Words
from ldnsite.model.prose import Fence, ProseNode, Run
from ldnsite.model.span import Source
from tests.load.scan.reading import inline, keys, parts_of, prose, rules, slice_of, told, words
from tests.strategies import anything, markdown

UNHARMED = (
    "p < 0.05",
    "30% of women",
    "5'10\"",
    "NAD+",
    "[11C]-(R)-PK11195",
    "name@host",
    "AT&T",
    "&lt;",
    "<10 %",
    "<LDN and more>",
    "2 × 3 = 6",
    "a_b_c",
    "1.5 to 4.5 mg",
    "HbA1c ≥ 6.5 %",
    "no\u00a0break",
    "C:\\new",
    "{x}",
    "a|b",
    "“quoted”",
)


@pytest.mark.parametrize("text", UNHARMED)
def test_words_of_medicine_come_through(text: str) -> None:
    for read in (inline, lambda text: (tuple(parts_of(prose(text)[0])), prose(text)[1])):
        parts, findings = read(text)
        assert not findings
        assert parts == (Words(parts[0].span, text),)


def test_parts_of_a_line() -> None:
    text = "Less pain [@a], [by 2 points [@b]]{.professional} *only*"
    parts, findings = inline(text)
    assert not findings
    assert [type(part) for part in parts] == [Words, Cite, Words, ForAudience, Words]
    span = parts[3]
    assert isinstance(span, ForAudience)
    assert span.audience is Audience.PROFESSIONAL
    assert words(span.parts) == "by 2 points "
    assert keys(span.parts) == ["b"]
    assert slice_of(text, span.span) == "[by 2 points [@b]]{.professional}"


def test_spans_are_those_of_the_file() -> None:
    """A value that stands somewhere in a file has the places of that file."""
    source = Source("x [@a]", "content/a.yaml", ((0, 7, 12),))
    parts = Scanner().inline(source)
    assert (parts[1].span.line, parts[1].span.column, parts[1].span.path) == (7, 14, "content/a.yaml")


def test_findings_of_all_texts_are_collected() -> None:
    scanner = Scanner()
    scanner.inline(Source("<b>", "a"))
    scanner.prose(Source("[@a", "b"))
    scanner.label(Source("x <i>", "c"))
    assert [(finding.rule, finding.span.path) for finding in scanner.findings] == [
        ("raw-html", "a"),
        ("raw-html", "c"),
    ]


def test_a_label_is_plain() -> None:
    scanner = Scanner()
    assert scanner.label(Source(" Pain @ night *x* < 5 \n", "a")) == "Pain @ night *x* < 5"
    assert not scanner.findings


@pytest.mark.parametrize("character", ["\x00", "\x02", "\x1b", "\ue000", "\uf8ff", "\x9b"])
def test_refused_characters_in_values(character: str) -> None:
    """A YAML escape can make a character that no file may hold."""
    for method in ("label", "inline", "prose"):
        scanner = Scanner()
        getattr(scanner, method)(Source(f"a{character}b", "a"))
        assert rules(scanner.findings) == ["control-character"]


def node_slices(text: str, nodes: tuple[ProseNode, ...]) -> None:
    """The nodes stand in order, one after the other, and their parts inside them."""
    for node in nodes:
        whole = slice_of(text, node.span)
        if isinstance(node, Run):
            assert "".join(slice_of(text, part.span) for part in node.parts) == whole
        if isinstance(node, Fence):
            node_slices(text, node.children)


def sources_of(parts: tuple[Part, ...], text: str) -> str:
    return "".join(slice_of(text, part.span) for part in parts)


@given(text=markdown)
@example("[a [b [c]{.patient}]{.patient}](d)")
@example("| [@a | b] |\n|--|--|\n| `| | c |")
@example("> [a][b]\n> [b]: x\n>> c")
def test_no_character_is_lost(text: str) -> None:
    """The places of the parts of a line, put together, are the line; those of a run's parts are the run."""
    parts, _ = inline(text)
    assert sources_of(parts, text) == text
    for part in parts:
        if isinstance(part, ForAudience):
            assert slice_of(text, part.span)[1:].startswith(sources_of(part.parts, text))
    node_slices(text, prose(text)[0])


@given(text=markdown)
def test_between_the_nodes_stands_nothing_that_is_read(text: str) -> None:
    """What no node holds is blank or a link definition."""
    nodes, _ = prose(text)
    rest = text
    for node in nodes:
        rest = rest.replace(slice_of(text, node.span), "\n", 1)
    for line in rest.split("\n"):
        assert not line.strip(" \t\r\f\v>") or "]:" in line


@given(text=anything)
def test_it_raises_on_no_text(text: str) -> None:
    scanner = Scanner()
    scanner.label(Source.of_file(text, "a"))
    scanner.inline(Source.of_file(text, "a"))
    scanner.prose(Source.of_file(text, "a"))


@given(text=markdown)
def test_every_finding_stands_inside_the_text(text: str) -> None:
    lines = text.split("\n")
    for _, findings in (inline(text), prose(text)):
        for finding in findings:
            assert 1 <= finding.span.line <= finding.span.end_line <= len(lines)
            assert finding.span.column <= len(lines[finding.span.line - 1]) + 1
            assert finding.message


@given(text=markdown)
def test_scanning_twice_gives_the_same(text: str) -> None:
    assert prose(text) == prose(text)
    assert inline(text) == inline(text)


@given(text=markdown)
def test_code_is_never_read(text: str) -> None:
    """Whatever stands in a code block comes out as words, whole."""
    code = text.replace("`", "").replace("{", "").replace(":::", "")
    nodes, findings = prose(f"````\n{code}\n````\n")
    assert not findings
    assert words(parts_of(nodes)) == f"````\n{code}\n````"


HOSTILE = {
    "[": "[" * 20000,
    "![": "![" * 5000,
    "*": "*" * 20000,
    "_a": "_a" * 9000,
    "`": "`" * 20000,
    "`a``": "`a``" * 4900,
    "<": "<" * 20000,
    "<b ": "<b " * 6000,
    "@a": "@a " * 6000,
    "[a](": "[a](" * 399,
    "](": "](" * 9000,
    "> ": "> " * 2000,
    "[a](((": "[a](" + "(" * 15000,
    "{.a": "{.a " * 4900,
    ":::": "::: a\n" * 5000,
    "````": "````x\n" * 5000,
    "def": "[a]: b\n" * 5000,
    "ticks": "\n".join("`" * n for n in range(3, 190)),
    "lists": "\n".join(" " * 4 * n + "- a" for n in range(300)),
    "blanks": " " * 19000 + "a",
    "spans": "[" * 390 + "a" + "]{.patient}" * 390,
    "cells": "|a" * 9000 + "\n" + "|-" * 9000,
    "&": "&#" * 9000,
    "(": '[a](b "' * 399,
    "prose": "Low-dose naltrexone has been tested in small trials [@a; @b, p. 4], *p* < 0.05 in 30% of women.\n\n"
    * 2000,
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_comes_to_an_end(name: str) -> None:
    """Under a second each; a quadratic scan takes minutes, and the limit of time ends it."""
    assert inline(HOSTILE[name])
    assert prose(HOSTILE[name])


@pytest.mark.parametrize(
    "text",
    [
        "[" * 401,
        "x" * 20_001,
        "> " * 21 + "a",
        " " * 88 + "- a\n",
        "[" * 30 + "a" + "]{.patient}" * 30,
        "|a" * 401 + "|\n" + "|-" * 401 + "|\n",
        "## " + "x" * 20_001,
    ],
    ids=["brackets", "line", "quotes", "list", "spans", "row", "heading"],
)
def test_what_is_too_complex_becomes_literal(text: str) -> None:
    lead = "- a\n\n" if text.startswith("    ") else ""
    nodes, findings = prose(f"{lead}{text}\n\nafter [@b]\n")
    parts = tuple(parts_of(nodes))
    assert rules(findings) == ["too-complex"]
    assert any(isinstance(part, Literal) and text.strip("\n") in part.text for part in parts)
    assert keys(parts) == ["b"]


def test_intervals_are_no_trouble() -> None:
    """Many brackets that nothing closes are usual in figures."""
    text = "(95% CI [0, 1) " * 30
    assert not inline(text)[1]


def test_five_mistakes_are_five_findings() -> None:
    text = "[@a @b] <b> [x](javascript:y) [z]{.foo} ![](a.png)"
    _, findings = inline(text)
    assert told(text, findings) == [
        ("malformed-citation", "[@a @b]"),
        ("raw-html", "<b>"),
        ("refused-url", "javascript:y"),
        ("unclosed-span", "{.foo}"),
        ("image-without-alt", "![](a.png)"),
    ]
