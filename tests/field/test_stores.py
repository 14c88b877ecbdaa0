"""The real and nasty stores beside the checkout: every one loads, and nothing in them is lost without a word.

What stands in a file is counted here by a few simple rules of its own, not by the program's scanner.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from ldnsite.load.bibtex.store import read_store
from ldnsite.model.diagnostic import Severity
from ldnsite.model.project import SourceFile
from tests.sites import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.reference import Reference

STORES = tuple(sorted((ROOT.parent / "shared" / "data" / "bib").glob("*.bib")))
START = re.compile(r"@[ \t]*([A-Za-z]+)\s*[{(]")
SKIPPED = {"comment", "preamble", "string", "xdata"}
"""Types that are no works, on purpose."""

pytestmark = pytest.mark.field


class Loaded(NamedTuple):
    """A store: its text, the works in it by the offset of their `@`, and the findings."""

    text: str
    works: dict[int, Reference]
    findings: tuple[Diagnostic, ...]

    def line_of(self, at: int) -> int:
        """The line of an offset, counted from 1."""
        return self.text.count("\n", 0, at) + 1

    def on_lines(self, start: int, end: int) -> list[Diagnostic]:
        """The findings on the lines of a stretch of the text."""
        first, last = self.line_of(start), self.line_of(end)
        return [one for one in self.findings if first <= one.span.line <= last]


@cache
def load(path: Path) -> Loaded:
    """The file, read by the program; and its text, in the encoding that the program names or UTF-8."""
    data = path.read_bytes()
    store, findings = read_store([SourceFile("references/a.bib", data, "")])
    named = next((one.message for one in findings if one.rule == "bib-encoding"), "")
    text = data.decode({"GBK": "gbk", "UTF-16": "utf-16"}.get(named.split(" ")[-1], "utf-8"), "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    works = {starts[one.span.line - 1] + one.span.column - 1: one for one in store.entries.values()}
    return Loaded(text, works, findings)


def fields_in(raw: str) -> Iterator[str]:
    """The names of the fields of an entry: words before an equals sign, in its outermost braces."""
    depth, quoted, word, after_equals = 0, False, "", False
    for sign in raw:
        depth += (sign in "{(" and (sign == "{" or depth == 0)) - (sign == "}")
        if depth == 1 and sign == '"' and after_equals:
            quoted = not quoted
        elif depth != 1 or quoted:
            continue
        elif sign == "=":
            yield " ".join(word.strip().split("\n")[-1].split()).lower()
            word, after_equals = "", True
        elif sign in ",{(":
            word, after_equals = "", False
        elif not after_equals:
            word += sign


def test_there_are_all_stores() -> None:
    assert len(STORES) == 54


@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_every_start_of_an_entry_is_accounted_for(path: Path) -> None:
    """As a work, as one of the types that are none, inside a value in the midst of a line, or under a finding."""
    store = load(path)
    ends = {at: at + len(work.raw) for at, work in store.works.items()}
    for match in START.finditer(store.text):
        at = match.start()
        line_start = not store.text[store.text.rfind("\n", 0, at) + 1 : at].strip()
        inside = any(start < at < end for start, end in ends.items())
        known = at in store.works or match[1].lower() in SKIPPED or (inside and not line_start)
        assert known or store.on_lines(at, match.end()), f"line {store.line_of(at)}: {match[0]}"


@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_every_field_is_kept_or_named(path: Path) -> None:
    """What stands as `name =` in an entry is among the work's fields, or a finding on the entry names it."""
    store = load(path)
    for at, work in store.works.items():
        said = " ".join(one.message for one in store.on_lines(at, at + len(work.raw)))
        lost = {name for name in fields_in(work.raw) if name not in work.fields and name not in said}
        assert not lost, f"{work.key}, line {store.line_of(at)}: {lost}"


@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_no_entry_of_sound_form_is_read_otherwise_than_by_pybtex(path: Path) -> None:
    assert not [str(one.span) for one in load(path).findings if one.rule == "bib-lost-field"]


@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_every_finding_has_its_place_and_says_what_to_do(path: Path) -> None:
    store = load(path)
    lines = store.text.split("\n")
    for one in store.findings:
        assert 1 <= one.span.line <= len(lines)
        assert 1 <= one.span.column <= len(lines[one.span.line - 1]) + 1
        assert one.message
        assert one.hint


@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_a_key_a_field_or_a_work_that_stands_twice_names_both_places(path: Path) -> None:
    for one in load(path).findings:
        if one.rule.startswith("bib-duplicate"):
            assert [other.span for other in one.related if other.span.line >= 1 and other.span != one.span]


@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_what_is_not_utf_8_is_warned_of(path: Path) -> None:
    try:
        path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        expected = [Severity.WARNING]
    else:
        expected = []
    assert [one.severity for one in load(path).findings if one.rule == "bib-encoding"] == expected


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "latin-1", "gbk", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_real_store_in_another_encoding_says_the_same(encoding: str, newline: str) -> None:
    """A byte order mark and Windows' line ends are let be; any other encoding than UTF-8 is read, and warned of."""
    name = "nasty-tidy-chinese" if encoding == "gbk" else "nasty-biber-encoding2"
    text = next(path for path in STORES if path.stem == name).read_text(encoding="utf-8")
    text = text.replace("\u0160", "\u00c9") if encoding == "latin-1" else text  # which lacks the letter
    assert not text.isascii()
    data = text.replace("\n", newline).encode(encoding)
    store, findings = read_store([SourceFile("references/a.bib", data, "")])
    expected, before = read_store([SourceFile("references/a.bib", text.encode(), "")])
    assert [work.title for work in store.entries.values()] == [
        work.title for work in expected.entries.values()
    ]
    odd = [one.rule for one in findings if one.rule == "bib-encoding"]
    assert odd == ([] if encoding == "utf-8-sig" else ["bib-encoding"])
    assert len(findings) == len(before) + len(odd)


@pytest.mark.timeout(300)
def test_the_stores_are_what_they_were_chosen_for() -> None:
    """Duplicates of each kind, works, fields and findings of nearly every rule do stand in them."""
    stores = [load(path) for path in STORES]
    rules = {one.rule for store in stores for one in store.findings}
    assert rules >= {
        "bib-duplicate-key", "bib-duplicate-field", "bib-duplicate-work", "bib-syntax", "bib-name",
        "bib-date", "bib-identifier", "bib-latex", "bib-missing-field", "bib-url",
    }  # fmt: skip
    assert sum(len(store.works) for store in stores) > 9000
    assert sum(1 for store in stores for work in store.works.values() for _ in fields_in(work.raw)) > 80_000
