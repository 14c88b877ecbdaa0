"""From scanned block text, already restricted to one audience, to nodes and sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.compose.blocks import AUDIENCE_FENCES, BLOCKS
from ldnsite.compose.blocks.base import Context, checked_arguments
from ldnsite.compose.words import has_words
from ldnsite.model.document import Broken, Flow, Heading, Node, Section
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.prose import Fence, ProseNode, ProseNodes, Run, SourceHeading
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.page import Page
    from ldnsite.model.span import Span
    from ldnsite.model.text import Prose

SECTION_LEVEL = 2


@dataclass(frozen=True, slots=True)
class ProseComposer:
    """Composes the prose of one page; `findings` collects what is wrong with its blocks."""

    lookup: Lookup
    page: Page | None
    findings: list[Diagnostic]

    def nodes(self, nodes: ProseNodes) -> tuple[Node, ...]:
        """The composed nodes, blocks expanded, in order."""
        bare = frozenset(node.span for node in nodes if isinstance(node, SourceHeading) and node.bare)
        return without_idle_headings([node for source in nodes for node in self._node(source)], bare)

    def prose(self, prose: Prose | None) -> tuple[Node, ...]:
        """A prose field's nodes in the page's language."""
        picked = prose.pick(self.lookup.labels.language) if prose else None
        return self.nodes(picked.content) if picked else ()

    def sections(self, prose: Prose | None) -> tuple[Section, ...]:
        """A body cut at its level-2 headings; what stands before the first is the lead, without a title."""
        return cut_sections(self.prose(prose))

    def _node(self, source: ProseNode) -> tuple[Node, ...]:
        if isinstance(source, Run):
            return (Flow(source.parts),) if has_words(source.parts) else ()
        if isinstance(source, SourceHeading):
            return (Heading(source.level, source.id, source.parts, source.span),)
        if isinstance(source, Fence):
            return self._fence(source)
        raise TypeError(source)

    def _fence(self, fence: Fence) -> tuple[Node, ...]:
        block = BLOCKS.get(fence.name)
        if block is None:
            if fence.name:
                hint = did_you_mean(fence.name, (*BLOCKS, *AUDIENCE_FENCES))
                message = f"there is no block {fence.name}"
                self.findings.append(RULES["unknown-block"].at(fence.name_span, message, hint))
            return (Broken(fence.name), *self.nodes(fence.children))
        arguments = checked_arguments(fence, block, self.findings)
        if any(name not in arguments for name in block.required):
            return (Broken(fence.name), *self.nodes(fence.children))
        context = Context(self.lookup, self.page, self.nodes, self.findings, arguments)
        return block.expand(fence, context)


_TEXT = 99
"""Deeper than any heading: what is no heading is content of all above it."""


def without_idle_headings(nodes: Sequence[Node], bare: frozenset[Span]) -> tuple[Node, ...]:
    """The nodes without headings below which this view has nothing.

    A heading above a deeper one with text has something; `bare` are those that stay because nothing stands
    below them in the source either, which its writer sees.
    """
    kept: list[Node] = []
    level = 0
    for node in reversed(nodes):
        if not isinstance(node, Heading):
            level = _TEXT
        elif level > node.level or node.span in bare:
            level = node.level
        else:
            continue
        kept.append(node)
    return tuple(reversed(kept))


def cut_sections(nodes: Sequence[Node]) -> tuple[Section, ...]:
    """Nodes as sections: one for each level-2 heading."""
    parts: list[tuple[Heading | None, list[Node]]] = []
    for node in nodes:
        if isinstance(node, Heading) and node.level <= SECTION_LEVEL:
            parts.append((node, []))
        elif not parts:
            parts.append((None, [node]))
        else:
            parts[-1][1].append(node)
    return tuple(_section(heading, children) for heading, children in parts)


def _section(heading: Heading | None, children: list[Node]) -> Section:
    if heading is None:
        return Section("lead", (), tuple(children))
    return Section(heading.id, heading.words, tuple(children), heading.span)
