"""Where running text stands: not in code, links, addresses, heads of tables and lists."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.markup.flow import flow, line
from ldnsite.markup.running import running
from ldnsite.model.inline import Href, Literal, Part, TermMark, Words
from tests.markup.putting import HERE, put, scanned_line, scanned_runs, words
from tests.strategies import markdown

WORD = "placebo"


def open_uses(parts: tuple[Part, ...]) -> list[bool]:
    """For each place at which the word stands, whether it is running text."""
    found = running(parts)
    return [found.is_open(*match.span()) for match in re.finditer(WORD, found.text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A placebo.", [True]),
        ("*placebo* and **placebo**", [True, True]),
        ("`placebo` placebo", [False, True]),
        ("``a ` placebo`` placebo", [False, True]),
        (r"\`placebo\` ``placebo", [True, True]),
        ("A ` alone.\n\nA placebo ` alone.", [True]),
        ("placebo\n\n```\nplacebo\n```\n\nplacebo", [True, False, True]),
        ("~~~\nplacebo\n```\nplacebo\n~~~\nplacebo", [False, False, True]),
        ("```\nplacebo", [False]),
        ("words\n\n    placebo\n    placebo\n\nplacebo", [False, False, True]),
        ("words\n    placebo", [True]),
        ("- one\n    - placebo", [True]),
        ("| placebo | b |\n|---|:-:|\n| placebo | c |", [False, True]),
        ("placebo\n:   a placebo", [False, True]),
        ("placebo\n\n:   a placebo", [False, True]),
        ("> placebo", [True]),
        ("https://example.org/placebo placebo name@placebo.org", [False, True, False]),
        ("", []),
    ],
)
def test_what_is_running_text(text: str, expected: list[bool]) -> None:
    assert open_uses(words(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a placebo [a placebo](https://example.org/ 'placebo') placebo", [True, False, False, True]),
        ("![a placebo](x.png) placebo", [False, True]),
        ("[a [11C] placebo](https://example.org/) placebo", [False, True]),
        ("[placebo] placebo", [True, True]),
    ],
)
def test_what_stands_in_a_link_is_no_running_text(text: str, expected: list[bool]) -> None:
    assert open_uses(scanned_line(text)) == expected


def test_a_link_in_one_piece_of_words() -> None:
    parts = (Words(HERE, "a placebo [a placebo]("), Href(HERE, "x"), Words(HERE, ") placebo"))
    assert open_uses(parts) == [True, False, True]


def test_a_literal_is_a_hole() -> None:
    """It is no words of an editor's; what stands around it keeps its place."""
    parts = (Words(HERE, "a "), Literal(HERE, "placebo"), Words(HERE, " placebo"))
    found = running(parts)
    assert found.starts == (0, 2, 3)
    assert open_uses(parts) == [True]


def marked(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Each piece of running text "x" as a term."""
    found = running(parts)
    made: list[Part] = []
    for part, start in zip(parts, found.starts, strict=True):
        if not isinstance(part, Words):
            made.append(part)
            continue
        at = 0
        for match in re.finditer("x", part.text):
            if found.is_open(start + match.start(), start + match.end()):
                made += (
                    Words(HERE, part.text[at : match.start()]),
                    TermMark(HERE, "i", "x", "X", "", (), ""),
                )
                at = match.end()
        made.append(Words(HERE, part.text[at:]))
    return tuple(part for part in made if not (isinstance(part, Words) and not part.text))


def put_term(part: Part) -> str:
    return "<button>x</button>" if isinstance(part, TermMark) else put(part)


PIECES = st.lists(
    st.sampled_from(["x", "x", " ", "\n", "\n\n", "`", "``", "```\n", "    x", "|", "|---|\n", "[x](https://a.org/x)",
                     "*", "_", ":   x", "- ", "> ", "\\", "~~~\n", "a@x", "![x](https://a.org/b)", "\t"]),
    max_size=14,
).map("".join)  # fmt: skip


@given(PIECES | markdown)
def test_nothing_that_can_be_pressed_comes_into_code_or_a_link(text: str) -> None:
    """Whatever Markdown makes of a text, a term is shown, once, and as a button in running text alone."""
    for parts in (*scanned_runs(text), scanned_line(text)):
        for render in (flow, line):
            rendered = render(marked(parts), put_term)
            assert not [part for part in rendered.lost if isinstance(part, TermMark)]
            quiet = re.findall(r"<(a|code|pre|th|dt)\b[^>]*>(.*?)</\1>", rendered.html, re.DOTALL)
            assert not [inside for _, inside in quiet if "<button" in inside]
            assert not re.search(r'="[^"]*<button', rendered.html)
