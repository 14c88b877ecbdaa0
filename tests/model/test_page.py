"""What an editor writes in front matter."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.page import PlainPage


def page(**fields: object) -> PlainPage:
    data = {
        "title": "T",
        "published": "2026-01-10",
        "updated": "2026-01-10",
        "review_every": "12 months",
        "authors": ["a"],
    }
    return PlainPage.model_validate({**data, **fields}, context={"scanner": Scanner()})


@pytest.mark.parametrize("alias", ["/fibro/", "fibro", "/old/fibro", "/old/fibro.html", "/ld\u00f3n_2/", "/"])
def test_an_alias_is_an_address_on_this_site(alias) -> None:
    assert page(aliases=[alias]).aliases == (alias,)


@pytest.mark.parametrize(
    "alias",
    [
        "/../up/",
        "..",
        "/a/../b",
        "//host/x",
        "https://example.org/",
        "/a b/",
        "/a?b=c",
        "/a#b",
        "/<x>",
        "/%2e%2e/",
        "\\a",
        "/.x",
    ],
)
def test_an_alias_cannot_lead_out_of_the_site(alias) -> None:
    """Redirects are written to the output folder under the alias's own name."""
    with pytest.raises(ValidationError, match="an address on this site"):
        page(aliases=[alias])
