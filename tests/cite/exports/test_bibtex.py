"""The editor's own BibTeX, byte for byte, with all that an entry needs to be read again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ldnsite.cite.exports import bibtex
from ldnsite.model.reference import Reference, Store
from ldnsite.model.span import Span
from tests.load.bibtex.reading import read
from tests.sites import ROOT

SHARED = ROOT.parent / "shared" / "data"
STORES = sorted((*(SHARED / "bib").glob("*.bib"), *SHARED.glob("*.bib")))
A = "@article{a,\n  author = {{\\'E}mile  Zola},\n\ttitle = {{LDN} at 30% \\& more}, year= 2013}"
B = "@book{b, title = {Whole}, editor = {Some One}, year = 2001}"


def export(*texts: str, keys: str = "") -> str:
    store, _ = read(*texts)
    return bibtex.text([store.entries[key] for key in (keys.split() or works(store))])


def works(store: Store) -> list[str]:
    return [key for key in store.entries if store.entries[key].key == key]


def test_an_entry_stands_as_the_editor_wrote_it() -> None:
    """White space, escapes, odd commas: not a byte is written anew."""
    assert export(A) == f"{A}\n"
    assert export(f"% words\n{A}\n\n  {B}\n\n") == f"{A}\n\n{B}\n"


def test_line_ends_stay() -> None:
    written = A.replace("\n", "\r\n")
    assert written in export(written)


def test_only_what_is_asked_for_in_the_order_asked_for() -> None:
    assert export(A, B, keys="b a") == f"{B}\n\n{A}\n"
    assert export(A, B, keys="b") == f"{B}\n"
    assert bibtex.text([]) == ""


def test_an_entry_named_twice_stands_once() -> None:
    """As under its key and its alias."""
    assert export(B, keys="b b") == f"{B}\n"


def test_the_macros_that_it_uses_come_first() -> None:
    """Those of other files, and those that stand in another one's definition; no others, and no months."""
    one, two, three = '@string{ab = "A " # cd}', '@STRING(cd = "B")', "@string{unused = {C}}"
    entry = "@article{k, journal = ab # { suppl.}, month = jan, title = {T}}"
    assert export(f"{three}{one}{entry}", two, keys="k") == f"{two}\n\n{one}\n\n{entry}\n"


def test_a_circle_of_macros_ends() -> None:
    text = "@string{a = b}@string{b = a}@article{k, journal = a, title = {T}}"
    assert export(text, keys="k").count("@string") == 2


def test_parents_follow_their_children_with_their_macros() -> None:
    """BibTeX wants `crossref` to lead forwards; one parent of two stands once, though asked for itself."""
    macro = "@string{pub = {Press}}"
    parent = "@book{p, title = {Whole}, publisher = pub, year = 2001, crossref = {top}}"
    top = "@mvbook{top, title = {All}}"
    one, two = "@inbook{x, title = {X}, crossref = {p}}", "@inbook{y, title = {Y}, crossref = {P}}"
    wanted = "".join(f"{part}\n\n" for part in (macro, one, two, parent, top)).removesuffix("\n")
    assert export(macro + parent + top + one + two, keys="x y") == wanted
    assert export(macro + parent + top + one + two, keys="top p x y") == wanted


def test_an_entry_that_never_ends_comes_last() -> None:
    """Else it would swallow what follows."""
    broken = Reference("x", read(B)[0].entries["b"].kind, Span(""), "@misc{x, title = {", "", broken=True)
    sound = read(B)[0].entries["b"]
    assert bibtex.text([broken, sound]) == f"{B}\n\n@misc{{x, title = {{\n"


@pytest.mark.field
@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_a_real_store_reads_the_same_when_read_again(path: Path) -> None:
    """Every sound entry, alone or with all others; only places, and the file's name, may differ."""
    store, _ = read(path.read_bytes())
    sound = [store.entries[key] for key in works(store) if not store.entries[key].broken]
    again, _ = read(bibtex.text(sound))
    for work in sound[:2000]:
        other = again.get(work.key)
        assert other is not None
        assert placeless(other) == placeless(work)
        assert work.raw in bibtex.text([work])


def placeless(work: Reference) -> Reference:
    return replace(work, span=Span(""), field_spans={}, store="", fields=dict(work.fields))
