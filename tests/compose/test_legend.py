"""Letters in reading order, told once."""

from __future__ import annotations

from typing import Any

from ldnsite.compose.legend import Notes
from ldnsite.compose.words import NOWHERE, cited, said
from ldnsite.model.inline import Literal, Sign
from ldnsite.model.span import Span
from tests.compose.test_amounts import LOOKUP


class Told:
    """Says labels of one view."""

    @staticmethod
    def say(key: str, **values: object) -> str:
        return LOOKUP.say(key, **values)

    @staticmethod
    def told(key: str) -> str:
        return LOOKUP.say(f"{key}.professional")


def notes() -> Notes:
    made: Any = Told()
    return Notes("findings", made)


def sign(parts: tuple[Any, ...]) -> tuple[str, str]:
    (part,) = parts
    assert isinstance(part, Sign)
    return part.sign, part.target


def test_the_same_words_have_one_letter_wherever_they_were_written() -> None:
    found = notes()
    elsewhere = (Literal(Span("content/x.md", 9, 1), "Few people."),)
    signs = [sign(found.letter(words)) for words in (said("Few people."), said("Other."), elsewhere)]
    assert signs == [("a", "findings-a"), ("b", "findings-b"), ("a", "findings-a")]
    (legend,) = found.legend()
    assert [(item.id, item.sign) for item in legend.items] == [("findings-a", "a"), ("findings-b", "b")]


def test_words_that_cite_another_work_are_another_note() -> None:
    found = notes()
    letters = [sign(found.letter((*said("Few people."), *cited((key,)))))[0] for key in ("one", "two", "one")]
    assert letters == ["a", "b", "a"]


def test_marks_come_after_letters_and_once() -> None:
    """A dagger for our own sums, whatever its place."""
    found = notes()
    assert sign(found.mark("calculated")) == sign(found.mark("calculated")) == ("†", "findings-calculated")
    found.letter(said("Few people."))
    (legend,) = found.legend()
    assert [item.sign for item in legend.items] == ["a", "†"]


def test_nothing_to_tell_is_no_legend() -> None:
    assert notes().letter(()) == ()
    assert notes().legend() == ()


def test_letters_go_on_after_z() -> None:
    found = notes()
    letters = [sign(found.letter((Literal(NOWHERE, f"Note {number}."),)))[0] for number in range(54)]
    assert (letters[25:28], letters[52:54]) == (["z", "aa", "ab"], ["ba", "bb"])
