"""Which files with references a page names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.cite.exports import EXPORTS
from ldnsite.model.audience import Audience

if TYPE_CHECKING:
    from tests.sites import SiteBuilder


def test_pages_for_professionals_that_cite_name_a_file_a_form(site_builder: SiteBuilder) -> None:
    """The lost reader's page, which has no folder of its own, and pages for patients name none."""
    pages = site_builder().assembled().pages
    for page in pages:
        forms = tuple(download.form for download in page.downloads)
        assert forms in ((), tuple(EXPORTS))
        if page.audience is Audience.PATIENT or page.kind == "notice":
            assert forms == ()
    named = {page.subject for page in pages if page.downloads}
    assert {"page:conditions/fibromyalgia", "references:references", "study:younger"} <= named


def test_names_end_as_their_form_asks() -> None:
    assert {name: export.suffix for name, export in EXPORTS.items()} == {
        "bibtex": "bib",
        "ris": "ris",
        "csl-json": "json",
    }
    assert all(export.name == name for name, export in EXPORTS.items())
