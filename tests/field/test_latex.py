"""The LaTeX of real stores: no letter or figure of a title or name is lost on its way to the reader."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest

from ldnsite.load.latex import decode
from tests.field.test_stores import STORES, load

pytestmark = pytest.mark.field
COMMAND = re.compile(r"\\(?:[A-Za-z]+|.)", re.DOTALL)
READ = (
    "title",
    "subtitle",
    "booktitle",
    "journal",
    "journaltitle",
    "author",
    "editor",
    "publisher",
    "note",
    "series",
)


def letters(text: str) -> Counter[str]:
    """Letters and figures without accents; dotless letters as dotted, as accents make them."""
    dotted = unicodedata.normalize("NFD", text.translate({0x131: "i", 0x237: "j"}))
    return Counter(letter for letter in dotted if letter.isalnum())


@pytest.mark.timeout(300)
def test_no_letter_or_figure_is_lost() -> None:
    """Whatever is not the name of a command stands in what a reader reads."""
    values = {
        work.fields[name]
        for path in STORES
        for work in load(path).works.values()
        for name in READ
        if name in work.fields and re.search(r"[\\{}$~`%^_]|--|''", work.fields[name])
    }
    assert len(values) > 7_000
    lost = {value for value in values if letters(COMMAND.sub("", value)) - letters(decode(value).text)}
    assert not lost
