"""Where a sentence ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.checks.survey.sentences import MARK, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A vs. B differed, p = 0.05.|The rest did not.",
        "Younger et al. Found it.|No.|It is not.",
        "It helped some (e.g. FINAL).|Others, i.e. INNOVA, saw none.",
        "See No. 4 for it.|Did it help?|No.|Yes.",
        "J. Younger wrote it.|A. B. Smith agreed.|Dr. Who left.",
        "People with MS.|They walk.",
        "It was seen in group b.|Then it went.",
        '**Bold end.**|Next one!|"Quoted?"|Yes.|(In brackets.)|Then.',
        "0.5 mg.|−1.3 points.|3 of 4.",
        "It ran to 0.5.|Then it ended",
        "end. lower case stays.|Then",
        "Wait...|And?|Fine.",
        "One line\nand its next.|Another\n",
    ],
)  # fmt: skip
def test_a_text_is_cut_at_the_ends_of_its_sentences(text) -> None:
    """Not at decimals, abbreviations and initials; what follows an end and is small goes on."""
    assert cut(text.replace("|", " ")) == [part.strip() for part in text.split("|")]


def test_a_mark_behind_the_stop_belongs_to_the_sentence_before() -> None:
    """Marks stand raised, after the stop; two belong together."""
    assert cut(f"One.{MARK} Two {MARK}. Three.{MARK}{MARK} Four. {MARK} Five") == [
        f"One.{MARK}", f"Two {MARK}.", f"Three.{MARK}{MARK}", f"Four. {MARK}", "Five",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_has_no_sentence(text) -> None:
    assert cut(text) == []


def test_a_part_of_a_text_is_cut_alone() -> None:
    text = "One. Two. Three."
    assert [text[a:b] for a, b in sentences(text, 5, 9)] == ["Two."]


@given(st.text(alphabet="ab A.!?\"')(*\n1" + MARK, max_size=60))
def test_no_character_but_blanks_is_lost(text) -> None:
    """Whatever the text: sentences come in order, do not overlap, and together have every sign."""
    found = list(sentences(text))
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())
    assert all(a < b for a, b in found)


def test_a_long_text_without_an_end_is_no_burden() -> None:
    """Work grows with the text, not with its square: this takes no minute."""
    assert len(cut("Word J. " * 20_000)) == 1
