"""What was probably meant: the nearest of the names that exist."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CUTOFF = 0.7


def nearest(word: str, known: Iterable[str]) -> str:
    """The known name most like `word`, letter case aside; "" when none comes near."""
    by_fold = {name.casefold(): name for name in sorted(known, reverse=True)}
    found = get_close_matches(word.casefold(), by_fold, n=1, cutoff=_CUTOFF)
    return by_fold[found[0]] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint sentence with the nearest name, or ""."""
    found = nearest(word, known)
    return f"did you mean {found}?" if found else ""
