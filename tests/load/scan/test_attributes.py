"""What stands in braces."""

from __future__ import annotations

import pytest

from ldnsite.load.scan.attributes import read_attributes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#id", [("id", "id", "")]),
        (".note", [("class", "note", "")]),
        ("a=b", [("pair", "a", "b")]),
        ("a='x y' b=\"c 'd'\"", [("pair", "a", "x y"), ("pair", "b", "c 'd'")]),
        ("a = b", [("pair", "a", "b")]),
        ("open", [("word", "open", "")]),
        (" #a .b c=d e ", [("id", "a", ""), ("class", "b", ""), ("pair", "c", "d"), ("word", "e", "")]),
        ("", []),
        ("a=", [("word", "a=", "")][:0]),
        ('title=""', [("pair", "title", "")]),
        ("größe=1", [("pair", "größe", "1")]),
    ],
)
def test_attributes(text: str, expected: list[tuple[str, str, str]]) -> None:
    found, read_to = read_attributes(text, 0, len(text))
    assert [(a.kind, a.name, a.value) for a in found] == expected
    assert (read_to == len(text)) is (text != "a=")


@pytest.mark.parametrize("text", ['a="b', "a='b' c='", "=", "{", ". x"])
def test_what_cannot_be_read_is_known_by_its_place(text: str) -> None:
    _, read_to = read_attributes(text, 0, len(text))
    assert read_to < len(text)


def test_offsets() -> None:
    text = 'xx a="b c" #i'
    (pair, anchor), _ = read_attributes(text, 2, len(text))
    assert text[pair.start : pair.end] == 'a="b c"'
    assert text[pair.value_start : pair.value_start + len(pair.value)] == "b c"
    assert text[anchor.start : anchor.end] == "#i"
