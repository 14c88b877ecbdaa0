"""Finds texts that are told by language and lack the site's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from ldnsite.model.rules import RULES
from ldnsite.model.text import Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.audience import Audience
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.record import Record
    from ldnsite.model.text import Variant


def missing_languages(record: Record, language: str) -> Iterator[Diagnostic]:
    """A finding for each text of `record`, and each audience, that has languages but not this one."""
    for text in _texts(record):
        by_audience: dict[Audience | None, list[Variant[Any]]] = {}
        for variant in text.variants:
            by_audience.setdefault(variant.audience, []).append(variant)
        for variants in by_audience.values():
            languages = [variant.language for variant in variants]
            if None not in languages and language not in languages:
                told = ", ".join(sorted(name for name in languages if name is not None))
                yield RULES["missing-language"].at(
                    variants[0].source.span(),
                    f"this text is missing in the site's language, {language}",
                    f"add it under {language}:, beside {told}",
                )


def _texts(value: Any) -> Iterator[Told[Any]]:
    if isinstance(value, Told):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
