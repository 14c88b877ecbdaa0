"""The parts of a line of text: Markdown words, citations, audience spans, link targets.

The scanner (`load`) makes `Words`, `Cite`, `ForAudience` and `Target`; the audience filter dissolves
`ForAudience`; compose turns each `Cite` into a `Mark` and each `Target` into an `Href`, and the first use of
a glossary term into a `TermMark`. Render sees `Words`, `Literal`, `Mark`, `Href` and `TermMark` only.
"""

from __future__ import annotations

from dataclasses import dataclass

from ldnsite.model.audience import Audience
from ldnsite.model.span import Span


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of inline text."""

    span: Span


@dataclass(frozen=True, slots=True)
class Words(Part):
    """Markdown source without citations, audience spans or link targets; whitespace and newlines kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Literal(Part):
    """Text that is not Markdown: a label, a figure, a name from data. Comes out character by character."""

    text: str


@dataclass(frozen=True, slots=True)
class CiteItem:
    """One work inside a citation: `[see @key, p. 4]` has prefix "see" and locator "p. 4"."""

    key: str
    span: Span
    prefix: str = ""
    locator: str = ""
    suppress_author: bool = False


@dataclass(frozen=True, slots=True)
class Cite(Part):
    """A citation as written. `narrative`: `@key` in running text, where the author is part of the sentence."""

    items: tuple[CiteItem, ...]
    narrative: bool = False


@dataclass(frozen=True, slots=True)
class ForAudience(Part):
    """`[words]{.patient}`: parts for one audience alone."""

    audience: Audience
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Target(Part):
    """The destination of a Markdown link or image, as written: `../conditions/me-cfs.md#dosing`."""

    url: str
    image: bool = False


@dataclass(frozen=True, slots=True)
class Href(Part):
    """A destination worked out: relative to the page that carries it, or absolute with an allowed scheme.

    With `picture`, `url` is the source path of an image, whose published name render knows.
    """

    url: str
    external: bool = False
    picture: bool = False


@dataclass(frozen=True, slots=True)
class MarkItem:
    """One work in a citation mark: its number in this page and view, and the id of its list entry."""

    key: str
    number: int
    entry_id: str
    authors: str
    """Authors and year in the style's short form ("Younger and others, 2013"); for the mark's name, and in text."""
    prefix: str = ""
    locator: str = ""
    suppress_author: bool = False
    retracted: bool = False


@dataclass(frozen=True, slots=True)
class Mark(Part):
    """A numbered citation: one mark whatever number of works it names.

    `id` is unique on the page and the target of the back-links. A key that no store has gives an item
    with number 0, which only the preview shows.
    """

    id: str
    items: tuple[MarkItem, ...]
    narrative: bool = False
    plain: str = ""
    """The mark in words for the style's text form: "1–3", or "(Younger, 2013)" in an author-year style."""


@dataclass(frozen=True, slots=True)
class TermMark(Part):
    """The first use of a glossary term on a page: `text` as written there, and what the glossary says of it.

    `id` is unique on the page; `definition` has neither citations nor terms of its own; `href` leads to the
    glossary's entry, where the sources stand.
    """

    id: str
    text: str
    name: str
    expansion: str
    definition: tuple[Part, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Sign(Part):
    """A raised letter or mark that leads to its line in a legend, whose id on the page is `target`."""

    sign: str
    target: str


Inline = tuple[Part, ...]
