"""The drug: regulatory status, warnings, interactions, cautions, schedules. Safety text stands only here."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ldnsite.model.dates import PartialDate
from ldnsite.model.record import Mass, Model, Name, Record
from ldnsite.model.text import Label, Text


class SafetyItem(Model):
    """A statement on safe use, told to each audience. `kind` says what stands behind it.

    Where sources conflict, `conflict` carries the other side, printed after the label's rule.
    """

    id: Name
    title: Label
    lead: Text | None = None
    """The imperative first sentence of a warning."""
    patient: Text
    professional: Text
    basis: Literal["label", "trial", "study", "trial-exclusion", "opinion", "inference"]
    conflict: Text | None = None
    unknown: Text | None = None
    sources: tuple[Name, ...] = ()
    seen_in: tuple[str, ...] = ()


class Step(Model):
    """A dose in milligrams from a day of treatment on (day 0 is the first)."""

    from_day: Annotated[int, Field(ge=0)]
    mg: Annotated[Mass, Field(gt=0)]


class Schedule(Model):
    """How a dose was raised, and by whom: a trial's plan or a clinic's habit."""

    id: Name
    title: Label
    patient: Text
    professional: Text
    steps: tuple[Step, ...] = ()
    basis: Literal["label", "trial", "study", "trial-exclusion", "opinion", "inference"]
    study: Name | None = None
    sources: tuple[Name, ...] = ()
    seen_in: tuple[str, ...] = ()


class Regulatory(Model):
    """What an authority has decided, where and when."""

    id: Name
    country: Label
    year: int | None = None
    patient: Text
    professional: Text
    sources: tuple[Name, ...] = ()
    seen_in: tuple[str, ...] = ()
    doubt: Text | None = None


class Cost(Model):
    """A price with date and place."""

    id: Name
    patient: Text
    professional: Text
    place: Label | None = None
    as_of: PartialDate | None = None
    sources: tuple[Name, ...] = ()
    seen_in: tuple[str, ...] = ()


class Drug(Record):
    """The one drug of the site. `warnings`: never take it when...; the first stands before any dose."""

    name: Label
    short: Label
    brand_names: tuple[str, ...] = ()
    drug_class: Label | None = None
    regulatory: tuple[Regulatory, ...] = ()
    warnings: Annotated[tuple[SafetyItem, ...], Field(min_length=1)]
    interactions: tuple[SafetyItem, ...] = ()
    cautions: tuple[SafetyItem, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    preparation: tuple[SafetyItem, ...] = ()
    cost: tuple[Cost, ...] = ()
