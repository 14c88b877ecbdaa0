"""Judgements on a body of evidence: the `evidence` rows of a page (GRADE)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from ldnsite.model.record import Model, Name, ReadOnly
from ldnsite.model.text import Label, Text


class Certainty(StrEnum):
    """GRADE certainty of evidence; `NOT_RATED` where no rating was made."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"
    NOT_RATED = "not-rated"

    @property
    def discs(self) -> int:
        """How many of the four discs are filled; 0 when not rated."""
        return {"high": 4, "moderate": 3, "low": 2, "very-low": 1}.get(self.value, 0)


class Direction(StrEnum):
    """What LDN does to an outcome, as far as the evidence says."""

    REDUCES = "reduces"
    INCREASES = "increases"
    LITTLE_OR_NO_DIFFERENCE = "little-or-no-difference"
    NOT_STUDIED = "not-studied"


class Finding(Model):
    """Direction and size of an effect; a size only with reduces or increases."""

    direction: Direction
    size: Literal["large", "moderate", "slight"] | None = None


class Reason(Model):
    """Why certainty was rated down or up, and by how many steps."""

    steps: Annotated[int, Field(ge=1, le=2)] = 1
    why: Text

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: object) -> object:
        """A bare text is one step for that reason."""
        return {"why": value} if isinstance(value, str) else value


ReasonName = Literal[
    "risk-of-bias", "inconsistency", "indirectness", "imprecision", "publication-bias",
    "large-effect", "dose-response", "opposing-confounding",
]  # fmt: skip
"""GRADE's five domains for rating down and three for rating up."""

RATED_UP: frozenset[str] = frozenset({"large-effect", "dose-response", "opposing-confounding"})


class EvidenceRow(Model):
    """One outcome on one page: what was compared, by which studies, found what, how certain.

    `estimate` names the one result that is shown in figures; nothing is ever pooled here. `pictures` names the
    results (`study/result`) drawn for patients, the first as icons; `not_drawn` says why a study is not among them.
    """

    outcome: Name
    id: Name | None = None
    comparison: Label
    studies: tuple[Name, ...] = ()
    left_out: Annotated[Mapping[str, Label], ReadOnly] = Field(default_factory=dict)
    estimate: Name | None = None
    pictures: tuple[Name, ...] = ()
    not_drawn: Annotated[Mapping[str, Label], ReadOnly] = Field(default_factory=dict)
    finding: Finding
    certainty: Certainty = Certainty.NOT_RATED
    start: Literal["high", "low"] | None = None
    reasons: Annotated[Mapping[ReasonName, Reason], ReadOnly] = Field(default_factory=dict)
    provisional: bool = True
    """Whether the rating is the editors' own and no second person has confirmed it; shown with the rating."""

    @field_validator("studies")
    @classmethod
    def _each_once(cls, value: tuple[Name, ...]) -> tuple[Name, ...]:
        twice = next((name for index, name in enumerate(value) if name in value[:index]), None)
        if twice is not None:
            raise PydanticCustomError("study_twice", "should name {study} once", {"study": str(twice)})
        return value

    @field_validator("pictures")
    @classmethod
    def _drawn_once(cls, value: tuple[Name, ...]) -> tuple[Name, ...]:
        twice = next((name for index, name in enumerate(value) if name in value[:index]), None)
        if twice is not None:
            raise PydanticCustomError("result_twice", "should name {result} once", {"result": str(twice)})
        return value

    @field_validator("left_out")
    @classmethod
    def _in_or_out(cls, value: Mapping[str, Label], info: ValidationInfo) -> Mapping[str, Label]:
        both = next((name for name in value if name in info.data.get("studies", ())), None)
        if both is not None:
            raise PydanticCustomError(
                "study_twice", "should not name {study}, which is among the row's studies", {"study": both}
            )
        return value

    @property
    def name(self) -> str:
        """The row's id: its own, else its outcome's."""
        return self.id or self.outcome
