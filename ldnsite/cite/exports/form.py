"""What an export is: a text made of references."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ldnsite.model.reference import Reference

OTHERS = "et al."
"""The stand-in for authors whom neither the store nor the form names."""


@dataclass(frozen=True, slots=True)
class Export:
    """A form of exchange. `text` gives the whole file for works in their order; `suffix` ends the file's name."""

    name: str
    suffix: str
    text: Callable[[Sequence[Reference]], str]

    def data(self, works: Sequence[Reference]) -> bytes:
        """The file's bytes, in UTF-8. Half a pair of surrogates, which no encoding has, becomes a question mark."""
        return self.text(works).encode("utf-8", "replace")
