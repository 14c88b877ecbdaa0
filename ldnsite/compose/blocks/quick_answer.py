"""`::: quick-answer`: where the page's field `quick_answer` stands; without the block it stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.placed import fences
from ldnsite.compose.words import has_words, label_words, said, text_words
from ldnsite.model.document import Definitions, Labelled
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.page import Page
    from ldnsite.model.prose import Fence


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
    first = next(fences(context.page, context.lookup, BLOCK.name), fence)
    if first.span != fence.span:
        message = "the quick answer stands on this page already"
        context.findings.append(
            RULES["invalid-block-argument"].at(fence.name_span, message, "keep one of the two")
        )
        return ()
    return quick_answer(context.page, context.lookup)


BLOCK = Block("quick-answer", _expand, holds_text=False)
