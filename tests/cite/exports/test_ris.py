"""RIS, read back by rispy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rispy

from ldnsite.cite.exports import ris
from ldnsite.model.reference import Reference, ReferenceKind, rich_text
from tests.load.bibtex.reading import entry, read
from tests.sites import ROOT

SHARED = ROOT.parent / "shared" / "data"
STORES = sorted((*(SHARED / "bib").glob("*.bib"), *SHARED.glob("*.bib")))
LINE = re.compile(r"[A-Z][A-Z0-9]  - .*|ER  - |")


def lines(work: Reference) -> list[str]:
    text = ris.text([work])
    assert text.endswith("ER  - \r\n\r\n")
    return text.split("\r\n")


WHOLE = """
    author = {van der Berg, Jan and Smith, Jr, Ann and {World Health Organization} and others}, title = {On H$_2$O},
    journal = {Pain Medicine}, shortjournal = {Pain Med}, year = 2013, month = feb, volume = 65, number = {2 Suppl},
    pages = {529--38}, doi = {https://doi.org/10.1002/art.37734}, pmid = {23359310}, pmcid = {PMC2891387},
    registration = {NCT00568555}, url = {https://example.org/a_b}, note = {In  Danish}
"""
WANTED = [
    "TY  - JOUR", "ID  - k", "AU  - van der Berg, Jan", "AU  - Smith, Ann, Jr", "AU  - World Health Organization",
    "AU  - et al.", "TI  - On H2O", "T2  - Pain Medicine", "J2  - Pain Med", "PY  - 2013", "DA  - 2013/02//",
    "VL  - 65", "IS  - 2 Suppl", "SP  - 529", "EP  - 538", "DO  - 10.1002/art.37734", "AN  - 23359310",
    "C2  - PMC2891387", "UR  - https://example.org/a_b", "N1  - In Danish", "N1  - NCT00568555", "ER  - ", "", "",
]  # fmt: skip


def test_every_field_has_its_tag() -> None:
    assert lines(entry(WHOLE, "article")) == WANTED


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("529--538", "529", "538"),
        ("633-72", "633", "672"),
        ("e31", "e31", None),
        ("1-3, 5-7", "1-3, 5-7", None),
        ("S194--S205", "S194", "S205"),
    ],
)
def test_pages(written: str, first: str, last: str | None) -> None:
    """A single range has two ends, the last in full; anything else is a first page."""
    (found,) = rispy.loads(ris.text([entry(f"pages = {{{written}}}")]))
    assert (found["start_page"], found.get("end_page")) == (first, last)


def test_a_value_keeps_to_its_line() -> None:
    """A line break in a value would begin a tag of its own."""
    found = lines(entry("title = {One\n\nER  - \nTY  - BOOK}"))
    assert "TI  - One ER - TY - BOOK" in found
    assert [line for line in found if line.startswith(("TY", "ER"))] == ["TY  - GEN", "ER  - "]


def test_an_empty_entry_and_no_entry() -> None:
    assert lines(entry("")) == ["TY  - GEN", "ID  - k", "ER  - ", "", ""]
    assert ris.text([]) == ""


def test_every_kind_of_work_has_a_type() -> None:
    assert set(ris.TYPES) == set(ReferenceKind)
    assert set(ris.TYPES.values()) <= set(rispy.TYPE_OF_REFERENCE_MAPPING)


@pytest.mark.field
@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_a_real_store_is_read_back(path: Path) -> None:
    """As many records, with the key, authors, title, journal and identifiers that we have; no stray line."""
    store, _ = read(path.read_bytes())
    works = [store.entries[key] for key in store.entries if store.entries[key].key == key][:1000]
    text = ris.text(works)
    assert all(LINE.fullmatch(line) for line in text.split("\r\n"))
    found = rispy.loads(text) if works else []
    assert [one["id"] for one in found] == [joined(work.key) for work in works]
    for one, work in zip(found, works, strict=True):
        people = len(work.authors) + work.authors_et_al
        assert len(one.get("authors", ())) == people - unnamed(work)
        assert one.get("title", "") == joined(rich_text(work.title))
        assert one.get("secondary_title", "") == joined(rich_text(work.container))
        assert (one.get("doi", ""), one.get("accession_number", "")) == (joined(work.doi), work.pmid)


def unnamed(work: Reference) -> int:
    return sum(
        not (person.family or person.given or person.particle or person.literal) for person in work.authors
    )


def joined(text: str) -> str:
    return " ".join(text.split())
