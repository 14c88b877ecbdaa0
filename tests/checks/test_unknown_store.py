"""A page names a store that is not there."""

from __future__ import annotations

from tests.checks.conftest import page

PAGE = "content/pages/methods.md"


def test_a_store_is_named_by_its_file(checked) -> None:
    """With or without its folder."""
    assert checked("unknown-store", {PAGE: page(more="references: [ldn.bib, references/ldn.bib]\n")}) == []


def test_a_misspelt_store_is_found_with_the_right_one(checked) -> None:
    (finding,) = checked("unknown-store", {PAGE: page(more="references: [ldn.bib, lnd.bib]\n")})
    assert (str(finding.span), finding.hint) == (f"{PAGE}:7:23", "did you mean ldn.bib?")


def test_a_site_without_stores_says_so(checked) -> None:
    (finding, *_) = checked(
        "unknown-store", {PAGE: page(more="references: [zoo.bib]\n"), "references/ldn.bib": None}
    )
    assert finding.hint == "the stores are not there yet"
