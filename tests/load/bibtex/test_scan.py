"""Our scan of a .bib file: nothing lost, everything placed, every oddity named where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.bibtex.scan import scan
from ldnsite.load.bibtex.scanned import Scan

MONTHS = {"jan": "January"}


def fields(found: Scan, index: int = 0) -> dict[str, str]:
    return {field.name: found.value(field, MONTHS) for field in found.entries[index].fields}


def test_an_entry_with_every_form_of_value() -> None:
    text = '@string{j = "Pain"}\n@Article{ younger2013 ,\n  Title = {A {B} c},\n  year = 2013, journal = j # " Med",\n month=jan}'
    found = scan(text)
    assert not found.problems
    (entry,) = found.entries
    assert (entry.type, entry.key, entry.clean) == ("article", "younger2013", True)
    assert text[entry.key_at :].startswith("younger2013")
    assert text[entry.start : entry.end] == text[text.index("@Article") :]
    assert fields(found) == {"title": "A {B} c", "year": "2013", "journal": "j Med", "month": "January"}


def test_offsets_are_those_of_the_values() -> None:
    """A value's place has its delimiters, a macro's is its name."""
    text = '@misc{a, t = "x", u = {y}, v = 12, w = jan # {z}}'
    found = scan(text)
    assert [text[field.start : field.end] for field in found.entries[0].fields] == [
        '"x"',
        "{y}",
        "12",
        "jan # {z}",
    ]
    assert [text[field.at] for field in found.entries[0].fields] == ["t", "u", "v", "w"]


FINE = {
    "parentheses": "@article(a, t = {x)y})",
    "deep braces": "@article{a, t = " + "{" * 40 + "x" + "}" * 40 + "}",
    "brace in quotes": '@article{a, t = "x {"} y"}',
    "key with signs": "@article{DBLP:conf/x+y(1)'s, t = {x}}",
    "no field": "@article{a}",
    "trailing comma": "@article{a, t = {x},}",
    "doubled comma": "@article{a, t = {x},, u = {y}}",
    "byte order mark": "\ufeff@article{a, t = {x}}",
    "carriage returns": "@article{a,\r\n t = {x}\r\n}\r\n",
    "free text": "Write to name@host (work) or to me@x.org {soon}.\n@article{a, t = {x}}",
    "type far from its brace": "@article\n\n{a, t = {x}}",
    "old mac": "@article{a,\r t = {x}\r}",
}


@pytest.mark.parametrize("text", FINE.values(), ids=list(FINE))
def test_what_is_allowed_is_no_problem(text: str) -> None:
    found = scan(text)
    assert not found.problems
    assert len(found.entries) == 1


ODD = {
    # name: (text, fields of the first entry, words of the first message); library-traps A1.5, row by row
    "one brace too many": ("@a{k, title={One}}, year=2013 }", {"title": "One", "year": "2013"}, "follow the entry's closing brace"),
    "missing comma": ("@a{k, title={One} year=2013}", {"title": "One", "year": "2013"}, "no comma"),
    "missing brace of a value": ("@a{k, title={{One}, year={2013} }\n@b{l, t={x}}", {"title": "{One}", "year": "2013"}, "never closed"),
    "missing brace of an entry": ("@a{k, title={One}, year=2013\n\n@b{l, t={x}}", {"title": "One", "year": "2013"}, "never closed"),
    "open brace in quotes": ('@a{k, title="a { b", year=2013}\n@b{l, t={x}}', {"title": "a { b", "year": "2013"}, "do not balance"),
    "missing quote": ('@a{k, title="One, \n year="2013"}\n@b{l, t={x}}', {"title": "One", "year": "2013"}, "never closed"),
    "unclosed at the end": ("@a{k, title={One}, note={x", {"title": "One", "note": "x"}, "never closed"),
    "key with a space": ("@a{van der 2013, title={One}}", {"title": "One"}, "'van der 2013'"),
    "no key": ("@a{, title={One}}", {"title": "One"}, "no key"),
    "no key, no comma": ("@a{title={One}}", {"title": "One"}, "no key"),
    "no comma behind the key": ("@a{k title={One}}", {"title": "One"}, "no comma stands after the key"),
    "bare range": ("@a{k, pages=12-14, year=2013}", {"pages": "12-14", "year": "2013"}, "without braces"),
    "no value": ("@a{k, pages=, year=2013}", {"pages": "", "year": "2013"}, "has no value"),
    "commented out": ("%@a{k, title={One}}", {"title": "One"}, "does not comment it out"),
    "comment inside": ("@a{k, title={One},\n% year={2013},\n note={x}}", {"title": "One", "note": "x"}, "left out"),
    "accented name": ("@a{k, ti\u0301tulo={One}, year=2013}", {"ti\u0301tulo": "One", "year": "2013"}, "not one plain word"),
    "spaced name": ("@a{k, Early Access = {One}, year=2013}", {"early access": "One", "year": "2013"}, "not one plain word"),
    "junk": ("@a{k, title={One}, ???, year=2013}", {"title": "One", "year": "2013"}, "is no field"),
    "extra brace": ("@a{k, title={One}}\n}", {"title": "One"}, "too many"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "message"), ODD.values(), ids=list(ODD))
def test_an_oddity_is_named_and_costs_nothing(text: str, expected: dict[str, str], message: str) -> None:
    found = scan(text)
    assert fields(found) == expected
    assert message in found.problems[0].message
    assert found.problems[0].hint
    assert not found.entries[0].clean


@pytest.mark.parametrize("name", [name for name, (text, _, _) in ODD.items() if "@b{l" in text])
def test_the_next_entry_is_unharmed(name: str) -> None:
    """Pybtex loses every entry behind an unclosed one."""
    found = scan(ODD[name][0])
    assert [entry.key for entry in found.entries] == ["k", "l"]
    assert fields(found, 1) == {"t": "x"}
    assert found.entries[1].clean


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("@comment{jabref-meta: grouping {x;y} @article{no, t={x}}}", ["comment"]),
        ("@Comment{x}@article{a}", ["comment", "entry"]),
        ('@preamble{"\\newcommand{x}" # a}@article{a}', ["preamble", "entry"]),
        ("@comment plain words\n@article{a}", ["entry"]),
        ("% @book{x,\n%   t = {y}\n% }\n@article{a}", ["comment", "entry"]),
        ("me@host(x)@article{a}", ["text", "entry"]),
        ("@comment{never closed\n@article{a}", ["comment", "entry"]),
    ],
)
def test_what_is_skipped_is_a_block_too(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in scan(text).blocks] == kinds


PIECES = (
    "@article{", "@book(", "@string{", "@comment{", "@preamble{", "@x{k,", "a,", "{", "}", "(", ")", '"', ",", "=", "#", "%",
    "\n", "\r\n", " ", "title = {", "year=2013", 'x = "', "12-14", "jan", "\\{", "}}", "\n@misc{z, t={y}}\n", "é", "\0",
)  # fmt: skip
bibtex = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=50).map("".join)


@given(bibtex)
def test_every_letter_of_an_entry_is_accounted_for(text: str) -> None:
    """It stands in the key, in a name, in a value, or in a problem."""
    found = scan(text)
    for block in found.entries:
        seen = [
            (block.start, block.start + 1 + len(block.type) + text[block.start :].lower().index(block.type))
        ]
        seen.append((block.key_at, block.key_at + len(block.key)))
        seen += [(field.at, field.end) for field in block.fields]
        seen += [(problem.start, problem.end) for problem in found.problems if problem.entry == block.start]
        covered = {at for start, end in seen for at in range(start, end)}
        assert not [
            text[at] for at in range(block.start, block.end) if text[at].isalnum() and at not in covered
        ]


@given(bibtex)
def test_offsets_stand_inside_the_file_and_in_order(text: str) -> None:
    found = scan(text)
    for block in found.blocks:
        assert 0 <= block.start <= block.key_at <= block.end <= len(text)
        assert all(block.start <= f.at <= f.start <= f.end <= block.end for f in block.fields)
    assert all(0 <= problem.start <= problem.end <= len(text) for problem in found.problems)
    assert all(one.end <= two.start for one, two in zip(found.blocks, found.blocks[1:], strict=False))


@pytest.mark.parametrize(
    "text",
    ["@a{k, t={" * 5_000, "@a{k, t={\n" * 5_000, "@a{k, t={x,\n" + "y = {z\n" * 5_000, '@a{k, t="\n' * 5_000, "@" * 50_000,
     "@a{k," + "x{y}," * 10_000, "% @a{k,\n" * 5_000, "@comment{\n" * 5_000, "@a{k, t=" + "{" * 50_000 + "}"],
)  # fmt: skip
def test_a_hostile_file_takes_no_longer_than_another(text: str) -> None:
    """Each of these took minutes in a version that sought every closing brace to the file's end."""
    assert scan(text) is not None
