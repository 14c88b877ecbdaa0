"""Numbers for citations: per page and view, in composed order.

One key, one number, in order of first mention; several works in one note are one mark. Author-year
styles use the same marks with other words (`Style`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from ldnsite.cite.numerals import ordinal_letters
from ldnsite.cite.placement import raised
from ldnsite.model.document import BackLink, Node
from ldnsite.model.inline import Cite, CiteItem, Mark, MarkItem, Part
from ldnsite.model.tree import with_lines, with_parts

if TYPE_CHECKING:
    from ldnsite.model.reference import Reference

N = TypeVar("N", bound=Node)

Find = Callable[[str], "Reference | None"]
"""From a key as written (a citation key, an alias, a study's id) to the work; None when there is none."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """One work in a list: its number, its id on the page, and the marks that lead to it, in order."""

    number: int
    entry_id: str
    reference: Reference
    back: tuple[BackLink, ...]


@dataclass(slots=True)
class Numbering:
    """Numbers works in the order in which their citations are walked.

    `suffix` distinguishes the lists of a page with one list a section ("2" gives `ref-2-1`).
    The one mutable thing in a composed page's making: it lives while one page is walked.
    """

    find: Find
    authors: Callable[[Reference], str]
    collapse: Callable[[list[int]], str]
    suffix: str = ""
    raise_marks: bool = True
    """Whether marks are raised figures, which stand after a full stop (`cite.placement`)."""
    _works: dict[str, tuple[int, Reference]] = field(default_factory=dict)
    _marks: dict[str, list[str]] = field(default_factory=dict)
    _count: int = 0

    def apply(self, node: N) -> N:
        """`node` with each citation turned into a numbered mark."""
        placed = with_lines(node, raised) if self.raise_marks else node
        return with_parts(placed, self._marked)

    def works(self) -> tuple[Numbered, ...]:
        """The works cited so far, by number."""
        return tuple(
            Numbered(number, self._entry_id(number), reference, self._back(key))
            for key, (number, reference) in self._works.items()
        )

    def _marked(self, part: Part) -> Part:
        if not isinstance(part, Cite):
            return part
        self._count += 1
        mark_id = f"cite-{self.suffix}-{self._count}" if self.suffix else f"cite-{self._count}"
        items = tuple(self._item(item, mark_id) for item in part.items)
        known = [item.number for item in items if item.number]
        return Mark(part.span, mark_id, items, part.narrative, self.collapse(known))

    def _item(self, item: CiteItem, mark_id: str) -> MarkItem:
        reference = self.find(item.key)
        if reference is None:
            return MarkItem(item.key, 0, "", "", item.prefix, item.locator, item.suppress_author)
        number, _ = self._works.setdefault(reference.key, (len(self._works) + 1, reference))
        marks = self._marks.setdefault(reference.key, [])
        if marks[-1:] != [mark_id]:  # marks come in order, so the same one can only be the last
            marks.append(mark_id)
        return MarkItem(
            reference.key, number, self._entry_id(number), self.authors(reference),
            item.prefix, item.locator, item.suppress_author,
        )  # fmt: skip

    def _entry_id(self, number: int) -> str:
        return f"ref-{self.suffix}-{number}" if self.suffix else f"ref-{number}"

    def _back(self, key: str) -> tuple[BackLink, ...]:
        return tuple(BackLink(ordinal_letters(n), mark) for n, mark in enumerate(self._marks[key]))
