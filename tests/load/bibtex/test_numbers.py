"""Numbers are read without decoding an entry, and are those of the decoded one."""

from __future__ import annotations

import pytest

from ldnsite.load.bibtex.numbers import numbers
from ldnsite.load.bibtex.store import open_store
from ldnsite.load.retraction_rows import doi_of, pmid_of
from ldnsite.model.project import SourceFile
from tests.sites import ROOT

STORES = {
    "plain": "@article{a, doi = {10.1002/art.37734}, pmid = {23359310}}",
    "spelled otherwise": '@article{a, DOI = "https://doi.org/10.1002/ART.37734", pmid = "PMID: 0123"}',
    "TeX": r"@article{a, doi = {10.1002/x\_y{a}}, pmid = 123}",
    "macros": "@string{p = {10.1002/}}\n@article{a, doi = p # {art} # {.1}}",
    "eprint": "@article{a, eprint = {123}, eprinttype = {PubMed}}",
    "another eprint": "@article{a, eprint = {2101.00001}, eprinttype = {arXiv}}",
    "twice": "@article{a, doi = {10.1002/one}, doi = {10.1002/two}}",
    "of a parent": "@article{a, crossref = {b}}\n@article{b, doi = {10.1002/parent}, pmid = {5}}",
    "none": "@article{a, title = {T}}",
    "golden": (ROOT / "tests" / "golden" / "site" / "references" / "ldn.bib").read_text(encoding="utf-8"),
    "own": (ROOT / "references" / "ldn.bib").read_text(encoding="utf-8"),
}


@pytest.mark.parametrize("name", sorted(STORES))
def test_they_are_those_of_the_decoded_entry(name: str) -> None:
    _, entries, _ = open_store([SourceFile("references/x.bib", STORES[name].encode(), "")])
    found = {key: (doi_of(doi), pmid_of(pmid)) for key, (doi, pmid) in numbers(entries.shelf).items()}
    assert found == {key: (doi_of(entries[key].doi), pmid_of(entries[key].pmid)) for key in entries.works()}
    assert found
