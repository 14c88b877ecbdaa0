"""How terms are found in texts: whole words, longest first, in any letter case but for abbreviations."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.compose.spellings import compared, is_abbreviation, is_form, spellings_of, spellings_of_term
from ldnsite.model.record import Name
from ldnsite.model.site_records import Term
from ldnsite.model.span import Source
from ldnsite.model.text import Label, Text, Variant


def label(text: str) -> Label:
    return Label((Variant(text, Source(text)),))


def term(name: str, *also: str, expansion: str = "") -> Term:
    return Term.model_construct(
        id=Name.of(name.lower().replace(" ", "-")),
        term=label(name),
        expansion=label(expansion) if expansion else None,
        definition=Text(()),
        also=tuple(map(label, also)),
    )


TERMS = (
    term("Adverse event", "adverse events"),
    term("Serious adverse event"),
    term("Confidence interval", "CI", "95% CI"),
    term("Cohen's d"),
    term("PET scan", "PET"),
    term("ME/CFS", expansion="Myalgic encephalomyelitis"),
    term("Heterogeneity", "I²"),
    term("Off-label use", "off-label"),
    term("p value"),
)
SPELLINGS = spellings_of(TERMS, "en")


def found(text: str) -> list[tuple[str, str]]:
    return [(text[use.start : use.end], use.term) for use in SPELLINGS.uses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An adverse event.", [("adverse event", "adverse-event")]),
        ("ADVERSE Events!", [("ADVERSE Events", "adverse-event")]),
        ("A serious adverse event", [("serious adverse event", "serious-adverse-event")]),
        ("adverse eventually", []),
        ("a non-adverse event", []),
        ("adverse event-free", []),
        ("adverse\nevent, adverse\u00a0event", [("adverse\nevent", "adverse-event"), ("adverse\u00a0event", "adverse-event")]),
        ("adverse  \nevent", []),
        ("adverse\n\nevent", []),
        ("a CI (95% CI 1 to 2)", [("CI", "confidence-interval"), ("95% CI", "confidence-interval")]),
        ("ci and Ci", []),
        ("Cohen's d, Cohen\u2019s d", [("Cohen's d", "cohen's-d"), ("Cohen\u2019s d", "cohen's-d")]),
        ("My pet had a PET scan and a PET", [("PET scan", "pet-scan"), ("PET", "pet-scan")]),
        ("ME/CFS, me/cfs", [("ME/CFS", "me/cfs")]),
        ("myalgic  encephalomyelitis; Myalgic encephalomyelitis", [("Myalgic encephalomyelitis", "me/cfs")]),
        ("I² was 3", [("I²", "heterogeneity")]),
        ("off-label; use off-label use", [("off-label", "off-label-use"), ("off-label use", "off-label-use")]),
        ("the p value's place", [("p value", "p-value")]),
        ("top value", []),
        ("", []),
    ],
)  # fmt: skip
def test_terms_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_text_is_searched_once() -> None:
    """Both views ask for most texts, and every page for the warning."""
    own = spellings_of(TERMS, "en")
    assert own.uses("An adverse event") is own.uses("An adverse event")


def test_without_terms_nothing_is_found() -> None:
    assert spellings_of((), "en").uses("anything") == ()


def test_the_first_of_two_terms_with_one_spelling_has_it() -> None:
    both = spellings_of((term("Sham", "dummy"), term("Dummy", "puppet")), "en")
    assert [use.term for use in both.uses("dummy puppet")] == ["sham", "dummy"]


def test_all_spellings_of_a_term_are_told_once() -> None:
    assert spellings_of_term(term("A  b", "a b", "A b", expansion="c"), "en") == ("A b", "c", "a b")


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("CI", True),
        ("95% CI", True),
        ("ME/CFS", True),
        ("I²", True),
        ("RCTs", False),
        ("p value", False),
        ("4", False),
    ],
)
def test_an_abbreviation_has_capitals_and_no_small_letters(spelling: str, expected: bool) -> None:
    assert is_abbreviation(spelling) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Case report", "case reports", True),
        ("Meta-analysis", "meta-analyses", True),
        ("Compounding pharmacy", "compounding pharmacies", True),
        ("p value", "p-values", True),
        ("RCT", "RCTs", True),
        ("Placebo", "Placebo", True),
        ("Crossover trial", "crossover", False),
        ("Conditioned pain modulation", "CPM", False),
        ("CI", "CPM", False),
        ("Randomised controlled trial", "randomised trial", False),
    ],
)
def test_plurals_are_forms_and_other_names_are_not(one: str, other: str, expected: bool) -> None:
    assert is_form(one, other) is is_form(other, one) is expected


WORDS = st.lists(st.text(alphabet="aBcÄßΣ'.-+*( ²", min_size=1, max_size=6), min_size=1, max_size=4)


@given(WORDS, st.text(alphabet="aBcÄßΣ'.-+*( ²\n", max_size=30))
def test_whatever_is_found_is_a_whole_spelling(names: list[str], text: str) -> None:
    """No sign in a spelling means anything but itself; what is found was asked for."""
    terms = [term(name) for name in names if name.strip()]
    spellings = spellings_of(terms, "en")
    for use in spellings.uses(text):
        written = " ".join(text[use.start : use.end].split())
        assert compared(written) in spellings.terms or written.casefold() in spellings.terms
        assert not re.match(r"[\w-]", text[use.end : use.end + 1])
        assert use.start == 0 or not re.match(r"[\w-]", text[use.start - 1])
