"""Pages: what an editor writes in front matter and body, by kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from ldnsite.model.audience import Shown
from ldnsite.model.dates import Day, PartialDate, Period
from ldnsite.model.evidence import EvidenceRow
from ldnsite.model.record import Model, Name, Record
from ldnsite.model.text import Label, Prose, Text


class ReviewKind(StrEnum):
    """What happened to the evidence on a page (Cochrane's change events, and NICE's "reviewed, no change")."""

    NEW_SEARCH = "new-search"
    NEW_STUDY = "new-study"
    CONCLUSION_CHANGED = "conclusion-changed"
    CORRECTION = "correction"
    AMENDED = "amended"
    EXPERT_REVIEW = "expert-review"
    REVIEWED_NO_CHANGE = "reviewed-no-change"

    @property
    def full(self) -> bool:
        """Whether a sign-off of this kind reviews the whole page and so moves the due date."""
        return self in (ReviewKind.NEW_SEARCH, ReviewKind.EXPERT_REVIEW, ReviewKind.REVIEWED_NO_CHANGE)


class Search(Model):
    """A systematic literature search: databases, last day searched, the query, and what it brought."""

    databases: tuple[str, ...]
    until: PartialDate
    query: str = ""
    found: Annotated[int, Field(ge=0)] | None = None
    included: Annotated[int, Field(ge=0)] | None = None


class Review(Model):
    """One entry of a page's ledger; newest first; written by `ldnsite sign`."""

    date: Day
    kind: ReviewKind
    by: Name
    note: Label | None = None
    search: Search | None = None
    digest: str = ""


class Withdrawn(Model):
    """Why a page is no longer valid, and where to go instead."""

    date: Day
    reason: Text
    see: Name | None = None


class Allowance(Model):
    """A finding that the editor accepts: rule, what it is about, and why."""

    rule: Name
    key: str = ""
    reason: Annotated[str, Field(min_length=1)]


class QuickAnswer(Model):
    """One labelled line of the quick answer."""

    label: Label
    text: Text


class Question(Model):
    """A question and its answer."""

    question: Label
    answer: Prose


_ALIAS = re.compile(r"/?(?:[^\W_][\w.~-]*(?:/|$))*")
"""Steps as in an address of our own: a letter or digit, then letters, digits, hyphens, points and underscores."""


def _is_alias(value: Name) -> Name:
    if not _ALIAS.fullmatch(value):
        raise PydanticCustomError("alias", "should be an address on this site such as /fibro/")
    return value


Alias = Annotated[Name, AfterValidator(_is_alias)]
"""An old address of a page; never one that leads out of the site."""

Status = Literal["draft", "published", "withdrawn"]


class Page(Record):
    """What every page has, whatever its kind."""

    kind: ClassVar[str] = ""

    title: Label
    subtitle: Label | None = None
    published: Day
    updated: Day
    review_every: Period
    authors: Annotated[tuple[Name, ...], Field(min_length=1)]
    summary: Text | None = None
    verdict: Text | None = None
    view_note: Text | None = None
    audience: Shown = Shown.BOTH
    status: Status = "published"
    withdrawn: Withdrawn | None = None
    literature_searched: PartialDate | None = None
    last_full_review: Day | None = None
    reviews: tuple[Review, ...] = ()
    references: tuple[Name, ...] = ()
    bibliography: Literal["page", "per-section"] = "page"
    retracted: tuple[Name, ...] = ()
    aliases: tuple[Alias, ...] = ()
    related: tuple[Name, ...] = ()
    glossary: bool = True
    """Whether the first use of a glossary term is marked and explained."""
    allow: tuple[Allowance, ...] = ()
    quick_answer: tuple[QuickAnswer, ...] = ()
    faq: tuple[Question, ...] = ()
    body: Prose | None = None

    _id: str = PrivateAttr(default="")

    @model_validator(mode="after")
    def _withdrawn_says_why(self) -> Self:
        if (self.status == "withdrawn") != (self.withdrawn is not None):
            raise PydanticCustomError(
                "withdrawn", "status: withdrawn and withdrawn: {{date, reason}} come together or not at all"
            )
        return self

    @property
    def id(self) -> str:
        """The path under `content/` without suffix: `conditions/fibromyalgia`."""
        return self._id

    def named(self, page_id: str) -> Page:
        """The same page, knowing its id."""
        copy = self.model_copy()
        copy._id = page_id  # noqa: SLF001 - a copy of our own class
        return copy


class EvidencePage(Page):
    """A page that judges evidence: conditions, topics and articles."""

    conditions: tuple[Name, ...] = ()
    evidence: tuple[EvidenceRow, ...] = ()
    means_for_you: Prose | None = None
    ask: tuple[Text, ...] = ()


class Condition(EvidencePage):
    """What is known on one condition."""

    kind: ClassVar[str] = "condition"

    verdict: Text
    conditions: Annotated[tuple[Name, ...], Field(min_length=1)]


class Topic(EvidencePage):
    """A matter that cuts across conditions."""

    kind: ClassVar[str] = "topic"


class Article(EvidencePage):
    """One author's reading of the evidence."""

    kind: ClassVar[str] = "article"


class Project(Page):
    """A funded study: who, where, when, how far."""

    kind: ClassVar[str] = "project"

    investigators: tuple[Name, ...] = ()
    place: Label | None = None
    year: int | None = None
    state: Label | None = None
    study: Name | None = None


class PlainPage(Page):
    """Home, about, methods, contact and the like."""

    kind: ClassVar[str] = "page"


PAGE_KINDS: Mapping[str, type[Page]] = MappingProxyType(
    {"conditions": Condition, "topics": Topic, "articles": Article, "projects": Project, "pages": PlainPage}
)
"""Folder under `content/` -> kind of page."""
