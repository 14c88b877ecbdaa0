"""The scanned form of block text: runs of Markdown, headings and fences, in source order."""

from __future__ import annotations

from dataclasses import dataclass

from ldnsite.model.inline import Inline
from ldnsite.model.span import Span


@dataclass(frozen=True, slots=True)
class ProseNode:
    """A piece of block text."""

    span: Span


@dataclass(frozen=True, slots=True)
class Run(ProseNode):
    """Markdown blocks (paragraphs, lists, tables, code) without headings and fences."""

    parts: Inline


@dataclass(frozen=True, slots=True)
class SourceHeading(ProseNode):
    """`## Words {#id item=no-treatment}`; `id` is explicit, or the slug of the words shared by both views."""

    level: int
    id: str
    parts: Inline
    explicit: bool = False
    item: str = ""
    bare: bool = False
    """Whether nothing stands below it in the source, for nobody."""


@dataclass(frozen=True, slots=True)
class Argument:
    """`name=value` on a fence; `parts` are the value's as text, of the arguments that readers read as text."""

    name: str
    value: str
    span: Span
    parts: Inline = ()


@dataclass(frozen=True, slots=True)
class Fence(ProseNode):
    """`::: name {a=b}` ... `:::`. `name_span` is where the name stands; `id` comes from `{#id}`."""

    name: str
    name_span: Span
    arguments: tuple[Argument, ...] = ()
    children: tuple[ProseNode, ...] = ()
    id: str = ""
    bare: bool = False
    """Whether nothing stands in it in the source, for nobody."""


TEXT_ARGUMENTS = frozenset({"title", "summary", "caption"})
"""The arguments that are text: they may cite, and have words for one audience."""

ProseNodes = tuple[ProseNode, ...]
