"""Marks the first use of each glossary term on a page and explains it there.

Only what editors wrote as running text is marked, in the fields that nodes name in `explains`: no titles, labels
or names, no links, no code, and nothing in the warning, from which no word may distract.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from ldnsite.compose.dose import names_dose
from ldnsite.compose.links import aim_of, href_of
from ldnsite.compose.routes import GLOSSARY, relative
from ldnsite.compose.words import label_text, text_words, uncited
from ldnsite.markup.running import running
from ldnsite.model.document import Box, Node, Row, Section
from ldnsite.model.inline import Part, Target, TermMark, Words

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.compose.spellings import Use
    from ldnsite.markup.running import Running
    from ldnsite.model.inline import Inline
    from ldnsite.model.site_records import Term

N = TypeVar("N", bound=Node)


def anchor(term_id: str) -> str:
    """The id of a term's entry on the glossary page."""
    return f"term-{term_id}"


def address_of_term(term_id: str, from_address: str, lookup: Lookup) -> str:
    """The link from a page to a term's entry in the glossary of its view."""
    address = lookup.address(GLOSSARY)
    return f"{relative(from_address, address)}#{anchor(term_id)}" if address is not None else ""


def explained(sections: tuple[Section, ...], lookup: Lookup, address: str) -> tuple[Section, ...]:
    """The sections of the page at `address` with the first use of each term marked, in reading order."""
    return tuple(_Marking(lookup, address).sections(sections))


@dataclass(slots=True)
class _Marking:
    """The marking of one page: which terms have been explained, and whether the warning has been read."""

    lookup: Lookup
    address: str
    seen: set[str] = field(default_factory=set)
    warned: bool = False

    def sections(self, sections: tuple[Section, ...]) -> list[Section]:
        """The sections, marked."""
        return [self._node(section) for section in sections]

    def _node(self, node: N) -> N:
        if isinstance(node, Box) and node.role == "warning":
            self.warned = True
            return node
        if isinstance(node, Row):  # the first of its cells is its head
            return replace(node, cells=(*node.cells[:1], *map(self._node, node.cells[1:])))
        changes: dict[str, object] = {}
        for each in fields(node):
            old = getattr(node, each.name)
            new = self._value(old, explains=each.name in node.explains)
            if new is not old:
                changes[each.name] = new
        return replace(node, **changes) if changes else node

    def _value(self, value: Any, *, explains: bool) -> Any:
        if isinstance(value, Node):
            return self._node(value)
        if not isinstance(value, tuple) or not value:
            return value
        if isinstance(value[0], Part):
            return self._line(value) if explains else value
        new = tuple(self._value(item, explains=explains) for item in value)
        return value if all(a is b for a, b in zip(new, value, strict=True)) else new

    def _line(self, parts: Inline) -> Inline:
        words = running(parts)
        marks = [
            (use, mark)
            for use in self.lookup.spellings().uses(words.text)
            if use.term not in self.seen
            and words.is_open(use.start, use.end)
            and (mark := self._mark(use, words, parts)) is not None
        ]
        return _with_marks(parts, words, marks) if marks else parts

    def _mark(self, use: Use, words: Running, parts: Inline) -> TermMark | None:
        """The mark for a use; None where it may not stand."""
        part = parts[_part_at(use.start, words)]
        term = self.lookup.term(use.term)
        if term is None or not isinstance(part, Words):
            return None
        definition = self._definition(term)
        if names_dose(definition) and not self.warned:
            return None
        self.seen.add(use.term)
        language = self.lookup.labels.language
        return TermMark(
            part.span,
            f"explained-{term.id}",
            " ".join(words.text[use.start : use.end].split()),
            label_text(term.term, language),
            label_text(term.expansion, language),
            definition,
            address_of_term(use.term, self.address, self.lookup),
        )

    def _definition(self, term: Term) -> Inline:
        """The definition with its links worked out and without citations, which stand in the glossary."""
        parts = uncited(text_words(term.definition, self.lookup.labels.language))
        return tuple(self._linked(part) if isinstance(part, Target) else part for part in parts)

    def _linked(self, part: Target) -> Part:
        view = self.lookup.view
        aim = aim_of(part, part.span.path, view.site, GLOSSARY)
        return href_of(part, aim, view.routes, self.address, view.audience)


def _part_at(at: int, words: Running) -> int:
    return bisect_right(words.starts, at) - 1


def _with_marks(parts: Inline, words: Running, marks: list[tuple[Use, TermMark]]) -> Inline:
    """The parts with each mark in the place of the words that it stands for."""
    made = list(parts)
    for use, mark in reversed(marks):
        index = _part_at(use.start, words)
        part, at = made[index], use.start - words.starts[index]
        assert isinstance(part, Words)  # noqa: S101 - `_mark` saw to it
        before, after = part.text[:at], part.text[at + use.end - use.start :]
        kept = (
            replace(part, text=before) if before else None,
            mark,
            replace(part, text=after) if after else None,
        )
        made[index : index + 1] = [piece for piece in kept if piece is not None]
    return tuple(made)
