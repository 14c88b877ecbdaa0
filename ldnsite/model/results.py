"""Nodes that show results to readers who want them in full: the forest plot, and the legend under a table.

As in `model.document`, the fields of a node stand in the order in which its template shows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ldnsite.model.document import Node
from ldnsite.model.inline import Inline


@dataclass(frozen=True, slots=True)
class LegendItem(Node):
    """What a raised letter or mark stands for; `id` is where `Sign` leads."""

    template: ClassVar[str] = ""
    explains: ClassVar[tuple[str, ...]] = ("words",)
    id: str
    sign: str
    words: Inline


@dataclass(frozen=True, slots=True)
class Legend(Node):
    """The letters and marks of a table, in order of first use."""

    template: ClassVar[str] = "legend"
    items: tuple[LegendItem, ...]


@dataclass(frozen=True, slots=True)
class ForestTick(Node):
    """A round figure of the axis, `at` per cent of the width from the left."""

    template: ClassVar[str] = ""
    at: float
    text: str


@dataclass(frozen=True, slots=True)
class ForestRow(Node):
    """One estimate with its interval; `low`, `at` and `high` in per cent of the width. `main`: a filled square.

    `described` says what the drawing shows, for those who cannot see it; the figures stand in `value` and `interval`.
    """

    template: ClassVar[str] = ""
    name: Inline
    note: Inline
    low: float
    at: float
    high: float
    described: str
    main: bool
    value: Inline
    interval: Inline


@dataclass(frozen=True, slots=True)
class Forest(Node):
    """A forest plot as a table: what was compared, the drawing, the figures. Nothing in it is pooled.

    `neutral` is where no difference stands, in per cent; `left` and `right` say whom the two sides favour.
    """

    template: ClassVar[str] = "forest"
    id: str
    caption: Inline
    lead: Inline
    heads: tuple[Inline, Inline, Inline]
    rows: tuple[ForestRow, ...]
    ticks: tuple[ForestTick, ...]
    neutral: float
    left: str
    right: str
