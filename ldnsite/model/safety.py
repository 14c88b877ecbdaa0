"""The drug: regulatory status, warnings, interactions, cautions, doses. Safety text stands only here."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from ldnsite.model.dates import PartialDate
from ldnsite.model.record import Mass, Model, Name, Record
from ldnsite.model.text import Label, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

Basis = Literal["label", "trial", "study", "trial-exclusion", "opinion", "inference"]
"""What stands behind a statement; readers are told with each."""


class Statement(Model):
    """Something said of the drug, told to each audience, and what weakens it.

    Where sources conflict, `conflict` carries the other side; `unknown` is what nobody has found out; `doubt` says
    how little was seen of the source. `told_by` names who says so, where the basis alone does not.
    """

    id: Name
    patient: Text
    professional: Text
    conflict: Text | None = None
    unknown: Text | None = None
    doubt: Text | None = None
    told_by: Label | None = None
    sources: tuple[Name, ...] = ()
    seen_in: tuple[Name, ...] = ()


class SafetyItem(Statement):
    """A statement on safe use. `shown` is how a page shows it: a row, a label of its own, or behind the fold.

    Only what is seldom needed belongs behind the fold, which the patients' view alone has.
    """

    title: Label
    short: Label | None = None
    """What a row or fold calls it, where the title is a sentence."""
    lead: Text | None = None
    """The imperative first sentence of a warning."""
    detail: Text | None = None
    """What the label above the text has no room for, such as waiting times; told in the section on safety."""
    basis: Basis
    shown: Literal["row", "box", "fold"] = "row"


class Step(Model):
    """A dose in milligrams from a day of treatment on (day 0 is the first)."""

    from_day: Annotated[int, Field(ge=0)]
    mg: Annotated[Mass, Field(gt=0)]


class Schedule(Statement):
    """How a dose was raised, and by whom: a trial's plan or a clinic's habit."""

    title: Label
    steps: tuple[Step, ...] = ()
    basis: Basis
    study: Name | None = None


class Regulatory(Statement):
    """What an authority has decided, where and when; without `year` the source gives no date."""

    country: Label
    year: int | None = None


class Cost(Statement):
    """A price with date and place; without `as_of` the source gives no date."""

    place: Label | None = None
    as_of: PartialDate | None = None


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
    side_effects: tuple[SafetyItem, ...] = ()
    """What clinics and labels name, without a study that counted it."""
    schedules: tuple[Schedule, ...] = ()
    taking: tuple[SafetyItem, ...] = ()
    """Usual amounts, time of day, how long."""
    preparation: tuple[SafetyItem, ...] = ()
    cost: tuple[Cost, ...] = ()

    def statements(self) -> Iterator[Statement]:
        """Everything said of the drug, list by list; ids are unique over all lists."""
        return chain.from_iterable(getattr(self, name) for name in STATEMENT_LISTS)


STATEMENT_LISTS = (
    "regulatory",
    "warnings",
    "interactions",
    "cautions",
    "side_effects",
    "schedules",
    "taking",
    "preparation",
    "cost",
)
"""The fields of a drug that list statements."""
