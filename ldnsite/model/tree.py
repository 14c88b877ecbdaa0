"""Walks over composed pages: every node, every inline part, in reading order; and changes to them.

Reading order is the order in which a node declares its fields, so that what is walked is numbered as it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from functools import cache
from operator import is_
from typing import Any, TypeVar

from ldnsite.model.document import Node
from ldnsite.model.inline import Inline, Part

N = TypeVar("N", bound=Node)


def _field_names(node: Node) -> tuple[str, ...]:
    """The fields of a node in reading order; asked some hundred thousand times a build."""
    kind: Any = type(node)
    return _names_of(kind)


@cache
def _names_of(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def with_parts(node: N, change: Callable[[Part], Part]) -> N:
    """`node` with every inline part changed, visited in reading order; itself when nothing is."""
    return _replaced(node, lambda value: _changed(value, change))


def with_lines(node: N, change: Callable[[Inline], Inline]) -> N:
    """`node` with every line of inline parts changed as a whole, visited in reading order."""
    return _replaced(node, lambda value: _relined(value, change))


def _replaced(node: N, change: Callable[[object], Any]) -> N:
    new: dict[str, Any] = {}
    for name in _field_names(node):
        value = getattr(node, name)
        if isinstance(value, tuple | Node | Part) and (changed := change(value)) is not value:
            new[name] = changed
    return replace(node, **new) if new else node


def _changed(value: object, change: Callable[[Part], Part]) -> Any:
    if isinstance(value, tuple):
        return _each(value, lambda item: _changed(item, change))
    if isinstance(value, Part):
        return change(value)
    return with_parts(value, change) if isinstance(value, Node) else value


def _relined(value: object, change: Callable[[Inline], Inline]) -> Any:
    if isinstance(value, tuple):
        if value and isinstance(value[0], Part):
            return change(value)
        return _each(value, lambda item: _relined(item, change))
    return with_lines(value, change) if isinstance(value, Node) else value


def _each(values: tuple[object, ...], change: Callable[[object], Any]) -> tuple[Any, ...]:
    """The changed values; `values` itself when each is its old self."""
    new = tuple(map(change, values))
    return values if all(map(is_, new, values)) else new


def nodes(node: Node) -> Iterator[Node]:
    """`node` and every node within it, in reading order."""
    found: list[Node] = []
    _collect_nodes(node, found)
    return iter(found)


def _collect_nodes(value: Node, found: list[Node]) -> None:
    found.append(value)
    for name in _field_names(value):
        inner = getattr(value, name)
        if isinstance(inner, tuple):
            _collect_from(inner, found)
        elif isinstance(inner, Node):
            _collect_nodes(inner, found)


def _collect_from(values: tuple[object, ...], found: list[Node]) -> None:
    for item in values:
        if isinstance(item, Node):
            _collect_nodes(item, found)
        elif isinstance(item, tuple):
            _collect_from(item, found)


def inlines(node: Node) -> Iterator[Part]:
    """Every inline part of `node`, in reading order."""
    found: list[Part] = []
    _collect_parts(node, found)
    return iter(found)


def _collect_parts(value: object, found: list[Part]) -> None:
    if isinstance(value, Part):
        found.append(value)
    elif isinstance(value, tuple):
        for item in value:
            _collect_parts(item, found)
    elif isinstance(value, Node):
        for name in _field_names(value):
            _collect_parts(getattr(value, name), found)
