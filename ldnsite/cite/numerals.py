"""What counts as a number in a volume, issue, edition or report number, as CSL's `is-numeric` has it.

Source: CSL 1.0.2 specification, "Choose": numbers may have a letter before or behind, and may stand in ranges
and lists.
"""

from __future__ import annotations

import re
from string import ascii_lowercase

_NUMERIC = re.compile(r"[A-Za-z]?\d+[A-Za-z]*(?:\s*[-\u2013,&]\s*[A-Za-z]?\d+[A-Za-z]*)*")
_SEVERAL = re.compile(r"\d\s*[-\u2013,&]")
_EDITION = re.compile(r"(\d+)(?:st|nd|rd|th)?", re.IGNORECASE)


def is_numeric(text: str) -> bool:
    """Whether `text` is a number, or a range or list of them."""
    return _NUMERIC.fullmatch(text) is not None


def is_several(text: str) -> bool:
    """Whether a numeric `text` names more than one number."""
    return _SEVERAL.search(text) is not None


def edition_ordinal(edition: str) -> str:
    """The edition as an ordinal: "2nd" for "2" and for "2nd"; "" where it is no number."""
    match = _EDITION.fullmatch(edition)
    return _ordinal(int(match[1])) if match else ""


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def ordinal_letters(index: int) -> str:
    """Letters in order, for back-links and for years: "a" to "z", then "aa", "ab", ...; `index` counts from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(ascii_lowercase))
        letters = ascii_lowercase[rest] + letters
    return letters
