"""The site's own records: settings, people, vocabulary, glossary."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import field_validator

from ldnsite.model.dates import Day
from ldnsite.model.record import Model, Name, Record
from ldnsite.model.study import Outcome
from ldnsite.model.text import LANGUAGE, Label, Prose, Text

_BASE_URL = re.compile(r"https?://[^\s/]+(/[^\s?#]*)?")


class RetractionList(Model):
    """A list of retractions beside the store, and the day it was taken."""

    list: str
    dated: Day | None = None


class SiteSettings(Record):
    """`content/site.yaml`. `base_url` serves canonical addresses, feeds and metadata only."""

    title: Label
    language: str = "en"
    base_url: str | None = None
    description: Text | None = None
    publisher: Name
    drug: str = "drug.yaml"
    style: Literal["ama"] = "ama"
    disclaimer: Text
    about: Text | None = None
    funding: Text | None = None
    contact: str | None = None
    retractions: RetractionList | None = None

    @field_validator("base_url")
    @classmethod
    def _http(cls, value: str | None) -> str | None:
        if value is not None and not _BASE_URL.fullmatch(value):
            raise ValueError("should be an http or https address such as https://example.org/ldn/")
        return value

    @field_validator("language")
    @classmethod
    def _language(cls, value: str) -> str:
        if not LANGUAGE.fullmatch(value):
            raise ValueError('should be a language such as "en" or "pt-BR"')
        return value


class Disclosure(Model):
    """One statement of interests under an ICMJE heading."""

    heading: Label
    text: Text


class Person(Record):
    """A person or an organisation that writes or reviews."""

    id: Name
    name: Label
    organisation: bool = False
    clinician: bool = False
    """Whether an expert review by this person counts as a clinician's."""
    credentials: Label | None = None
    role: Label | None = None
    affiliation: Label | None = None
    bio: Prose | None = None
    orcid: str | None = None
    disclosures: tuple[Disclosure, ...] = ()
    disclosed: Day | None = None


class ConditionTerm(Record):
    """A condition, with or without a page; `parent` names the wider one. Codes are ICD-10 or MeSH."""

    id: Name
    name: Label
    short: Label | None = None
    parent: Name | None = None
    page: Name | None = None


class Population(Record):
    """Whom studies took in: criteria of diagnosis, age, and the like."""

    id: Name
    name: Label
    definition: Text | None = None


class OutcomeCategory(Record):
    """A shelf for outcomes."""

    id: Name
    name: Label


class Term(Record):
    """A glossary entry; `also` are other spellings, `expansion` what an abbreviation stands for."""

    id: Name
    term: Label
    expansion: Label | None = None
    definition: Text
    also: tuple[Label, ...] = ()
    sources: tuple[Name, ...] = ()


class VocabularyFile(Model):
    """`content/vocabulary.yaml`."""

    conditions: tuple[ConditionTerm, ...] = ()
    populations: tuple[Population, ...] = ()
    outcome_categories: tuple[OutcomeCategory, ...] = ()


class OutcomesFile(Model):
    """`content/outcomes.yaml`."""

    outcomes: tuple[Outcome, ...] = ()


class PeopleFile(Model):
    """`content/people.yaml`."""

    people: tuple[Person, ...] = ()


class GlossaryFile(Model):
    """`content/glossary.yaml`."""

    terms: tuple[Term, ...] = ()
