"""Two studies have one registration number."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base

STUDY, OTHER = "content/studies/younger.yaml", "content/studies/again.yaml"
REGISTERED = base(STUDY, ("design:", "registration: [NCT00568555]\ndesign:"))


@pytest.mark.parametrize("number", ["NCT00568555", "nct00568555", "NCT 00568555"])
def test_the_second_study_by_id_is_told_of_the_first(checked, number) -> None:
    """Letter case and blanks do not tell numbers apart."""
    again = REGISTERED.replace("id: younger", "id: again").replace("NCT00568555", number)
    (finding,) = checked("shared-registration", {STUDY: REGISTERED, OTHER: again})
    assert (str(finding.span), finding.related[0].span.path) == (f"{STUDY}:4:16", OTHER)
    assert finding.severity.value == "warning"


def test_studies_with_numbers_of_their_own(checked) -> None:
    again = REGISTERED.replace("id: younger", "id: again").replace("NCT00568555", "NCT00568556")
    assert checked("shared-registration", {STUDY: REGISTERED, OTHER: again}) == []
