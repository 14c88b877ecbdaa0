"""Walks records: every text they hold, every part of a text, whatever the schema says where texts stand.

For checks and for whatever else must see all texts alike. Reads, never changes; the audience filter is
`compose.audience`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from ldnsite.model.audience import Audience
from ldnsite.model.inline import Cite, CiteItem, ForAudience, Part
from ldnsite.model.prose import Fence, ProseNode, Run, SourceHeading
from ldnsite.model.text import Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.prose import ProseNodes
    from ldnsite.model.record import Path, Record
    from ldnsite.model.site import Site

ALL = frozenset(Audience)
Seen = frozenset[Audience]
"""The audiences that see something."""


def records(site: Site) -> Iterator[Record]:
    """Every record of the site: settings, drug, then each kind by id."""
    yield site.settings
    if site.drug is not None:
        yield site.drug
    kinds: tuple[Mapping[str, Record], ...] = (
        site.pages, site.studies, site.outcomes, site.trials, site.people,
        site.conditions, site.populations, site.outcome_categories, site.copies, site.proper_names,
        site.terms,
    )  # fmt: skip
    for kind in kinds:
        for key in sorted(kind):
            yield kind[key]


def texts(record: BaseModel) -> Iterator[tuple[Path, Told[Any], Seen]]:
    """Every text field of `record` that is set, with its path and who may see it, in the schema's order.

    A field named after an audience is for it alone.
    """
    yield from _texts(record, (), ALL)


def _texts(value: object, path: Path, seen: Seen) -> Iterator[tuple[Path, Told[Any], Seen]]:
    if isinstance(value, Told):
        yield path, value, seen
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            only = seen & {Audience(name)} if name in set(Audience) else seen
            yield from _texts(getattr(value, name), (*path, name), only)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index), seen)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, (*path, key), seen)


def parts(told: Told[Any], seen: Seen = ALL) -> Iterator[tuple[Part, Seen]]:
    """Every part of a text, in source order, with the audiences that see it; `ForAudience` is gone into."""
    for variant in told.variants:
        only = seen & {variant.audience} if variant.audience else seen
        if isinstance(variant.content, tuple):
            yield from _parts(variant.content, only)


def _parts(items: tuple[object, ...], seen: Seen) -> Iterator[tuple[Part, Seen]]:
    for item in items:
        if isinstance(item, ForAudience):
            yield from _parts(item.parts, seen & {item.audience})
        elif isinstance(item, Part):
            yield item, seen
        elif isinstance(item, Run | SourceHeading):
            yield from _parts(item.parts, seen)
        elif isinstance(item, Fence):
            only = seen & {Audience(item.name)} if item.name in set(Audience) else seen
            yield from _parts(tuple(part for argument in item.arguments for part in argument.parts), only)
            yield from _parts(item.children, only)


def cite_items(record: BaseModel) -> Iterator[CiteItem]:
    """Every work named by a citation in any text of `record`."""
    for _, told, seen in texts(record):
        for part, _ in parts(told, seen):
            if isinstance(part, Cite):
                yield from part.items


def flat(nodes: ProseNodes) -> Iterator[ProseNode]:
    """Every node of block text in source order, fences before what stands in them."""
    for node in nodes:
        yield node
        if isinstance(node, Fence):
            yield from flat(node.children)
