"""The 54 real and nasty stores: every one loads, and every `@type{` in it is accounted for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ldnsite.load.bibtex.decoding import decoded
from ldnsite.load.bibtex.scan import scan
from tests.load.bibtex.reading import read
from tests.sites import ROOT

SHARED = ROOT.parent / "shared" / "data"
STORES = sorted((*(SHARED / "bib").glob("*.bib"), *SHARED.glob("*.bib")))

pytestmark = pytest.mark.field


def test_there_are_stores() -> None:
    assert len(STORES) >= 56


@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_a_store_loads_and_loses_nothing(path: Path) -> None:
    """No finding says that pybtex and we read an entry of sound form otherwise; every finding has a place."""
    data = path.read_bytes()
    store, found = read(data)
    assert [store.entries[key] for key in store.entries] or "cryptobib" in path.stem
    assert not [one for one in found if one.rule == "bib-lost-field"]
    assert all(one.span.line >= 1 and one.message and one.hint for one in found)


@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_every_entry_start_is_accounted_for(path: Path) -> None:
    """As a block, inside a comment or a value (which are blocks), or under a problem."""
    text = decoded(path.read_bytes()).text
    found = scan(text)
    spans = [(block.start, block.end) for block in found.blocks] + [
        (one.start, one.end) for one in found.problems
    ]
    starts = [match.start() for match in re.finditer(r"@\s*[A-Za-z]+\s*[{(]", text)]
    assert not [at for at in starts if not any(start <= at < end for start, end in spans)]


@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_every_field_of_a_work_is_kept_or_named(path: Path) -> None:
    data = path.read_bytes()
    store, found = read(data)
    scanned = scan(decoded(data).text)
    named = {one.key for one in found if one.rule == "bib-duplicate-field"}
    for block in scanned.entries:
        reference = store.get(block.key)
        if reference is not None and reference.raw == scanned.text[block.start : block.end]:
            assert {field.name for field in block.fields} == set(reference.fields)
            assert len(block.fields) == len(reference.fields) or block.key in named
