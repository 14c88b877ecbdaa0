"""Identifiers: one form for all spellings, and a check of that form (library-traps P-9)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.bibtex import identifiers as ids


@pytest.mark.parametrize(
    "value",
    [
        r"10.1002/x\_y", "10.1002/x_y", "https://doi.org/10.1002/x_y", "http://dx.doi.org/10.1002/x_y", "doi:10.1002/x_y",
        "DOI: 10.1002/x_y", " 10.1002/x_y ", "https://doi.org/https://doi.org/10.1002/x_y", "doi.org/10.1002/x_y",
        r"10.1002/x{\_}y", "http://doi.acm.org/10.1002/x_y", "https://onlinelibrary.wiley.com/doi/abs/10.1002/x_y",
    ],
)  # fmt: skip
def test_all_spellings_of_a_doi_are_one(value: str) -> None:
    assert ids.read_doi(value) == ("10.1002/x_y", True)


def test_letter_case_tells_no_dois_apart() -> None:
    assert ids.doi_identity("10.1002/X_Y") == ids.doi_identity("10.1002/x_y")


@pytest.mark.parametrize(
    "value", ["10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2", "10/dvzd5z"]
)
def test_odd_dois_are_well_formed_too(value: str) -> None:
    assert ids.read_doi(value) == (value, True)


@pytest.mark.parametrize("value", ["x", "10.1/x", "10.1002", "10.1002/", "10.1002/a b", "11.1002/x", "10/X"])
def test_what_is_no_doi_is_kept_and_said(value: str) -> None:
    assert ids.read_doi(value) == (value, False)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("23359310", ("23359310", True)), ("PMID: 23359310", ("23359310", True)), ("1", ("1", True)),
     ("https://pubmed.ncbi.nlm.nih.gov/23359310/", ("23359310", True)), ("123456789", ("123456789", False)),
     ("0", ("0", False)), ("x", ("x", False)), ("\u0661", ("\u0661", False))],
)  # fmt: skip
def test_pubmed_numbers(value: str, expected: tuple[str, bool]) -> None:
    assert ids.read_pmid(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("PMC2891387", ("PMC2891387", True)), ("pmc2891387", ("PMC2891387", True)), ("2891387", ("PMC2891387", True)),
     ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2891387/", ("PMC2891387", True)), ("PMCX", ("PMCX", False))],
)  # fmt: skip
def test_pmc_numbers(value: str, expected: tuple[str, bool]) -> None:
    assert ids.read_pmcid(value) == expected


@pytest.mark.parametrize(
    ("value", "numbers", "odd"),
    [
        ("NCT00568555", ("NCT00568555",), ()),
        ("EudraCT 2019-000702-30; NCT04270877", ("2019-000702-30", "NCT04270877"), ()),
        ("ISRCTN12345678, ACTRN12620001234567", ("ISRCTN12345678", "ACTRN12620001234567"), ()),
        ("NCT0056855", ("NCT0056855",), ("NCT0056855",)),
        ("NCT005685555", ("NCT005685555",), ("NCT005685555",)),
        ("", (), ()),
    ],
)
def test_trial_registrations(value: str, numbers: tuple[str, ...], odd: tuple[str, ...]) -> None:
    assert ids.read_registration(value) == (numbers, odd)


@pytest.mark.parametrize(
    ("value", "url", "good"),
    [
        (r"http://x.org/a\_b\%20c", "http://x.org/a_b%20c", True),
        (r"\url{https://x.org/~me}", "https://x.org/~me", True),
        ("javascript:alert(1)", "javascript:alert(1)", False),
        ('https://x.org/"onmouseover="alert(1)', 'https://x.org/"onmouseover="alert(1)', False),
        ("ftp://x.org", "ftp://x.org", False), ("www.x.org", "www.x.org", False), ("https://", "https://", False),
        ("https://x.org/a b", "https://x.org/a b", False), ("data:text/html,x", "data:text/html,x", False),
    ],
)  # fmt: skip
def test_addresses(value: str, url: str, good: bool) -> None:
    assert ids.read_url(value) == (url, good)


@given(st.text(max_size=40))
def test_a_normalised_identifier_is_its_own_normal_form(value: str) -> None:
    for read in (ids.read_doi, ids.read_pmid, ids.read_pmcid):
        text, good = read(value)
        if good:
            assert read(text) == (text, True)
