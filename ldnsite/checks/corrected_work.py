"""A page cites a work that was corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.notices import cited_with
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["corrected-work"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each page and work that it cites, itself or by a record."""
    for cited in cited_with(subject, "corrected"):
        message = f"{cited.key} was corrected{cited.notice}"
        hint = "look whether the figures on this page are those of the correction"
        yield RULE.at(cited.span, message, hint, key=cited.key)
