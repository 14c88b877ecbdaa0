"""A page for patients is hard to read: its adjusted Flesch-Kincaid grade is over the limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.readability import LIMIT
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["reading-grade"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each such page, at its title; what is too short to be measured is not judged."""
    for page, reading in subject.readings:
        if not reading.is_hard:
            continue
        source = subject.site.pages.get(page.subject.partition(":")[2])
        yield RULE.at(
            source.origin.at("title") if source else Span(page.source_path),
            f"grade {reading.grade:.1f} for patients, where {LIMIT:g} is the most that many can read with ease",
            "shorter sentences and plainer words; `ldnsite reading` names the longest sentences",
            key="patient",
        )
