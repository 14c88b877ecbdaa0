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


@dataclass(frozen=True, slots=True)
class Argument:
    """`name=value` on a fence."""

    name: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Fence(ProseNode):
    """`::: name {a=b}` ... `:::`. `name_span` is where the name stands; `id` comes from `{#id}`."""

    name: str
    name_span: Span
    arguments: tuple[Argument, ...] = ()
    children: tuple[ProseNode, ...] = ()
    id: str = ""


ProseNodes = tuple[ProseNode, ...]
