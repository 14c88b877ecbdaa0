"""A page cites a retracted work and does not say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.notices import cited_with, listed_keys
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["retracted-work"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each page and retracted work that it cites, itself or by a record, and does not list."""
    for cited in cited_with(subject, "retracted"):
        if cited.key in listed_keys(cited.page, subject.site):
            continue
        message = f"{cited.key} was retracted{cited.notice}"
        hint = f"take out what rests on it, or write retracted: [{cited.key}] at the head of the page"
        yield RULE.at(cited.span, message, hint, key=cited.key)
