"""The text that a reader would read: for titles, meta descriptions and search."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ldnsite.markup.inline import inline_html, without_tags
from ldnsite.markup.tokens import TOKEN, number_of, safe_words, tokenised
from ldnsite.model.inline import Literal, Mark, Part, TermMark

if TYPE_CHECKING:
    from ldnsite.model.inline import Inline

_BLANKS = re.compile(r"\s+")
_BEFORE_SIGN = re.compile(r"\s+(?=[.,;:!?)\]](?:\s|$))")


def plain(parts: Inline) -> str:
    """The words of `parts` in one line: no markup, no marks. A narrative mark leaves the names it stands for."""
    tokens = tokenised(parts)
    shown = TOKEN.sub(lambda match: _shown(tokens.parts[number_of(match[1])]), _text_with_tokens(tokens.text))
    return _BEFORE_SIGN.sub("", _BLANKS.sub(" ", shown)).strip()


@lru_cache(maxsize=8192)
def _text_with_tokens(text: str) -> str:
    return without_tags(inline_html(text))


def _shown(part: Part) -> str:
    if isinstance(part, Mark):
        return ", ".join(item.authors for item in part.items) if part.narrative else ""
    return safe_words(part.text) if isinstance(part, Literal | TermMark) else ""
