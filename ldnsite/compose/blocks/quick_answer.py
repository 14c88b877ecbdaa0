"""`::: quick-answer`: where the page's field `quick_answer` stands; without the block it stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.words import has_words, label_words, said, text_words
from ldnsite.model.document import Definitions, Labelled

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
    del fence  # the block has neither inside nor arguments
    return quick_answer(context.page, context.lookup) if context.page else ()


BLOCK = Block("quick-answer", _expand, holds_text=False)
