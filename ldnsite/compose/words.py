"""Making text in compose: labels and data as literal parts, which Markdown never touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.inline import Cite, CiteItem, Inline, Literal, Words
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.model.text import Label, Text

NOWHERE = Span("")
"""The place of what the program itself says."""


def said(text: str) -> Inline:
    """`text` as literal words."""
    return (Literal(NOWHERE, text),) if text else ()


def label_words(label: Label | None, language: str | None = None) -> Inline:
    """A label as literal words."""
    picked = label.pick(language) if label else None
    return (Literal(picked.source.span(), picked.content),) if picked else ()


def label_text(label: Label | None, language: str | None = None) -> str:
    """A label's characters; "" when this view has none."""
    picked = label.pick(language) if label else None
    return picked.content if picked else ""


def in_sentence(name: str, proper: Iterable[str] = ()) -> str:
    """A name inside a sentence: its first letter small, unless it is an abbreviation or begins with a `proper` name."""
    if name[1:2].isupper() or any(_begins_with(name, each) for each in proper):
        return name
    return name[:1].lower() + name[1:]


def _begins_with(name: str, proper: str) -> bool:
    return name.startswith(proper) and not name[len(proper) : len(proper) + 1].isalpha()


def begun(text: str) -> str:
    """A text at the beginning of a sentence: its first letter large."""
    return text[:1].upper() + text[1:]


def text_words(text: Text | None, language: str | None = None) -> Inline:
    """A text's parts."""
    picked = text.pick(language) if text else None
    return picked.content if picked else ()


def cited(keys: Iterable[str]) -> Inline:
    """A citation of `keys` as one mark; nothing for no keys."""
    items = tuple(CiteItem(str(key), getattr(key, "span", NOWHERE)) for key in keys)
    return (Cite(items[0].span, items),) if items else ()


def with_sources(words: Inline, keys: Iterable[str]) -> Inline:
    """The words with a citation of `keys` at their end, unless they cite something themselves."""
    return words if any(isinstance(part, Cite) for part in words) else (*words, *cited(keys))


def joined(pieces: Iterable[Inline], separator: str) -> Inline:
    """The pieces that are not empty, with `separator` between them."""
    result: list[object] = []
    for piece in pieces:
        if piece and result:
            result.append(Literal(NOWHERE, separator))
        result += piece
    return tuple(result)  # type: ignore[arg-type]


def uncited(parts: Inline) -> Inline:
    """The parts without citations, for places that have no reference list."""
    return tuple(part for part in parts if not isinstance(part, Cite))


def has_words(parts: Inline) -> bool:
    """Whether a reader would see anything."""
    return any(not isinstance(part, Words) or part.text.strip() for part in parts)
