"""The three types of text field: `Label` (plain), `Text` (inline, may cite) and `Prose` (blocks).

Any of them may be one string, a map by language (`{en: ..., es: ...}`), a map by audience
(`{patient: ..., professional: ...}`), or a map by audience of maps by language. The value keeps every
variant; the audience filter keeps those of one view. Scanning happens while the schema validates: the
validation context carries a `TextScanner`, so that a field's parts have exact spans from the first byte on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, Self, TypeVar

from pydantic_core import PydanticCustomError, core_schema

from ldnsite.model.audience import Audience
from ldnsite.model.inline import Inline
from ldnsite.model.prose import ProseNodes
from ldnsite.model.span import Source, source_of

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

Content = TypeVar("Content")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


class TextScanner(Protocol):
    """What validation needs to turn a source into parts; findings are kept by the scanner."""

    def label(self, source: Source) -> str:
        """The plain text of a label."""

    def inline(self, source: Source) -> Inline:
        """The parts of one line of text."""

    def prose(self, source: Source) -> ProseNodes:
        """The nodes of block text."""


@dataclass(frozen=True, slots=True)
class Variant(Generic[Content]):
    """One telling of a text. `audience` None: for both. `language` None: the site's own."""

    content: Content
    source: Source
    audience: Audience | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Told(Generic[Content]):
    """A text in all its variants; never empty unless the audience filter emptied it."""

    variants: tuple[Variant[Content], ...]

    method: ClassVar[str] = ""

    def __bool__(self) -> bool:
        return bool(self.variants)

    def pick(self, language: str | None = None) -> Variant[Content] | None:
        """The variant in `language`, else in the site's own, else the first; None when there is none."""
        ranked = sorted(self.variants, key=lambda v: (v.language != language, v.language is not None))
        return ranked[0] if ranked else None

    def restricted(self, audience: Audience) -> Self:
        """The variants for `audience`. Spans inside the content are filtered by `compose.audience`."""
        return replace(self, variants=tuple(v for v in self.variants if v.audience in (None, audience)))

    @classmethod
    def _validate(cls, value: object, info: core_schema.ValidationInfo[Any]) -> Self:
        scanner: TextScanner = info.context["scanner"]
        scan = getattr(scanner, cls.method)
        variants = tuple(
            Variant(scan(source), source, audience, language)
            for source, audience, language in _variants(value, audience=None, language=None)
        )
        return cls(variants)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(cls._validate)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        leaf = {"type": "string", "minLength": 1}
        by_language = {
            "type": "object",
            "patternProperties": {f"^{LANGUAGE.pattern}$": leaf},
            "additionalProperties": False,
            "minProperties": 1,
        }
        told = {"anyOf": [leaf, by_language]}
        by_audience = {
            "type": "object",
            "properties": {audience.value: told for audience in Audience},
            "additionalProperties": False,
            "minProperties": 1,
        }
        return {"anyOf": [leaf, by_language, by_audience]}


def _variants(
    value: object, audience: Audience | None, language: str | None
) -> list[tuple[Source, Audience | None, str | None]]:
    if isinstance(value, str):
        if not value.strip():
            raise PydanticCustomError("empty_text", "the text is empty")
        return [(source_of(value), audience, language)]
    if isinstance(value, dict) and value and language is None:
        found = []
        for key, inner in value.items():
            if audience is None and key in set(Audience):
                found += _variants(inner, Audience(key), None)
            elif LANGUAGE.fullmatch(str(key)):
                found += _variants(inner, audience, str(key))
            else:
                raise PydanticCustomError(
                    "text_map", "'{key}' is neither an audience nor a language", {"key": str(key)}
                )
        return found
    raise PydanticCustomError("text_type", "should be text, or a map of texts by language or audience")


class Label(Told[str]):
    """Plain text: names, titles, short labels."""

    __slots__ = ()
    method: ClassVar[str] = "label"

    def __str__(self) -> str:
        picked = self.pick()
        return picked.content if picked else ""


class Text(Told[Inline]):
    """One line of Markdown, which may cite."""

    __slots__ = ()
    method: ClassVar[str] = "inline"


class Prose(Told[ProseNodes]):
    """Blocks of Markdown."""

    __slots__ = ()
    method: ClassVar[str] = "prose"
