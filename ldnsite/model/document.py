"""A composed page: sections in reading order, for one audience and language.

Nodes are frozen; their fields stand in reading order, because citations are numbered by walking the
fields of each node in the order in which they are declared. Templates must keep that order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from ldnsite.model.evidence import Certainty
from ldnsite.model.inline import Inline
from ldnsite.model.span import Span


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a composed page; `template` names the file in `templates/nodes/` that shows it.

    `explains` names its fields of running text, in which the first use of a glossary term is marked: no titles,
    labels or names.
    """

    template: ClassVar[str] = ""
    explains: ClassVar[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True)
class Flow(Node):
    """Markdown blocks."""

    template: ClassVar[str] = "flow"
    explains: ClassVar[tuple[str, ...]] = ("words",)
    words: Inline


@dataclass(frozen=True, slots=True)
class Line(Node):
    """One line of text as a paragraph; `role` names its look: "statement", "small", "lead" or ""."""

    template: ClassVar[str] = "line"
    explains: ClassVar[tuple[str, ...]] = ("words",)
    words: Inline
    role: str = ""


@dataclass(frozen=True, slots=True)
class Heading(Node):
    """A heading below a section's own."""

    template: ClassVar[str] = "heading"
    level: int
    id: str
    words: Inline
    span: Span


@dataclass(frozen=True, slots=True)
class Box(Node):
    """A label or note: "warning" (brick; the opioid label), "caution" (ochre), "note" (two ink lines)."""

    template: ClassVar[str] = "box"
    explains: ClassVar[tuple[str, ...]] = ("lead",)
    role: Literal["warning", "caution", "note"]
    title: Inline
    lead: Inline = ()
    children: tuple[Node, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Details(Node):
    """A fold, open in print and without script readable by its summary."""

    template: ClassVar[str] = "details"
    summary: Inline
    children: tuple[Node, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Group(Node):
    """Nodes under one anchor, with no look of their own."""

    template: ClassVar[str] = "group"
    id: str
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Labelled(Node):
    """A label and what it says."""

    template: ClassVar[str] = "labelled"
    explains: ClassVar[tuple[str, ...]] = ("words", "note")
    label: Inline
    words: Inline
    note: Inline = ()


@dataclass(frozen=True, slots=True)
class Definitions(Node):
    """A list of labelled texts: quick answer, dose, key figures ("figures" shows the words large)."""

    template: ClassVar[str] = "definitions"
    items: tuple[Labelled, ...]
    role: Literal["plain", "figures", "quick-answer"] = "plain"
    title: Inline = ()


@dataclass(frozen=True, slots=True)
class Bullets(Node):
    """A list of lines: "points" (what it means for you), "ask" (tick boxes), "plain"."""

    template: ClassVar[str] = "bullets"
    explains: ClassVar[tuple[str, ...]] = ("items",)
    items: tuple[Inline, ...]
    role: Literal["points", "ask", "plain"] = "plain"


@dataclass(frozen=True, slots=True)
class Column(Node):
    """A table's column; `numeric` sets its figures in serif, at the right."""

    template: ClassVar[str] = ""
    heading: Inline
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Cell(Node):
    """A table's cell: `words`, or several `lines` one below the other."""

    template: ClassVar[str] = ""
    explains: ClassVar[tuple[str, ...]] = ("words", "lines", "note")
    words: Inline = ()
    lines: tuple[Inline, ...] = ()
    note: Inline = ()
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True)
class Row(Node):
    """A table's row; its first cell is its head."""

    template: ClassVar[str] = ""
    cells: tuple[Cell, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table(Node):
    """A table from data."""

    template: ClassVar[str] = "table"
    caption: Inline
    lead: Inline = field(default=(), kw_only=True)
    """A line under the caption: what holds for all rows."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: Inline = ()
    id: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class FigureNode(Node):
    """An image with its size in CSS pixels. `picture` is the source path; render knows its published name."""

    template: ClassVar[str] = "figure"
    explains: ClassVar[tuple[str, ...]] = ("caption",)
    picture: str
    width: int
    height: int
    alt: str
    caption: Inline = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Outcome(Node):
    """An outcome sheet: name, certainty, statement, then what stands behind it."""

    template: ClassVar[str] = "outcome"
    id: str
    name: Inline
    certainty: Certainty
    statement: Inline
    basis: Inline = ()
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Steps(Node):
    """How far testing has got: `filled` of four squares, and the `name` of the strongest kind of study.

    `described` says the squares to those who cannot see them.
    """

    template: ClassVar[str] = "steps"
    filled: int
    described: str
    name: str


@dataclass(frozen=True, slots=True)
class Listed(Node):
    """One row of a listing. `href` is relative to the page that shows it; `note` is small print at the right."""

    template: ClassVar[str] = ""
    title: str
    href: str
    words: Inline = ()
    certainty: Certainty | None = None
    steps: Steps | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Listing(Node):
    """An index of pages. `heads` name its columns where they stand side by side; `legend` explains a sign in it."""

    template: ClassVar[str] = "listing"
    items: tuple[Listed, ...]
    role: str = ""
    heads: tuple[str, ...] = ()
    legend: str = ""


@dataclass(frozen=True, slots=True)
class StyledRun:
    """A piece of a formatted reference; `href` makes it a link."""

    text: str
    style: str = "plain"
    href: str = ""


@dataclass(frozen=True, slots=True)
class BackLink:
    """A link from a reference back to a mark; `label` is "a", "b", ... in order."""

    label: str
    mark_id: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What became of a work after it was published: a label ("Retracted"), `words` on it, the notice's address."""

    state: Literal["retracted", "concern", "corrected"]
    label: str
    words: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Notices(Node):
    """Notices on the papers of a study, on its own page."""

    template: ClassVar[str] = "notices"
    items: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Entry(Node):
    """One work in a reference list. `links` are (label, href); `about` is the quiet line on the study."""

    template: ClassVar[str] = ""
    id: str
    number: int
    key: str
    runs: tuple[StyledRun, ...]
    back: tuple[BackLink, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    about: str = ""
    study_href: str = ""
    notice: Notice | None = None
    cited_on: tuple[tuple[str, str], ...] = ()
    """Title and relative address of each page that cites the work; on the page of all references only."""
    access: str = ""
    """Whether the work can be read free of charge, in words; "" where nobody would ask."""
    more_back: tuple[BackLink, ...] = ()
    """Further places, behind a fold: a work that is cited all over the page."""
    unchecked: str = ""
    """Words on a work that was not looked up in the list of retractions although others were."""

    @property
    def retracted(self) -> bool:
        """Whether the work was retracted, as a list or the page itself says."""
        return self.notice is not None and self.notice.state == "retracted"


@dataclass(frozen=True, slots=True)
class References(Node):
    """The numbered list of a page or section; `checked` says against which list of retractions, under the last."""

    template: ClassVar[str] = "references"
    entries: tuple[Entry, ...]
    checked: str = ""
    label: str = ""
    """What those who hear the page are told that the list is; on a page with one list it needs no name of its own."""


@dataclass(frozen=True, slots=True)
class Broken(Node):
    """What could not be composed, kept in its place for the preview; never published."""

    template: ClassVar[str] = "broken"
    message: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Section(Node):
    """A part of the page under one heading; without heading words it has no title (the lead)."""

    template: ClassVar[str] = "section"
    id: str
    title: Inline
    children: tuple[Node, ...]
    span: Span | None = None
    role: str = ""
    wide: bool = False
