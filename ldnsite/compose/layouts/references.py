"""The page of all works that this view cites, from A to Z by author and year, each with its study."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ldnsite.cite import names
from ldnsite.cite.author_year import people_of
from ldnsite.compose.citing import all_references
from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.lettering import NO_LETTER, letter_of, lettered
from ldnsite.compose.words import said
from ldnsite.model.composed import Head
from ldnsite.model.document import Line, References, Section
from ldnsite.model.reference import rich_text

if TYPE_CHECKING:
    from ldnsite.model.document import Entry


def _lay(task: Task) -> Laid:
    head = Head(task.say("listing.references.title"), summary=said(task.told("listing.references.lead")))
    found = all_references(task.lookup, task.address)
    figures = task.say("listing.figures")
    sections = lettered(
        _by_letter(found, task), figures, lambda entries: _list(entries, found, figures, task)
    )
    empty = Section("references", (), (Line(said(task.say("references.none_at_all"))),))
    return Laid(head, sections or (empty,), bibliography=False)


def _by_letter(found: References, task: Task) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """The entries by the letter of their author, or else title, in the order and with the numbers that they have."""
    groups: dict[str, list[Entry]] = {}
    for entry in found.entries:
        groups.setdefault(letter_of(_name(entry, task)), []).append(entry)
    return tuple((letter, tuple(groups[letter])) for letter in sorted(groups))


def _name(entry: Entry, task: Task) -> str:
    reference = task.lookup.reference(entry.key)
    if reference is None:
        return ""
    people = names.families(people_of(reference))
    return people[0] if people else rich_text(reference.title)


def _list(entries: tuple[Entry, ...], found: References, figures: str, task: Task) -> References:
    """One letter's list; what is said of all lists stands under the last."""
    letter = letter_of(_name(entries[0], task))
    label = task.say("references.label_of", letter=figures if letter == NO_LETTER else letter)
    last = entries[-1] is found.entries[-1]
    return replace(found, entries=entries, label=label, checked=found.checked if last else "")


LAYOUT = Layout("references", _lay)
