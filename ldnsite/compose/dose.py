"""Where a page first shows a dose, and whether the drug's warning stands above it.

Lists of works and of pages are not judged: a title is no advice, and a verdict is judged on its own page.
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

from ldnsite.model.document import Box, Listing, Node, References
from ldnsite.model.inline import Literal, Part, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.inline import Inline

_DOSE = re.compile(
    r"(?<![\w.,])\d+(?:[.,]\d+)*[\s\u00a0\u202f-]*(?:mg|milligrams?|[\u00b5\u03bc]g|mcg|micrograms?)\b"
    r"(?!\s*(?:/|per )\s*(?:[mdc]?l|lit(?:re|er))\b)",  # mg/L and mg/dL are no doses
    re.IGNORECASE,
)


def first_unwarned(shown: tuple[Node, ...]) -> tuple[Part, str] | None:
    """The first part of `shown`, in reading order, that names a dose before any warning; and that dose."""
    for item in _in_order(shown):
        if isinstance(item, Box):
            return None
        if isinstance(item, Words | Literal) and (dose := _DOSE.search(item.text)) is not None:
            return item, " ".join(dose[0].split())
    return None


def names_dose(parts: Inline) -> bool:
    """Whether a line of text names a dose."""
    return any(isinstance(part, Words | Literal) and _DOSE.search(part.text) for part in parts)


def _in_order(value: object) -> Iterator[Node | Part]:
    """Warning boxes and text parts in reading order; a box that warns comes before what stands in it."""
    if isinstance(value, Part):
        yield value
    elif isinstance(value, References | Listing):
        return
    elif isinstance(value, Node):
        if isinstance(value, Box) and value.role == "warning":
            yield value
        for field in fields(value):
            yield from _in_order(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _in_order(item)
