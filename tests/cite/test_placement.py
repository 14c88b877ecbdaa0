"""Where a raised mark stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.cite.placement import raised
from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.inline import Cite, Inline, Words
from ldnsite.model.span import Source


def shown(parts: Inline) -> str:
    """The text with each citation as ^."""
    return "".join(part.text if isinstance(part, Words) else "^" for part in parts)


def works(parts: Inline) -> list[str]:
    """The keys that are cited, in order."""
    return [item.key for part in parts if isinstance(part, Cite) for item in part.items]


def letters(parts: Inline) -> list[str]:
    """All characters but blanks, sorted."""
    return sorted(
        "".join(part.text for part in parts if isinstance(part, Words)).replace(" ", "").replace("\n", "")
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Less pain [@a].", "Less pain.^"),
        ("Less pain [@a], more sleep [@b].", "Less pain,^ more sleep.^"),
        ("Less pain [@a]; more sleep [@b]: both.", "Less pain^; more sleep^: both."),
        ("Less pain.[@a] Next", "Less pain.^ Next"),
        ("Less pain [@a] and", "Less pain^ and"),
        ("about [@a].5", "about^.5"),
        ("[@a] starts.", "^ starts."),
        ("@a found less.", "^ found less."),
        ("Para.\n\n[@a] starts.", "Para.\n\n^ starts."),
        ("line\n[@a] more", "line^ more"),
        ("**bold** [@a].", "**bold**.^"),
        ("Two [@a] [@b].", "Two.^"),
        ("- x\n2. [@a] y", "- x\n2. ^ y"),
        ("Two [@a][@b] more", "Two^ more"),
        ("- [@a] in a list", "- ^ in a list"),
    ],
)
def test_a_mark_stands_after_stops_and_before_colons(written: str, expected: str) -> None:
    """AMA Manual of Style, 11th edition, section 3.6."""
    assert shown(raised(Scanner().inline(Source(written)))) == expected


WORDS = st.text(alphabet=" .,;ab\n", max_size=6)


@given(st.lists(st.one_of(WORDS, st.sampled_from(["[@a]", "[@b; @c]"])), max_size=8).map("".join))
def test_nothing_but_spaces_is_lost(text: str) -> None:
    """Every work and every other character comes out, works in the same order."""
    before = Scanner().inline(Source(text))
    after = raised(before)
    assert works(after) == works(before)
    assert letters(after) == letters(before)
