"""Studies, outcomes, trials: facts once, each with its source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, WithJsonSchema, field_validator
from pydantic_core import PydanticCustomError

from ldnsite.model.dates import Length, PartialDate
from ldnsite.model.record import Mass, Model, Name, ReadOnly, Record
from ldnsite.model.text import Label, Prose, Text

Design = Literal[
    "systematic-review", "meta-analysis", "narrative-review",
    "randomised-parallel", "randomised-crossover", "non-randomised-controlled", "non-randomised-crossover",
    "crossover", "cohort", "case-control", "before-after", "chart-review", "survey", "case-series", "case-report",
    "registry-study", "cross-sectional", "secondary-analysis", "protocol", "guideline", "label",
    "animal", "cell", "other",
]  # fmt: skip
"""The closed list of study designs; `crossover` where it is not known whether chance set the order."""

RANDOMISED: frozenset[str] = frozenset({"randomised-parallel", "randomised-crossover"})
PRECLINICAL: frozenset[str] = frozenset({"animal", "cell"})
TREATED: frozenset[str] = RANDOMISED | {
    "non-randomised-controlled", "non-randomised-crossover", "crossover", "cohort", "before-after", "chart-review",
    "case-series", "case-report",
}  # fmt: skip
"""Designs in which people were given something, so that harms could be seen."""
REVIEWS: frozenset[str] = frozenset({"systematic-review", "meta-analysis", "narrative-review"})

Measure = Literal[
    "mean-difference", "standardised-mean-difference", "median-difference", "risk-ratio", "odds-ratio",
    "hazard-ratio", "rate-ratio", "risk-difference", "proportion", "count", "mean", "mean-change", "percent-change",
    "median", "median-change", "dose", "concentration", "correlation", "effect-size", "statement",
]  # fmt: skip
"""What a result's figure is; `statement` for a result in words alone."""

RATIOS: frozenset[str] = frozenset({"risk-ratio", "odds-ratio", "hazard-ratio", "rate-ratio"})
CHANGES: frozenset[str] = frozenset({
    "mean-difference", "standardised-mean-difference", "median-difference", "mean-change", "median-change",
})  # fmt: skip
"""Measures whose groups' values, beside a baseline, are changes from it; of others they are what was reached."""


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


def _from_to(value: object) -> object:
    """One number stands for a range that begins and ends with it."""
    return (value, value) if isinstance(value, int | float) and not isinstance(value, bool) else value


Doses = Annotated[
    tuple[Annotated[Mass, Field(gt=0)], Annotated[Mass, Field(gt=0)]],
    BeforeValidator(_from_to),
    AfterValidator(_low_first),
    WithJsonSchema({"anyOf": [
        {"type": "number", "exclusiveMinimum": 0},
        {"type": "array", "items": {"type": "number", "exclusiveMinimum": 0}, "minItems": 2, "maxItems": 2},
    ]}),
]  # fmt: skip
"""A dose in milligrams, or the lowest and the highest."""


class Arm(Model):
    """A group of people (or a period) in a study."""

    id: Name
    label: Label
    dose: Label | None = None
    n: Annotated[int, Field(ge=0)] | None = None


class ArmResult(Model):
    """What one arm showed. `events` of `n` people, or a `value` in the result's unit with its 95 % interval.

    Where the result is a difference or a change, a `value` beside a `baseline` is the change from it.
    """

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
    iqr: Annotated[float, Field(ge=0)] | None = None
    """The width of the interquartile range round a median, as printed."""
    p: str | None = None
    better: Literal["lower", "higher"] | None = None
    counted: Text | None = None
    """Who is counted among the events of its arms, where the outcome's definition does not say."""

    arms: Annotated[Mapping[str, ArmResult], ReadOnly] = Field(default_factory=dict)
    text: Text
    where: str = ""
    seen_in: tuple[Name, ...] = ()
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
    seen_in: tuple[Name, ...] = ()
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
    daily_mg: Doses | None = None
    """The daily dose that the study aimed at, in milligrams of the drug; `dose` says it in words."""
    comparator: Label | None = None
    duration: Label | None = None
    longest: Length | None = None
    """The longest time for which people were compared or followed; `duration` says it in words."""
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
    """Something that is measured. `plain` is what patients call it; `better` the direction of improvement.

    `event` says in a few words what those who are counted did or had ("felt better"), `no_event` what the others did.
    """

    id: Name
    name: Label
    plain: Label
    definition: Text | None = None
    instrument: Label | None = None
    event: Label | None = None
    no_event: Label | None = None
    category: Name
    better: Literal["lower", "higher"] | None = None
    harm: bool = False


class Trial(Record):
    """A trial in a registry, as it stood on a day; without `as_of` the record that was read carries no date."""

    id: Name
    name: Label
    registration: str
    conditions: tuple[Name, ...]
    about: Text | None = None
    """Who takes part, and what is compared for how long."""
    status: Literal["not-yet-recruiting", "recruiting", "active", "completed", "published", "terminated",
                    "withdrawn", "protocol", "unknown"]  # fmt: skip
    as_of: PartialDate | None = None
    due: PartialDate | None = None
    planned: Annotated[int, Field(ge=0)] | None = None
    study: Name | None = None
    sources: tuple[Name, ...] = ()
    seen_in: tuple[Name, ...] = ()
    note: Text | None = None
