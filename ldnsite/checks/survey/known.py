"""What names the site knows, kind by kind.

What could not be read counts as there, so that one mistake is reported once.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ldnsite.model.site import Site

Kind = Literal[
    "page", "person", "condition", "category", "outcome", "harm", "study", "work", "source", "copy"
]
"""Kinds of names; a harm is an outcome that is one, a source a work or a study."""

_LISTS: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        "page": ("pages",),
        "person": ("people",),
        "condition": ("conditions",),
        "category": ("outcome_categories",),
        "outcome": ("outcomes",),
        "harm": ("outcomes",),
        "study": ("studies",),
        "work": (),
        "source": ("studies",),
        "copy": ("copies",),
    }
)
"""Where a name is noted as broken: `people:dana`."""

_FILES: Mapping[Kind, str] = MappingProxyType(
    {
        "person": "people.yaml",
        "condition": "vocabulary.yaml",
        "category": "vocabulary.yaml",
        "copy": "vocabulary.yaml",
        "outcome": "outcomes.yaml",
        "harm": "outcomes.yaml",
    }
)
"""Files that list records: one that cannot be read, or has an element without a readable id, is broken as a whole."""


def names(site: Site, kind: Kind) -> frozenset[str]:
    """All names of that kind."""
    known: Mapping[Kind, tuple[Mapping[str, object], ...]] = {
        "page": (site.pages,),
        "person": (site.people,),
        "condition": (site.conditions,),
        "category": (site.outcome_categories,),
        "outcome": (site.outcomes,),
        "harm": ({name: outcome for name, outcome in site.outcomes.items() if outcome.harm},),
        "study": (site.studies,),
        "work": (site.store.entries,),
        "source": (site.store.entries, site.studies),
        "copy": (site.copies,),
    }
    return frozenset(name for mapping in known[kind] for name in mapping)


def is_unreadable(site: Site, kind: Kind, name: str) -> bool:
    """Whether `name` stands, or may stand, in a source that could not be read."""
    if any(f"{kept}:{name}" in site.broken for kept in _LISTS[kind]):
        return True
    return f"files:content/{_FILES.get(kind, '')}" in site.broken
