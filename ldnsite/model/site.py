"""Everything that was loaded, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ldnsite.model.publication import Retractions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.model.labels import Labels
    from ldnsite.model.media import Picture
    from ldnsite.model.page import Page
    from ldnsite.model.reference import Store
    from ldnsite.model.safety import Drug
    from ldnsite.model.site_records import (
        ConditionTerm,
        Copy,
        OutcomeCategory,
        Person,
        Population,
        ProperName,
        SiteSettings,
        Term,
    )
    from ldnsite.model.study import Outcome, Study, Trial


def _none() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Site:
    """The loaded site. Records are keyed by id, pages by their path under `content/` without suffix.

    A page or record that could not be read stands in `broken` under its source path, so that nothing
    that names it is reported as missing.
    """

    settings: SiteSettings
    labels: Labels
    store: Store
    drug: Drug | None = None
    retractions: Retractions = field(default_factory=Retractions)
    """What the list of retractions says of the store's works."""
    pages: Mapping[str, Page] = field(default_factory=_none)
    studies: Mapping[str, Study] = field(default_factory=_none)
    outcomes: Mapping[str, Outcome] = field(default_factory=_none)
    trials: Mapping[str, Trial] = field(default_factory=_none)
    people: Mapping[str, Person] = field(default_factory=_none)
    conditions: Mapping[str, ConditionTerm] = field(default_factory=_none)
    populations: Mapping[str, Population] = field(default_factory=_none)
    outcome_categories: Mapping[str, OutcomeCategory] = field(default_factory=_none)
    copies: Mapping[str, Copy] = field(default_factory=_none)
    proper_names: Mapping[str, ProperName] = field(default_factory=_none)
    terms: Mapping[str, Term] = field(default_factory=_none)
    pictures: Mapping[str, Picture] = field(default_factory=_none)
    broken: frozenset[str] = frozenset()
    """Ids of what could not be read: `pages:conditions/x`, `studies:final`, `files:content/people.yaml`."""
