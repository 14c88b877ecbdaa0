"""Ids within one record: the rows of a page, the arms, results and harms of a study, the items of the drug."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.model.diagnostic import Related
from ldnsite.model.evidence import EvidenceRow
from ldnsite.model.rules import RULES
from ldnsite.model.safety import STATEMENT_LISTS, Drug
from ldnsite.model.study import Study

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.record import Record
    from ldnsite.model.span import Span

_LISTS: Mapping[type[Record], tuple[tuple[str, ...], ...]] = MappingProxyType(
    {Study: (("arms",), ("results",), ("harms",)), Drug: (STATEMENT_LISTS,)}
)
"""Lists of a record, in groups within which an id stands once: blocks draw from several lists of the drug."""


def repeated_ids(record: Record) -> Iterator[Diagnostic]:
    """A finding for each id that stands twice where it should stand once."""
    for names in _LISTS.get(type(record), (("evidence",),)):
        yield from _repeated((name, item) for name in names for item in getattr(record, name, ()))


def _repeated(items: Iterable[tuple[str, object]]) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for name, item in items:
        word = item.id or item.outcome if isinstance(item, EvidenceRow) else getattr(item, "id", None)
        if word is None:
            continue
        if (earlier := first.setdefault(str(word), word.span)) is not word.span:
            hint = "give each its own; a row's is that of its outcome unless it has an id"
            related = (Related("first given here", earlier),)
            yield RULES["duplicate-id"].at(
                word.span,
                f"the id {word}, in {name}, was given before",
                hint if name == "evidence" else "give each its own",
                related,
            )
