"""Studies, outcomes, trials: facts once, each with its source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from ldnsite.model.dates import PartialDate
from ldnsite.model.record import Model, Name, ReadOnly, Record
from ldnsite.model.text import Label, Prose, Text

Design = Literal[
    "systematic-review", "meta-analysis", "narrative-review",
    "randomised-parallel", "randomised-crossover", "non-randomised-controlled", "non-randomised-crossover",
    "cohort", "case-control", "before-after", "chart-review", "survey", "case-series", "case-report",
    "registry-study", "cross-sectional", "secondary-analysis", "protocol", "guideline", "label",
    "animal", "cell", "other",
]  # fmt: skip
"""The closed list of study designs."""

RANDOMISED: frozenset[str] = frozenset({"randomised-parallel", "randomised-crossover"})
PRECLINICAL: frozenset[str] = frozenset({"animal", "cell"})
REVIEWS: frozenset[str] = frozenset({"systematic-review", "meta-analysis", "narrative-review"})

Measure = Literal[
    "mean-difference", "standardised-mean-difference", "median-difference", "risk-ratio", "odds-ratio",
    "hazard-ratio", "rate-ratio", "risk-difference", "proportion", "count", "mean", "mean-change", "percent-change",
    "median", "median-change", "dose", "correlation", "effect-size", "statement",
]  # fmt: skip
"""What a result's figure is; `statement` for a result in words alone."""


def _low_first(value: tuple[float, float]) -> tuple[float, float]:
    if value[0] > value[1]:
        raise PydanticCustomError("order_of_interval", "should have its lower end first")
    return value


Interval = Annotated[tuple[float, float], AfterValidator(_low_first)]
"""The two ends of an interval, the lower first."""


def _at_most(value: int | None, info: ValidationInfo, *names: str) -> int | None:
    """`value`, which is no more than what the fields `names` say."""
    for name in names:
        limit = info.data.get(name)
        if value is not None and limit is not None and value > limit:
            given = {"limit": limit, "name": name}
            raise PydanticCustomError("more_than_all", "should be at most {limit}, which is {name}", given)
    return value


class Arm(Model):
    """A group of people (or a period) in a study."""

    id: Name
    label: Label
    dose: Label | None = None
    n: Annotated[int, Field(ge=0)] | None = None


class ArmResult(Model):
    """What one arm showed. `events` of `n` people, or a `value` in the result's unit with its 95 % interval."""

    n: Annotated[int, Field(ge=0)] | None = None
    events: Annotated[int, Field(ge=0)] | None = None
    percent: Annotated[float, Field(ge=0, le=100)] | None = None
    value: float | None = None
    ci: Interval | None = None
    baseline: float | None = None

    @field_validator("events")
    @classmethod
    def _of_n(cls, value: int | None, info: ValidationInfo) -> int | None:
        return _at_most(value, info, "n")


class Result(Model):
    """One result as the paper prints it. `where` is the place in the paper; empty when the facts do not say.

    `p` is text, as printed. `ci` is the 95 % confidence interval. `seen_in` names the copy that was read.
    `doubt` keeps a result out of every picture and is printed beside it.
    """

    id: Name
    report: Name | None = None
    outcome: Name
    time: Label | None = None
    primary: bool = False
    measure: Measure = "statement"
    unit: Label | None = None
    value: float | None = None
    ci: Interval | None = None
    p: str | None = None
    better: Literal["lower", "higher"] | None = None
    arms: Annotated[Mapping[str, ArmResult], ReadOnly] = Field(default_factory=dict)
    text: Text
    where: str = ""
    seen_in: tuple[str, ...] = ()
    doubt: Text | None = None


class Harm(Model):
    """A harm, or its absence, as reported. `arms` as in a result."""

    id: Name
    report: Name | None = None
    text: Text
    effect: Name | None = None
    serious: bool = False
    arms: Annotated[Mapping[str, ArmResult], ReadOnly] = Field(default_factory=dict)
    where: str = ""
    seen_in: tuple[str, ...] = ()
    doubt: Text | None = None


class Study(Record):
    """One study, whatever number of papers: `reports` has the main one first."""

    id: Name
    title: Label
    reports: Annotated[tuple[Name, ...], Field(min_length=1)]
    registration: tuple[str, ...] = ()
    design: Design
    design_text: Label | None = None
    conditions: tuple[Name, ...] = ()
    population: Label | None = None
    randomised: Annotated[int, Field(ge=0)] | None = None
    included: Annotated[int, Field(ge=0)] | None = None
    """Participants of a study that did not randomise."""
    analysed: Annotated[int, Field(ge=0)] | None = None
    arms: tuple[Arm, ...] = ()
    dose: Label | None = None
    comparator: Label | None = None
    duration: Label | None = None
    setting: Label | None = None
    year: int | None = None
    funding: Label | None = None
    read: Literal["full-text", "abstract", "registry", "secondary"]
    includes: tuple[Name, ...] = ()
    results: tuple[Result, ...] = ()
    harms: tuple[Harm, ...] = ()
    limits: tuple[Text, ...] = ()
    conflicts: tuple[Text, ...] = ()
    notes: Prose | None = None
    doubt: Text | None = None

    @field_validator("analysed")
    @classmethod
    def _of_participants(cls, value: int | None, info: ValidationInfo) -> int | None:
        return _at_most(value, info, "randomised", "included")

    @field_validator("includes")
    @classmethod
    def _not_itself(cls, value: tuple[Name, ...], info: ValidationInfo) -> tuple[Name, ...]:
        if info.data.get("id") in value:
            raise PydanticCustomError("itself", "should not name the study itself")
        return value

    @property
    def participants(self) -> int | None:
        """People in the study: randomised, else included; None when not known."""
        return self.randomised if self.randomised is not None else self.included


class Outcome(Record):
    """Something that is measured. `plain` is what patients call it; `better` the direction of improvement."""

    id: Name
    name: Label
    plain: Label
    definition: Text | None = None
    instrument: Label | None = None
    category: Name
    better: Literal["lower", "higher"] | None = None
    harm: bool = False


class Trial(Record):
    """A trial in a registry, as it stood on a day."""

    id: Name
    name: Label
    registration: str
    conditions: tuple[Name, ...]
    status: Literal["not-yet-recruiting", "recruiting", "active", "completed", "published", "terminated",
                    "withdrawn", "protocol", "unknown"]  # fmt: skip
    as_of: PartialDate | None = None
    due: PartialDate | None = None
    planned: Annotated[int, Field(ge=0)] | None = None
    study: Name | None = None
    sources: tuple[Name, ...] = ()
    seen_in: tuple[str, ...] = ()
    note: Text | None = None
