"""Which blocks a page's own text places: what the program makes by itself then stands there, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.prose import Fence, ProseNode
from ldnsite.model.walk import flat, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.page import Page


def placed(page: Page | None, lookup: Lookup) -> frozenset[str]:
    """The names of all blocks in the body of `page`, as this view has it; none without a page or body.

    `page` comes from the lookup, so a block inside a fence for the other view does not count.
    """
    picked = page.body.pick(lookup.labels.language) if page and page.body else None
    return (
        frozenset(node.name for node in flat(picked.content) if isinstance(node, Fence))
        if picked
        else frozenset()
    )


def fences(page: Page, lookup: Lookup, block: str) -> Iterator[Fence]:
    """Every use of `block` in the page's block texts, as this view has them, in the schema's order."""
    for _, told, _ in texts(page):
        picked = told.pick(lookup.labels.language)
        content = picked.content if picked else ()
        if isinstance(content, tuple) and content and isinstance(content[0], ProseNode):
            yield from (node for node in flat(content) if isinstance(node, Fence) and node.name == block)
