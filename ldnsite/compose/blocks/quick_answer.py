"""`::: quick-answer`: where the page's field `quick_answer` stands; without the block it stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.words import has_words, label_words, said, text_words
from ldnsite.model.document import Definitions, Labelled
from ldnsite.model.prose import Fence, ProseNode
from ldnsite.model.rules import RULES
from ldnsite.model.walk import flat, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.page import Page


def quick_answer(page: Page, lookup: Lookup) -> Nodes:
    """The labelled lines that this view has; nothing when it has none."""
    language = lookup.labels.language
    items = tuple(
        Labelled(label_words(item.label, language), words)
        for item in page.quick_answer
        if has_words(words := text_words(item.text, language))
    )
    title = said(lookup.labels.say(f"section.quick-answer.{lookup.audience.value}"))
    return (Definitions(items, "quick-answer", title),) if items else ()


def _expand(fence: Fence, context: Context) -> Nodes:
    if context.page is None:
        return ()
    first = next(_blocks(context.page, context.lookup), fence)
    if first.span != fence.span:
        message = "the quick answer stands on this page already"
        context.findings.append(
            RULES["invalid-block-argument"].at(fence.name_span, message, "keep one of the two")
        )
        return ()
    return quick_answer(context.page, context.lookup)


def _blocks(page: Page, lookup: Lookup) -> Iterator[Fence]:
    """Every block of this name in the page's block texts, as this view has them."""
    for _, told, _ in texts(page):
        picked = told.pick(lookup.labels.language)
        content = picked.content if picked else ()
        if isinstance(content, tuple) and content and isinstance(content[0], ProseNode):
            yield from (node for node in flat(content) if isinstance(node, Fence) and node.name == BLOCK.name)


BLOCK = Block("quick-answer", _expand, holds_text=False)
