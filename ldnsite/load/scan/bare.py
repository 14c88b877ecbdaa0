"""Headings below which nothing stands in the source, so that those emptied for one view can be told from them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ldnsite.model.audience import Audience
from ldnsite.model.prose import Fence, ProseNode, ProseNodes, SourceHeading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.span import Span

_TEXT = 99
"""Deeper than any heading: what is no heading is content of all above it."""


def with_bare_headings(nodes: ProseNodes) -> ProseNodes:
    """The nodes, headings without anything below them marked `bare`, those in blocks included.

    A heading directly above a deeper one that has text is not bare. What audience fences hold counts as standing
    where the fence stands.
    """
    bare = _bare(nodes)
    return tuple(_marked(node, bare) for node in nodes) if bare else nodes


def _bare(nodes: ProseNodes) -> frozenset[Span]:
    found: list[Span] = []
    level = 0
    for node in reversed(tuple(_flat(nodes))):
        if not isinstance(node, SourceHeading):
            level = _TEXT
            if isinstance(node, Fence):
                found += _bare(node.children)
            continue
        if level <= node.level:
            found.append(node.span)
        level = node.level
    return frozenset(found)


def _flat(nodes: ProseNodes) -> Iterator[ProseNode]:
    for node in nodes:
        if isinstance(node, Fence) and node.name in set(Audience):
            yield from _flat(node.children)
        else:
            yield node


def _marked(node: ProseNode, bare: frozenset[Span]) -> ProseNode:
    if isinstance(node, SourceHeading) and node.span in bare:
        return replace(node, bare=True)
    if isinstance(node, Fence):
        return replace(node, children=tuple(_marked(child, bare) for child in node.children))
    return node
