"""Lists by letter: the order of names, and the letter under which each stands; the same on every machine."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypeVar

from ldnsite.compose.words import said
from ldnsite.model.directory import Letters
from ldnsite.model.document import Node, Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")

NO_LETTER = "0"
"""The key of names that begin with a figure or a sign; it sorts before all letters."""

_START = re.compile(r"[^\W_]")
_SIGNS = re.compile(r"[^\w\s]|_")


def name_key(name: str) -> tuple[str, str]:
    """By what names are sorted: letters without accents and case, signs aside; then the name as it stands."""
    return " ".join(_SIGNS.sub("", _bare(name)).split()), name


def letter_of(name: str) -> str:
    """The capital under which a name stands; `NO_LETTER` when it does not begin with one."""
    start = _START.search(_bare(name))
    return start[0].upper()[:1] if start is not None and start[0].isalpha() else NO_LETTER


def by_letter(items: Iterable[T], name_of: Callable[[T], str]) -> tuple[tuple[str, tuple[T, ...]], ...]:
    """The items in order, grouped by letter; letters without an item are left out."""
    groups: dict[str, list[T]] = {}
    for item in sorted(items, key=lambda item: name_key(name_of(item))):
        groups.setdefault(letter_of(name_of(item)), []).append(item)
    return tuple((letter, tuple(groups[letter])) for letter in sorted(groups))


def lettered(
    groups: Iterable[tuple[str, tuple[T, ...]]],
    figures: str,
    node_of: Callable[[tuple[T, ...]], Node],
) -> tuple[Section, ...]:
    """The letters as links, then one section a letter. `figures` heads what begins with no letter."""
    sections = []
    for letter, items in groups:
        shown = figures if letter == NO_LETTER else letter
        sections.append((shown, Section(f"letter-{letter.lower()}", said(shown), (node_of(items),))))
    if not sections:
        return ()
    letters = Letters(tuple((shown, section.id) for shown, section in sections))
    return (Section("letters", (), (letters,), role="letters"), *(section for _, section in sections))


def _bare(name: str) -> str:
    parted = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in parted if not unicodedata.combining(sign)).casefold()
