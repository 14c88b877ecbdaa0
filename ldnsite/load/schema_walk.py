"""Looks up in the schemas what stands at a path: the fields of a mapping, for hints and for repair."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

if TYPE_CHECKING:
    from ldnsite.model.record import Path


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model that validates the mapping at `path`; None where there is none."""
    current: Any = model
    for step in path:
        current = _bare(current)
        if isinstance(current, type) and issubclass(current, BaseModel):
            field = current.model_fields.get(str(step))
            current = field.annotation if field is not None else None
        else:
            current = _inner(current, step)
    current = _bare(current)
    return current if isinstance(current, type) and issubclass(current, BaseModel) else None


def fields_at(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The names of the fields that the mapping at `path` may have."""
    found = model_at(model, path)
    return tuple(found.model_fields) if found is not None else ()


def _bare(annotation: Any) -> Any:
    """The annotation without `Annotated` and without `None`."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in (Union, types.UnionType):
            annotation = next((a for a in get_args(annotation) if a is not type(None)), None)
        else:
            return annotation


def _inner(annotation: Any, step: str | int) -> Any:
    """What a list's item or a mapping's value must be."""
    arguments = get_args(annotation)
    origin = get_origin(annotation)
    if isinstance(step, int):
        return arguments[0] if origin is tuple and arguments else None
    return arguments[1] if isinstance(origin, type) and issubclass(origin, Mapping) else None
