"""The audience filter: the one choke point between the sources and a view.

Everything that compose sees came through `restrict`, so a word for professionals cannot reach the
patients' site by any way: not by a title, a table, an id, or a text nobody thought of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel

from ldnsite.model.audience import Audience
from ldnsite.model.inline import ForAudience, Inline, Part
from ldnsite.model.prose import Fence, ProseNode, ProseNodes, Run, SourceHeading
from ldnsite.model.text import Told

V = TypeVar("V")


def restrict(value: V, audience: Audience) -> V:
    """`value` (a record, a text, or a tuple or mapping of them) without what is for the other audience.

    A field named after an audience is for it alone. Values that nothing was taken from come back as they are.
    """
    return _restricted(value, audience)  # type: ignore[no-any-return]


def _restricted(value: Any, audience: Audience) -> Any:  # noqa: PLR0911 - one return a type of value
    if isinstance(value, Told):
        return _told(value, audience)
    if isinstance(value, BaseModel):
        return _model(value, audience)
    if isinstance(value, tuple):
        items = tuple(_restricted(item, audience) for item in value)
        return value if all(new is old for new, old in zip(items, value, strict=True)) else items
    if isinstance(value, Mapping):
        entries = {key: _restricted(item, audience) for key, item in value.items()}
        return MappingProxyType(entries) if any(entries[key] is not value[key] for key in entries) else value
    return value


def _model(model: BaseModel, audience: Audience) -> BaseModel:
    changes: dict[str, object] = {}
    for name in type(model).model_fields:
        old = getattr(model, name)
        if name == audience.other.value and isinstance(old, Told):
            changes[name] = replace(old, variants=())
        elif (new := _restricted(old, audience)) is not old:
            changes[name] = new
    return model.model_copy(update=changes) if changes else model


def _told(told: Told[Any], audience: Audience) -> Told[Any]:
    kept = told.restricted(audience)
    variants = tuple(replace(v, content=_content(v.content, audience)) for v in kept.variants)
    return replace(kept, variants=tuple(v for v in variants if v.content))


def _content(content: Any, audience: Audience) -> Any:
    if not isinstance(content, tuple):
        return content
    if content and isinstance(content[0], ProseNode):
        return prose_for(content, audience)
    return parts_for(content, audience)


def parts_for(parts: Inline, audience: Audience) -> Inline:
    """The parts for `audience`, audience spans dissolved."""
    kept: list[Part] = []
    for part in parts:
        if isinstance(part, ForAudience):
            if part.audience is audience:
                kept += parts_for(part.parts, audience)
        else:
            kept.append(part)
    return tuple(kept)


def prose_for(nodes: ProseNodes, audience: Audience) -> ProseNodes:
    """The nodes for `audience`; audience fences are dissolved, headings without words go."""
    kept: list[ProseNode] = []
    for node in nodes:
        if isinstance(node, Fence):
            kept += _fence(node, audience)
        elif isinstance(node, Run):
            kept.append(replace(node, parts=parts_for(node.parts, audience)))
        elif isinstance(node, SourceHeading):
            parts = parts_for(node.parts, audience)
            if parts:
                kept.append(replace(node, parts=parts))
        else:
            kept.append(node)
    return tuple(kept)


def _fence(fence: Fence, audience: Audience) -> ProseNodes:
    if fence.name == audience.other.value:
        return ()
    children = prose_for(fence.children, audience)
    return children if fence.name == audience.value else (replace(fence, children=children),)
