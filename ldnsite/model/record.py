"""What all records have in common: closed schema, frozen, and knowledge of where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, GetCoreSchemaHandler, PrivateAttr
from pydantic_core import PydanticCustomError, core_schema

from ldnsite.model.span import Source, Sourced, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was read: its file, the digest of its data, and the span of each of its values.

    `digest` is hex SHA-256 over the record's own canonical data, so that one glossary term's edit does
    not touch the others in its file.
    """

    path: str = ""
    digest: str = ""
    places: Mapping[Path, Span] = field(default_factory=lambda: MappingProxyType({}))

    def at(self, *path: str | int) -> Span:
        """The span of the value at `path`, or of the nearest value around it that has one."""
        for length in range(len(path), -1, -1):
            if (span := self.places.get(path[:length])) is not None:
                return span
        return Span(self.path)


class Name(str):
    """An id, key or other exact word, which knows where it stands."""

    __slots__ = ("span",)
    span: Span

    @classmethod
    def of(cls, value: str, span: Span | None = None) -> Self:
        """The word `value`, standing at `span`, or nowhere."""
        name = cls(value)
        name.span = span or Span("")
        return name

    @classmethod
    def _validate(cls, value: str) -> Self:
        if value != value.strip() or not value:
            raise PydanticCustomError("name", "should be a word without spaces around it")
        source = value.source if isinstance(value, Sourced) else Source(value)
        return cls.of(str.__str__(value), source.span())

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.chain_schema(
            [
                core_schema.is_instance_schema(str),
                core_schema.no_info_plain_validator_function(cls._validate),
            ],
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}


def _freeze(value: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(value)


ReadOnly = AfterValidator(_freeze)
"""Marks a mapping field that must not change: `Annotated[Mapping[str, Text], ReadOnly]`."""

Mass = Annotated[float, "milligrams"]


class Model(BaseModel):
    """A closed, frozen schema: an unknown key is an error, sequences are tuples."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Record(Model):
    """A thing of the site with an address in the sources."""

    _origin: Origin = PrivateAttr(default_factory=Origin)
    _broken: bool = PrivateAttr(default=False)

    @property
    def origin(self) -> Origin:
        """Where the record was read."""
        return self._origin

    def read_from(self, origin: Origin) -> Self:
        """The same record, knowing where it stands."""
        copy = self.model_copy()
        copy._origin = origin  # noqa: SLF001 - a copy of our own class
        return copy

    @property
    def broken(self) -> bool:
        """Whether a part of the record could not be read and was left out; the finding is made already."""
        return self._broken

    def as_broken(self) -> Self:
        """The same record, marked broken."""
        copy = self.model_copy()
        copy._broken = True  # noqa: SLF001 - a copy of our own class
        return copy
