"""A page cites a work on which there is an expression of concern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.notices import cited_with
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["expression-of-concern"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each page and work that it cites, itself or by a record."""
    for cited in cited_with(subject, "concern"):
        message = f"there is an expression of concern on {cited.key}{cited.notice}"
        hint = "read it; when the page may still rest on the work, allow this on the page with the reason"
        yield RULE.at(cited.span, message, hint, key=cited.key)
