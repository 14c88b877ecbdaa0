"""Two glossary terms have one spelling."""

from __future__ import annotations

GLOSSARY = "content/glossary.yaml"


def glossary(*terms: str) -> dict[str, str]:
    listed = "".join(
        f"  - id: term-{number}\n    definition: Words.\n    {term}\n"
        for number, term in enumerate(terms, start=1)
    )
    return {GLOSSARY: f"terms:\n{listed}"}


def test_the_later_term_is_told_of_the_first(checked) -> None:
    """Once, although both views have both; letter case, blanks and the kind of spelling do not matter."""
    files = glossary("term: Dummy pill", "term: Placebo\n    also: [sham, dummy   Pill]")
    (finding,) = checked("duplicate-term", files)
    assert (finding.span.line, finding.related[0].span.line, finding.key) == (8, 4, "term-2")
    assert '"dummy Pill"' in finding.message


def test_an_abbreviation_is_not_a_word(checked) -> None:
    """PET is no pet, and texts with either are told apart."""
    assert checked("duplicate-term", glossary("term: PET", "term: Pet")) == []
    assert len(checked("duplicate-term", glossary("term: PET", "term: Scan\n    also: [PET]"))) == 1


def test_a_term_may_repeat_itself(checked) -> None:
    assert (
        checked("duplicate-term", glossary("term: Sham\n    expansion: sham\n    also: [SHAM, sham]")) == []
    )


def test_terms_that_no_view_shows_together_may_share_a_spelling(checked) -> None:
    files = glossary("term: {patient: Sham}", "term: {professional: Sham}")
    assert checked("duplicate-term", files) == []
