"""What the pages by which readers find their way are made of: letters, glossary, review dates, findings by study.

Fields stand in reading order, as in `model.document`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ldnsite.model.dates import PartialDate
from ldnsite.model.document import Node
from ldnsite.model.inline import Inline


@dataclass(frozen=True, slots=True)
class Letters(Node):
    """The letters of a list by letter: (letter, id of its section)."""

    template: ClassVar[str] = "letters"
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GlossaryEntry(Node):
    """A term as the glossary explains it. `also` are other spellings, as one line."""

    template: ClassVar[str] = ""
    id: str
    term: Inline
    expansion: Inline
    definition: Inline
    also: Inline = ()


@dataclass(frozen=True, slots=True)
class Glossary(Node):
    """The terms under one letter."""

    template: ClassVar[str] = "glossary"
    entries: tuple[GlossaryEntry, ...]


@dataclass(frozen=True, slots=True)
class Indexed(Node):
    """A name in the A to Z. `about` says what it is; `see` the name under which it stands, when it is another."""

    template: ClassVar[str] = ""
    name: str
    href: str
    about: str
    see: str = ""


@dataclass(frozen=True, slots=True)
class Index(Node):
    """The names under one letter."""

    template: ClassVar[str] = "index"
    items: tuple[Indexed, ...]


@dataclass(frozen=True, slots=True)
class ReviewRow(Node):
    """A page's review dates. `by` says who reviewed it last, and how; "" when nobody did."""

    template: ClassVar[str] = ""
    title: str
    href: str
    due: date
    reviewed: date | None
    by: str
    updated: date
    published: date
    searched: PartialDate | None


@dataclass(frozen=True, slots=True)
class ReviewTable(Node):
    """The review dates of pages, by the day on which they are due."""

    template: ClassVar[str] = "review-table"
    caption: str
    rows: tuple[ReviewRow, ...]


@dataclass(frozen=True, slots=True)
class Finding(Node):
    """One result in words, when it was measured, and what makes it doubtful."""

    template: ClassVar[str] = ""
    explains: ClassVar[tuple[str, ...]] = ("words", "doubt")
    words: Inline
    time: Inline = ()
    doubt: Inline = ()


@dataclass(frozen=True, slots=True)
class StudyFindings(Node):
    """What one study found on one outcome. `about` is the quiet line on the study."""

    template: ClassVar[str] = ""
    name: str
    href: str
    about: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Findings(Node):
    """What each study found on one outcome."""

    template: ClassVar[str] = "findings"
    items: tuple[StudyFindings, ...]
