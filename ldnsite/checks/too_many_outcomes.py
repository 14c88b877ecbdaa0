"""A summary of findings has more rows than readers can weigh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.summary_of_findings import MOST, by_comparison
from ldnsite.model.page import EvidencePage
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["too-many-outcomes"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding a table, at the first row too many; each comparison of a page is a table."""
    for page in subject.site.pages.values():
        if not isinstance(page, EvidencePage):
            continue
        for rows in by_comparison(page, subject.site.settings.language):
            if len(rows) > MOST:
                first = rows[MOST]
                message = (
                    f"the summary of findings has {len(rows)} outcomes compared with {rows[0].comparison}"
                )
                hint = f"keep the {MOST} that matter most, benefits and harms, and tell of the others in the text"
                yield RULE.at(first.outcome.span, message, hint, key=first.name)
