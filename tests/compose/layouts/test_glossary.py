"""The glossary page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.markup.flow import plain
from ldnsite.model.directory import GlossaryEntry, Letters
from tests.compose.test_compose import composed, every, section_ids

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

GLOSSARY = """\
terms:
  - id: responder
    term: Responder
    definition: A person whose result reaches a limit.
    also: [responders]
  - id: confidence-interval
    term: Confidence interval
    definition: {patient: A range., professional: Values that fit the data.}
    also: [CI, confidence intervals, 95% CI]
    sources: [younger2013]
  - id: me-cfs
    term: ME/CFS
    expansion: Myalgic encephalomyelitis
    definition: A long illness.
  - id: cde
    term: "5-HT"
    definition: A substance.
    mark: none
  - id: there
    term: {professional: Estimand}
    definition: What is estimated.
  - id: half
    term: Half
    definition: {professional: Words for them.}
"""


def test_terms_stand_by_letter_with_all_that_is_known(site_builder: SiteBuilder) -> None:
    """Other spellings but plurals; sources as citations; whatever `mark` says."""
    page = composed(site_builder({"content/glossary.yaml": GLOSSARY}), "glossary/")
    assert section_ids(page) == ["letters", "letter-0", "letter-c", "letter-m", "letter-r", "references"]
    entries = [entry for entry in every(page, GlossaryEntry) if isinstance(entry, GlossaryEntry)]
    said = [(e.id, plain(e.term), plain(e.expansion), plain(e.definition), plain(e.also)) for e in entries]
    assert said == [
        ("term-cde", "5-HT", "", "A substance.", ""),
        ("term-confidence-interval", "Confidence interval", "", "A range.", "Also: CI, 95% CI"),
        ("term-me-cfs", "ME/CFS", "Myalgic encephalomyelitis", "A long illness.", ""),
        ("term-responder", "Responder", "", "A person whose result reaches a limit.", ""),
    ]
    (letters,) = every(page, Letters)
    assert isinstance(letters, Letters)
    assert [shown for shown, _ in letters.items] == ["0–9", "C", "M", "R"]


def test_each_view_has_its_own_terms_and_words(site_builder: SiteBuilder) -> None:
    """A term without a name or a definition in a view is not in its glossary."""
    page = composed(site_builder({"content/glossary.yaml": GLOSSARY}), "professional/glossary/")
    entries = {entry.id: entry for entry in every(page, GlossaryEntry) if isinstance(entry, GlossaryEntry)}
    assert {"term-there", "term-half"} <= set(entries)
    assert plain(entries["term-confidence-interval"].definition) == "Values that fit the data."


def test_a_dose_in_a_definition_brings_the_warning(site_builder: SiteBuilder) -> None:
    site = site_builder({"content/glossary.yaml": GLOSSARY.replace("A long illness.", "Take 4.5 mg.")})
    assert composed(site, "glossary/").sections[0].role == "warning"
    assert not site.findings("missing-warning")
