"""Words in compose: names inside sentences, and where sources stand."""

from __future__ import annotations

import pytest

from ldnsite.compose.words import NOWHERE, cited, in_sentence, with_sources
from ldnsite.model.inline import Cite, CiteItem, Words

PROPER = ("Crohn", "Patient Global Impression")


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Pain", "pain"),
        ("ME/CFS", "ME/CFS"),
        ("Long COVID", "long COVID"),
        ("TRPM3 channel", "TRPM3 channel"),
        ("pain", "pain"),
        ("A", "a"),
        ("", ""),
        ("Patient diaries", "patient diaries"),
        ("Crohnic", "crohnic"),
        ("Flare of Crohn's disease", "flare of Crohn's disease"),
    ],
)
def test_a_name_is_small_inside_a_sentence_unless_it_is_an_abbreviation(name: str, inside: str) -> None:
    assert in_sentence(name, PROPER) == inside


@pytest.mark.parametrize("name", ["Crohn", "Crohn's disease", "Patient Global Impression of Change"])
def test_a_name_that_begins_with_a_proper_one_keeps_its_capital(name: str) -> None:
    """The vocabulary says so: no rule about letters can know that Crohn was a person."""
    assert in_sentence(name, PROPER) == name
    assert in_sentence(name) != name


def test_sources_stand_at_the_end_of_words_that_cite_nothing() -> None:
    words = (Words(NOWHERE, "It is so."),)
    assert with_sources(words, ["a", "b"]) == (*words, *cited(["a", "b"]))
    assert with_sources(words, []) == words


def test_words_that_cite_place_their_sources_themselves() -> None:
    words = (Words(NOWHERE, "It is so"), Cite(NOWHERE, (CiteItem("a", NOWHERE),)), Words(NOWHERE, "."))
    assert with_sources(words, ["a", "b"]) == words
