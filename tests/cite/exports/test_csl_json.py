"""CSL-JSON, read back by the helper that reads the reference implementation's own."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ldnsite.cite.exports import csl_json
from ldnsite.model.reference import PersonName, Reference, ReferenceKind, Rich, RichRun
from ldnsite.model.span import Span
from tests.cite.csl_json import KINDS, reference
from tests.load.bibtex.reading import entry, read
from tests.sites import ROOT

SHARED = ROOT.parent / "shared" / "data"
STORES = sorted((*(SHARED / "bib").glob("*.bib"), *SHARED.glob("*.bib")))
VARIABLES = {
    "id", "type", "title", "author", "editor", "container-title", "container-title-short", "collection-title", "issued",
    "accessed", "volume", "issue", "page", "number", "chapter-number", "number-of-volumes", "edition", "genre",
    "publisher", "publisher-place", "language", "status", "DOI", "PMID", "PMCID", "ISBN", "URL", "note", "custom",
}  # fmt: skip
"""The variables that we use, all of them in csl-data.json 1.0.2."""
_TAG_ENDS = re.compile(r"</(i|b|sup|sub)><\1>")
NAME_PARTS = {"family", "given", "non-dropping-particle", "suffix", "literal"}


def items(*works: Reference) -> list[dict[str, Any]]:
    return json.loads(csl_json.text(works))


WHOLE = """
    author = {van der Berg, Jan and Smith, Jr, Ann and {World Health Organization} and others}, title = {On H$_2$O & Co},
    journal = {Pain Medicine}, year = 2013, month = feb, volume = 65, number = 2, pages = {529--38},
    doi = {10.1002/art.37734}, pmid = {23359310}, pmcid = {PMC2891387}, registration = {NCT00568555},
    urldate = {2026-01-02}, url = {https://example.org/}, pubstate = {inpress}, note = {In Danish}
"""
WANTED = {
    "id": "k",
    "type": "article-journal",
    "title": "On H<sub>2</sub>O & Co",
    "author": [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        {"family": "Smith", "given": "Ann", "suffix": "Jr"},
        {"literal": "World Health Organization"},
        {"literal": "et al."},
    ],
    "container-title": "Pain Medicine",
    "issued": {"date-parts": [[2013, 2]]},
    "accessed": {"date-parts": [[2026, 1, 2]]},
    "volume": "65",
    "issue": "2",
    "page": "529-38",
    "status": "inpress",
    "DOI": "10.1002/art.37734",
    "PMID": "23359310",
    "PMCID": "PMC2891387",
    "URL": "https://example.org/",
    "note": "In Danish",
    "custom": {"registration": ["NCT00568555"]},
}


def test_every_field_has_its_variable() -> None:
    assert items(entry(WHOLE, "article")) == [WANTED]


def test_a_range_of_dates_and_a_date_in_words() -> None:
    (ranged,) = items(entry("date = {2013-02/2014~}"))
    assert ranged["issued"]["date-parts"] == [[2013, 2], [2014]]
    (worded,) = items(replace(entry(""), issued_text="in press"))
    assert worded["issued"] == {"literal": "in press"}


def test_an_empty_entry_and_no_entry() -> None:
    assert items(entry("")) == [{"id": "k", "type": "document"}]
    assert csl_json.text([]) == "[]\n"


def test_every_kind_of_work_has_a_type_of_its_own() -> None:
    assert set(csl_json.TYPES) == set(ReferenceKind)
    assert all(KINDS.get(name, ReferenceKind.OTHER) is kind for kind, name in csl_json.TYPES.items())


@pytest.mark.field
@pytest.mark.parametrize("path", STORES, ids=lambda path: path.stem)
def test_a_real_store_is_read_back_equal_in_what_it_carries(path: Path) -> None:
    store, _ = read(path.read_bytes())
    works = [store.entries[key] for key in store.entries if store.entries[key].key == key][:2000]
    for item, work in zip(items(*works), works, strict=True):
        assert set(item) <= VARIABLES
        assert all(set(name) <= NAME_PARTS for name in (*item.get("author", ()), *item.get("editor", ())))
        assert all(value for value in item.values())
        assert carried(reference(item)) == carried(work)


def carried(work: Reference) -> Reference:
    """What CSL-JSON can carry of a work; "and others" as its stand-in, alike runs as one."""
    others = PersonName(literal=csl_json.OTHERS)
    return replace(
        Reference(work.key, work.kind, Span(""), "", ""),
        **{
            name: getattr(work, name)
            for name in (
                "container_short", "issued", "volume", "issue", "number", "publisher", "place", "edition", "doi", "pmid",
                "pmcid", "url", "accessed", "genre", "series", "chapter", "volumes", "language", "pages", "status",
            )
        },
        title=(RichRun(marked(work.title)),),
        container=(RichRun(marked(work.container)),),
        authors=work.authors + (others,) * work.authors_et_al,
        editors=work.editors + (others,) * work.editors_et_al,
        issued_end=work.issued_end if work.issued else None,
        issued_text="" if work.issued else work.issued_text,
    )  # fmt: skip


def marked(rich: Rich) -> str:
    """Alike whatever the cut into runs; the helper knows no small capitals."""
    styles = (run if run.style != "smallcaps" else RichRun(run.text) for run in rich)
    return html.unescape(_TAG_ENDS.sub("", csl_json._marked(tuple(styles))))
