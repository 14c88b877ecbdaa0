"""Nodes that draw results: how many in 100 with the drug, always beside how many without it.

As in `model.document`, the fields of a node stand in the order in which its template shows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from ldnsite.model.document import Node, Outcome
from ldnsite.model.inline import Inline


@dataclass(frozen=True, slots=True)
class Share(Node):
    """One group: `number` in 100. `role` decides its colour; `described` tells those who cannot see it."""

    template: ClassVar[str] = ""
    number: int
    group: Inline
    described: str
    role: Literal["drug", "comparator"]


@dataclass(frozen=True, slots=True)
class IconArray(Node):
    """Two groups as 100 figures each: solid for those who are counted, outlined for the others.

    `id` names the drawing of a figure, and so differs on one page. `study` is the study's name with its mark.
    """

    template: ClassVar[str] = "icon-array"
    id: str
    title: Inline
    study: Inline
    people: Inline
    words: Inline
    drug: Share
    comparator: Share
    event: Inline
    no_event: Inline


@dataclass(frozen=True, slots=True)
class Bars(Node):
    """Two groups of one study as bars, the full track being 100."""

    template: ClassVar[str] = "bars"
    study: Inline
    people: Inline
    drug: Share
    comparator: Share


@dataclass(frozen=True, slots=True)
class BarGroup(Node):
    """Studies with bars on one outcome; `words` say who is counted."""

    template: ClassVar[str] = "bar-group"
    title: Inline
    words: Inline
    bars: tuple[Bars, ...]


@dataclass(frozen=True, slots=True)
class Pictures(Node):
    """All that is drawn of one outcome, and what it comes to: a picture is never shown without `closing`."""

    template: ClassVar[str] = "pictures"
    icons: IconArray | None
    groups: tuple[BarGroup, ...]
    closing: Inline


@dataclass(frozen=True, slots=True)
class Outcomes(Node):
    """Outcomes without pictures as one list in one frame; `title` is empty where the section's heading says it all."""

    template: ClassVar[str] = "outcomes"
    title: Inline
    items: tuple[Outcome, ...]
    note: Inline = ()
