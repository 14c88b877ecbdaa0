"""A list of retractions is older than 30 days, or has no date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["retraction-list-old"]
_DAYS = 30
"""Retraction Watch adds to its list on each working day."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding on the settings; on the thirtieth day the list is still good."""
    settings = subject.site.settings
    if settings.retractions is None or settings.broken:
        return
    dated = settings.retractions.dated
    if dated is None:
        message = "nobody can tell how old the list of retractions is, so no work is called clear"
        hint = "add the day on which it was fetched: dated: 2026-11-20"
        yield RULE.at(settings.origin.at("retractions"), message, hint)
    elif (age := (subject.today - dated).days) > _DAYS:
        message = f"the list of retractions is {age} days old; papers may have been retracted since"
        hint = "fetch it again, and write down the day"
        yield RULE.at(settings.origin.at("retractions", "dated"), message, hint)
