"""Front matter and body: parted at two lines of three hyphens, each with exact places."""

from __future__ import annotations

import pytest
from hypothesis import given

from ldnsite.load.frontmatter import split_page
from tests.strategies import anything

PAGE = "---\ntitle: X\n---\nSummary: x\n\nB\n"


def test_a_page_is_split_with_places_in_the_file() -> None:
    parts, findings = split_page(PAGE, "x.md")
    assert parts is not None
    assert findings == ()
    assert (parts.front.text, str(parts.front.span())) == ("title: X\n", "x.md:2:1")
    assert (parts.body.text, str(parts.body.span())) == ("Summary: x\n\nB\n", "x.md:4:1")
    assert parts.body.place(parts.body.text.index("B")) == (6, 1)


@pytest.mark.parametrize("text", ["---\n---\n", "---\n---", "---\t \n--- \n"])
def test_front_matter_and_body_may_be_empty(text: str) -> None:
    parts, _ = split_page(text, "x.md")
    assert parts is not None
    assert (parts.front.text, parts.body.text) == ("", "")


def test_hyphens_in_a_value_or_in_the_body_end_nothing() -> None:
    parts, _ = split_page("---\na: |\n  ---\n--- x: y\n---\nBody\n\n---\n", "x.md")
    assert parts is not None
    assert parts.front.text == "a: |\n  ---\n--- x: y\n"
    assert parts.body.text == "Body\n\n---\n"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "begin the file"),
        ("\n---\ntitle: X\n---\n", "delete what stands before"),
        ("———\ntitle: X\n---\n", "exactly three hyphens"),
        ("----\ntitle: X\n----\n", "exactly three hyphens"),
        ("Words\n", "begin the file"),
        (" ---\n---\n", "exactly three hyphens"),
    ],
)
def test_a_page_without_front_matter_is_told_how_to_begin(text: str, hint: str) -> None:
    parts, (finding,) = split_page(text, "x.md")
    assert parts is None
    assert (finding.rule, finding.span.line) == ("front-matter-missing", 1)
    assert hint in finding.hint


def test_front_matter_that_never_ends_is_found_where_it_begins() -> None:
    parts, (finding,) = split_page("---\ntitle: X\n\nWords\n", "x.md")
    assert parts is None
    assert "never ends" in finding.message


@given(front=anything, body=anything)
def test_no_character_of_a_page_is_lost_or_misplaced(front: str, body: str) -> None:
    text = f"---\n{front}\n---\n{body}"
    parts, _ = split_page(text, "x.md")
    assert parts is not None
    lines = text.split("\n")
    for part in (parts.front, parts.body):
        for offset, character in enumerate(part.text):
            line, column = part.place(offset)
            assert f"{lines[line - 1]}\n"[column - 1] == character
    assert text.startswith("---")
    assert text.endswith(parts.body.text)


@pytest.mark.parametrize("text", ["", "\n", "  \n\t\n"])
def test_an_empty_page_is_said_to_be_empty(text: str) -> None:
    parts, (finding,) = split_page(text, "x.md")
    assert parts is None
    assert (finding.rule, str(finding.span)) == ("front-matter-missing", "x.md:1:1")
    assert "empty" in finding.message
    assert "three hyphens" in finding.hint
