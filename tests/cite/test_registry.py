"""A trial's number leads to its record, in the registries that we know; never anywhere else."""

from __future__ import annotations

import pytest

from ldnsite.cite.registry import registry_url


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("NCT06366724", "https://clinicaltrials.gov/study/NCT06366724"),
        ("ISRCTN12345678", "https://www.isrctn.com/ISRCTN12345678"),
        (
            "ACTRN12624001162505",
            "https://www.anzctr.org.au/Trial/Registration/TrialReview.aspx?ACTRN=12624001162505",
        ),
        ("2019-000852-32", "https://www.clinicaltrialsregister.eu/ctr-search/search?query=2019-000852-32"),
        (
            "EudraCT2019-000852-32",
            "https://www.clinicaltrialsregister.eu/ctr-search/search?query=2019-000852-32",
        ),
    ],
)
def test_a_known_registry_shows_its_record(number: str, address: str) -> None:
    assert registry_url(number) == address


@pytest.mark.parametrize(
    "number", ["", "NCT1", "NCT06366724 ", "javascript:alert(1)", "XNCT06366724", "DRKS00012345"]
)
def test_what_is_no_number_of_a_known_registry_leads_nowhere(number: str) -> None:
    assert registry_url(number) == ""
