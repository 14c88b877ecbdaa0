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
from ldnsite.model.inline import ForAudience, Inline, Literal, Part, Words
from ldnsite.model.prose import Argument, Fence, ProseNode, ProseNodes, Run, SourceHeading
from ldnsite.model.text import Told

V = TypeVar("V")


def restrict(value: V, audience: Audience) -> V:
    """`value` (a record, a text, or a tuple or mapping of them) without what is for the other audience.

    A field named after an audience is for it alone. Values that nothing was taken from come back as they are.
    """
    return _restricted(value, audience)  # type: ignore[no-any-return]


def _restricted(value: Any, audience: Audience) -> Any:
    if isinstance(value, Told):
        return _told(value, audience)
    if isinstance(value, BaseModel):
        return _model(value, audience)
    if isinstance(value, tuple):
        items = tuple(_restricted(item, audience) for item in value)
        return value if _same(items, value) else items
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
    kept = tuple(
        variant
        if (content := _content(variant.content, audience)) is variant.content
        else replace(variant, content=content)
        for variant in told.restricted(audience).variants
    )
    kept = tuple(variant for variant in kept if variant.content)
    return told if _same(kept, told.variants) else replace(told, variants=kept)


def _same(new: tuple[Any, ...], old: tuple[Any, ...]) -> bool:
    """Whether nothing changed: the very same values, so that shared texts are never copied for a view."""
    return len(new) == len(old) and all(a is b for a, b in zip(new, old, strict=True))


def _content(content: Any, audience: Audience) -> Any:
    if not isinstance(content, tuple):
        return content
    if content and isinstance(content[0], ProseNode):
        return prose_for(content, audience)
    return parts_for(content, audience)


def parts_for(parts: Inline, audience: Audience) -> Inline:
    """The parts for `audience`, audience spans dissolved; the same tuple when there was nothing to do."""
    if not any(isinstance(part, ForAudience) for part in parts):
        return parts
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
    kept = tuple(new for node in nodes for new in _node(node, audience))
    return nodes if _same(kept, nodes) else kept


def _node(node: ProseNode, audience: Audience) -> ProseNodes:
    if isinstance(node, Fence):
        return _fence(node, audience)
    if isinstance(node, Run | SourceHeading):
        parts = parts_for(node.parts, audience)
        if parts is node.parts:
            return (node,)
        return (replace(node, parts=parts),) if parts else ()
    return (node,)


def _fence(fence: Fence, audience: Audience) -> ProseNodes:
    if fence.name == audience.other.value:
        return ()
    children = prose_for(fence.children, audience)
    if fence.name == audience.value:
        return children
    arguments = tuple(_argument(argument, audience) for argument in fence.arguments)
    if children is fence.children and _same(arguments, fence.arguments):
        return (fence,)
    return (replace(fence, children=children, arguments=arguments),)


def _argument(argument: Argument, audience: Audience) -> Argument:
    """The argument for `audience`: its value, too, has no word of what was taken out."""
    parts = parts_for(argument.parts, audience)
    if parts is argument.parts:
        return argument
    value = "".join(part.text for part in parts if isinstance(part, Words | Literal))
    return replace(argument, parts=parts, value=value)
