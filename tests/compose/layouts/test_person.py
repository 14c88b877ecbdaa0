"""The page of a person or organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.markup.flow import plain
from ldnsite.model.document import Definitions, Line, Listed
from tests.compose.test_compose import composed, every, section_ids, source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

PEOPLE = """\
people:
  - id: editors
    name: The editors
    organisation: true
    role: They write
    bio: {patient: We write., professional: We compile.}
  - id: clinician
    name: Dana Clinician
    clinician: true
    credentials: MD
    affiliation: Somewhere
    orcid: 0000-0002-1825-0097
    disclosures:
      - {heading: Grants, text: None in 2026.}
    disclosed: 2026-02-03
"""
SIGNED = "reviews:\n  - {date: 2026-03-01, kind: amended, by: clinician}\n  - {date: 2026-02-01, kind: expert-review, by: clinician}"
FILES = {
    "content/people.yaml": PEOPLE,
    "content/pages/x.md": source("Text.", "X", SIGNED),
    "content/pages/y.md": source("Text.", "Y", "audience: professional"),
    "content/projects/p.md": source("Text.", "P", "state: Planned\ninvestigators: [clinician]"),
    "content/topics/old.md": source(
        "T.", "Old", "status: withdrawn\nwithdrawn: {date: 2026-02-01, reason: Wrong.}"
    ),
}


def test_an_organisation_says_what_it_writes_and_that_nothing_is_disclosed(site_builder: SiteBuilder) -> None:
    """In this view's words, with this view's pages; what is not recorded is said, not left out."""
    page = composed(site_builder(FILES), "people/editors/")
    assert (page.head.title, plain(page.head.summary)) == ("The editors", "They write")
    assert section_ids(page) == ["bio", "disclosures", "written"]
    assert plain(page.sections[0].children[0].words) == "We write."  # type: ignore[attr-defined]
    assert [plain(line.words) for line in every(page, Line) if isinstance(line, Line)] == [
        "No disclosure is recorded."
    ]
    listed = [(item.title, item.href) for item in every(page, Listed) if isinstance(item, Listed)]
    assert listed == [("About", "../../about/"), ("Fibromyalgia", "../../conditions/fibromyalgia/"),
                      ("P", "../../projects/p/"), ("X", "../../x/")]  # fmt: skip
    there = composed(site_builder(FILES), "professional/people/editors/")
    assert "Y" in [item.title for item in every(there, Listed) if isinstance(item, Listed)]


def test_a_reviewer_says_what_was_signed_and_what_is_disclosed(site_builder: SiteBuilder) -> None:
    page = composed(site_builder(FILES), "people/clinician/")
    assert section_ids(page) == ["person", "disclosures", "reviewed", "investigated"]
    facts = [
        (plain(item.label), plain(item.words))
        for node in every(page, Definitions)
        if isinstance(node, Definitions)
        for item in node.items
    ]
    assert facts == [("Credentials", "MD"), ("Affiliation", "Somewhere"), ("ORCID", "0000-0002-1825-0097"),
                     ("Grants", "None in 2026.")]  # fmt: skip
    reviewed = next(item for item in every(page, Listed) if isinstance(item, Listed))
    assert (reviewed.title, reviewed.note) == ("X", "Amended, 1 Mar 2026; Reviewed by an expert, 1 Feb 2026")
    assert "Disclosed on 3 Feb 2026." in [
        plain(line.words) for line in every(page, Line) if isinstance(line, Line)
    ]
