"""The letters and marks of a table: handed out in reading order, told once in the legend below it."""

from __future__ import annotations

from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import TYPE_CHECKING, Literal

from ldnsite.compose.words import NOWHERE, said
from ldnsite.model.inline import Cite, Sign, Words
from ldnsite.model.inline import Literal as LiteralPart
from ldnsite.model.results import Legend, LegendItem

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.inline import Inline

Mark = Literal["calculated", "crossover"]
"""What is marked alike wherever it stands: our own sums, and what allows none."""


@dataclass(slots=True)
class Notes:
    """The notes of one table, whose legend items have ids that begin with `place`.

    Mutable: it lives while one table is composed, cell by cell in reading order.
    """

    place: str
    lookup: Lookup
    _lettered: dict[str, tuple[str, Inline]] = field(default_factory=dict)
    _marked: dict[Mark, str] = field(default_factory=dict)

    def letter(self, words: Inline) -> Inline:
        """The letter for a note; the same words have the same letter. Nothing for no words."""
        if not words:
            return ()
        told = _told(words)
        if told not in self._lettered:
            self._lettered[told] = (_letter(len(self._lettered)), words)
        sign = self._lettered[told][0]
        return (Sign(NOWHERE, sign, f"{self.place}-{sign}"),)

    def mark(self, kind: Mark) -> Inline:
        """The mark of a kind, a dagger for our own sums."""
        sign = self._marked.setdefault(kind, self.lookup.say(f"legend.{kind}.sign"))
        return (Sign(NOWHERE, sign, f"{self.place}-{kind}"),)

    def legend(self) -> tuple[Legend, ...]:
        """Letters in order, then the marks that were used; nothing when there is nothing to tell."""
        items = [
            LegendItem(f"{self.place}-{letter}", letter, words) for letter, words in self._lettered.values()
        ]
        items += [
            LegendItem(f"{self.place}-{kind}", sign, said(self.lookup.told(f"legend.{kind}.words")))
            for kind, sign in self._marked.items()
        ]
        return (Legend(tuple(items)),) if items else ()


def _letter(index: int) -> str:
    """The letters from "a" to "z", then "aa", "ab" and so on."""
    rest, last = divmod(index, len(ascii_lowercase))
    return (_letter(rest - 1) if rest else "") + ascii_lowercase[last]


def _told(words: Inline) -> str:
    """What a note says, wherever it stands in the sources."""
    return "".join(
        part.text if isinstance(part, Words | LiteralPart) else f"@{[item.key for item in part.items]}"
        for part in words
        if isinstance(part, Words | LiteralPart | Cite)
    )
