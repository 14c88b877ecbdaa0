"""The site's own records: settings, people, vocabulary, glossary."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import urlsplit

from pydantic import field_validator

from ldnsite.model.dates import Day
from ldnsite.model.record import Model, Name, Record
from ldnsite.model.study import Outcome
from ldnsite.model.text import LANGUAGE, Label, Prose, Text

_MAIL = re.compile(r"[^\s@:/?#<>\"'&]+@[^\s@:/?#<>\"'&]+\.[^\s@:/?#<>\"'&.]+")
_HOST = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?\.?|\[[0-9a-f:.]+\]", re.IGNORECASE)


def _is_web_address(value: str) -> bool:
    """Whether `value` is an http or https address of a host: no user name, no blanks."""
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018 - raises when it is no number
    except ValueError:
        return False
    host = parts.netloc.rpartition(":")[0] if parts.port is not None else parts.netloc
    plain = value.isprintable() and not re.search(r"[\s<>\"\\]", value)
    return plain and parts.scheme in ("http", "https") and _HOST.fullmatch(host) is not None


class RetractionList(Model):
    """A list of retractions in `references/`, and the day it was taken; without a day no work is called clear."""

    list: Name
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
    menu: tuple[Name, ...] = ()
    """Pages by id that the list of all parts names in the footer, in this order."""
    contact: str | None = None
    retractions: RetractionList | None = None

    @field_validator("base_url")
    @classmethod
    def _http(cls, value: str | None) -> str | None:
        if value is not None and (not _is_web_address(value) or "?" in value or "#" in value):
            raise ValueError("should be an http or https address such as https://example.org/ldn/")
        return value

    @field_validator("contact")
    @classmethod
    def _reachable(cls, value: str | None) -> str | None:
        mail = value.removeprefix("mailto:") if value else ""
        if value is not None and not _MAIL.fullmatch(mail) and not _is_web_address(value):
            raise ValueError("should be an e-mail address, or an address such as https://example.org/contact")
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
    also: tuple[Label, ...] = ()
    """Other names, under which the A to Z lists it too."""
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


class Copy(Record):
    """A copy in which works were read, and what it is: an abstract, a digest, a web page. `seen_in` names it."""

    id: Name
    name: Label


class ProperName(Record):
    """A name that keeps its capital inside a sentence, and so does every label that begins with it: Crohn."""

    id: Name
    name: Label


class Term(Record):
    """A glossary entry; `also` are other spellings, `expansion` what an abbreviation stands for.

    The glossary page has every term in both views. `mark` says in which views the first use in running text is
    marked and explained: what every professional knows would only disturb there.
    """

    id: Name
    term: Label
    expansion: Label | None = None
    definition: Text
    also: tuple[Label, ...] = ()
    sources: tuple[Name, ...] = ()
    mark: Literal["both", "patient", "professional", "none"] = "both"


class VocabularyFile(Model):
    """`content/vocabulary.yaml`."""

    conditions: tuple[ConditionTerm, ...] = ()
    populations: tuple[Population, ...] = ()
    outcome_categories: tuple[OutcomeCategory, ...] = ()
    copies: tuple[Copy, ...] = ()
    proper_names: tuple[ProperName, ...] = ()


class OutcomesFile(Model):
    """`content/outcomes.yaml`."""

    outcomes: tuple[Outcome, ...] = ()


class PeopleFile(Model):
    """`content/people.yaml`."""

    people: tuple[Person, ...] = ()


class GlossaryFile(Model):
    """`content/glossary.yaml`."""

    terms: tuple[Term, ...] = ()
