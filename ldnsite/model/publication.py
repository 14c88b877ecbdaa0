"""What became of a published work: whether a notice on it is known, and when anybody looked."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ldnsite.model.reference import Reference

State = Literal["clear", "corrected", "concern", "retracted", "not-checked"]
"""What a list says of a work. "clear": looked for and not found, which is no proof; "not-checked": nobody looked."""


@dataclass(frozen=True, slots=True)
class PublicationStatus:
    """The state of a work, and the notice that says so: its day, its DOI (bare) or PMID, its reasons in words."""

    state: State
    date: date | None = None
    doi: str = ""
    pmid: str = ""
    reasons: tuple[str, ...] = ()


NOT_CHECKED = PublicationStatus("not-checked")
CLEAR = PublicationStatus("clear")


@dataclass(frozen=True, slots=True)
class Retractions:
    """What a list of retractions says of the works of the store. Without a list it says nothing of any.

    `found` has the works with a notice, by citation key. `complete`: the whole list was read.
    """

    dated: date | None = None
    complete: bool = False
    found: Mapping[str, PublicationStatus] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def checked(self) -> bool:
        """Whether a work that is not found may be called clear: a whole list of a known day was read."""
        return self.complete and self.dated is not None

    def status(self, reference: Reference) -> PublicationStatus:
        """What is known of the work.

        A notice that was found holds even when the list has no date; nothing found is "clear" only when the
        list is dated and whole, and the work has a DOI or PMID to look for.
        """
        found = self.found.get(reference.key)
        if found is not None:
            return found
        return CLEAR if self.checked and (reference.doi or reference.pmid) else NOT_CHECKED
