"""How far two spellings are apart, and which of many are near each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def apart(one: str, other: str) -> int:
    """The least number of letters put in, left out, exchanged or swapped with their neighbour (Damerau's distance)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row, before = before, [i], row
        for j, their in enumerate(other, 1):
            steps = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != their))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == their:
                steps = min(steps, last[j - 2] + 1)
            row.append(steps)
    return row[-1]


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """All pairs of words that are one step apart, letter case aside; time grows with the number of words.

    Words one step apart are the same once a letter is left out of one or both of them.
    """
    by_rest: dict[str, list[str]] = defaultdict(list)
    for word in words:
        fold = word.casefold()
        for rest in {fold, *(fold[:at] + fold[at + 1 :] for at in range(len(fold)))}:
            by_rest[rest].append(word)
    told: set[tuple[str, str]] = set()
    for group in by_rest.values():
        for index, one in enumerate(group):
            for other in group[index + 1 :]:
                pair = (min(one, other), max(one, other))
                if pair not in told and apart(one.casefold(), other.casefold()) == 1:
                    told.add(pair)
                    yield pair
