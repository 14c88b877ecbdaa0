"""What a layout is, and what it gets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.model.composed import Head
from ldnsite.model.document import Section

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.compose.prose import ProseComposer
    from ldnsite.compose.routes import Subject
    from ldnsite.model.composed import Layout as LayoutName
    from ldnsite.model.page import Page


@dataclass(frozen=True, slots=True)
class Task:
    """One page to lay out. `page` is None for generated pages; `address` is where it will stand."""

    subject: Subject
    address: str
    lookup: Lookup
    composer: ProseComposer
    page: Page | None = None

    def say(self, key: str, count: int | None = None, **values: object) -> str:
        """A label in the page's language."""
        return self.lookup.say(key, count, **values)

    def told(self, key: str, count: int | None = None, **values: object) -> str:
        """A label that has a form for each audience, in this one's."""
        return self.lookup.told(key, count, **values)

    def section_title(self, section: str) -> str:
        """The heading of a generated section, in this audience's words."""
        return self.told(f"section.{section}")


@dataclass(frozen=True, slots=True)
class Laid:
    """What a layout makes: the head, and the sections in reading order, not yet cited."""

    head: Head
    sections: tuple[Section, ...]
    bibliography: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """`name` is the template's; `lay` puts a page together; `contents`: whether it lists its own sections."""

    name: LayoutName
    lay: Callable[[Task], Laid]
    contents: bool = False
