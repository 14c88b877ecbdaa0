"""Nothing is lost: what we scan is what pybtex parses, and where it is not, that is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.bibtex.compare import differences
from ldnsite.load.bibtex.parse import parse_entries
from ldnsite.load.bibtex.scan import scan
from ldnsite.load.bibtex.scanned import Block, Field, Scan


def found_in(scanned: Scan) -> list[tuple[str, bool]]:
    return [(one.message, one.lost) for _, one in differences(scanned, scanned.entries, {"j": "Pain"})]


def test_a_sound_entry_reads_the_same() -> None:
    assert not found_in(scan('@article{a, t = {x {y}}, u = "z\n w", v = j # { b}, n = 12}'))


def changed(text: str, *, drop: int = -1, rename: str = "", key: str = "") -> Scan:
    """A scan of `text` that is wrong on purpose."""
    right = scan(text)
    block = right.entries[0]
    fields = tuple(field for index, field in enumerate(block.fields) if index != drop)
    if rename:
        fields = (Field(rename, *fields[0][1:]), *fields[1:])
    return Scan(text, (block._replace(key=key or block.key, fields=fields),), ())


@pytest.mark.parametrize(
    ("scanned", "words", "lost"),
    [
        (changed("@misc{a, t = {x}, u = {y}}", drop=1), "reads a field u", True),
        (changed("@misc{a, t = {x}}", rename="s"), "field s is lost", True),
        (changed("@misc{a, t = {x}}", key="b"), "no entry b", True),
        (
            Scan("@misc{a, t = {x}}", (Block("entry", "misc", "a", 6, 0, 17, (Field("t", 9, 12, 14),)),), ()),
            "otherwise",
            False,
        ),
    ],
)
def test_a_difference_is_found(scanned: Scan, words: str, lost: bool) -> None:
    (message, is_lost), *_ = found_in(scanned)
    assert words in message
    assert is_lost is lost


names = st.text(alphabet="abcdefgh", min_size=1, max_size=6)
values = st.lists(
    st.sampled_from(["x", " ", "\n", "{", "}", "%", '"', "\\'", "12", "é", "#", ",", "=", "@", "日"]),
    max_size=12,
)


def balanced(parts: list[str]) -> str:
    text = "".join(parts)
    depth = lowest = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        lowest = min(lowest, depth)
    return "{" * -lowest + text + "}" * (depth - lowest)


@given(st.dictionaries(names, values.map(balanced), min_size=1, max_size=5))
def test_both_readers_agree_on_all_that_is_well_formed(fields: dict[str, str]) -> None:
    text = "@misc{key,\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items()) + "}"
    scanned = scan(text)
    assert not [problem for problem in scanned.problems if not problem.mild]
    assert {field.name: scanned.value(field, {}) for field in scanned.entries[0].fields} == fields
    assert not found_in(scanned)


def test_pybtex_reports_do_not_leak_from_one_slice_to_the_next() -> None:
    one, two, three = parse_entries([("@a{k, t = undefined}", {}), ("@a{l, t = {x}}", {}), ("no entry", {})])
    assert (one.key, len(one.reports)) == ("k", 1)
    assert (two.key, two.fields, two.reports) == ("l", {"t": "x"}, ())
    assert three.key is None


@pytest.mark.parametrize(
    "text", ["@a{k, t = " + "{" * 3_000, "@a{k, t = " + "{" * 300 + "}" * 300 + "}", "", "@"]
)
def test_pybtex_never_raises_through_us(text: str) -> None:
    (parsed,) = parse_entries([(text, {})])
    assert parsed.fields == {}
