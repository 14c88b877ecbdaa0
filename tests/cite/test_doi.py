"""A DOI's address, safe in any attribute."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.cite.doi import doi_url


@pytest.mark.parametrize(
    ("doi", "url"),
    [
        ("10.1002/art.37734", "https://doi.org/10.1002/art.37734"),
        ("10.1002/x_y", "https://doi.org/10.1002/x_y"),
        ("10.1016/S2665-9913(23)00278-3", "https://doi.org/10.1016/S2665-9913(23)00278-3"),
        ("10.1002/(SICI)1097<1::AID>3.0.CO;2-2", "https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0.CO;2-2"),
        ('10.1/"onmouseover="x', "https://doi.org/10.1/%22onmouseover=%22x"),
        ("10.1/a#b?c d%", "https://doi.org/10.1/a%23b%3Fc%20d%25"),
    ],
)
def test_addresses(doi: str, url: str) -> None:
    assert doi_url(doi) == url


@given(st.text(max_size=30))
def test_no_character_can_leave_an_attribute(doi: str) -> None:
    assert not set('"<>`\\ \n{}|^#?') & set(doi_url(doi))
