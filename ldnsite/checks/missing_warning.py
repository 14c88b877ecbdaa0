"""A dose is shown without the drug's warning before it.

Pages with a dose in their text begin with the first warning of `drug.yaml`; this rule guards what stands above
it: verdict, subtitle and summary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.dose import first_unwarned
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["missing-warning"]
_JUDGED = ("page:", "study:", "outcome:", "glossary:", "person:")
"""Pages with text of their own; lists name pages, and a title is no advice."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each page with text of its own on its first dose when no warning stands above it."""
    reported: set[tuple[str, str]] = set()
    for page in subject.pages:
        if subject.site.drug is None or not page.subject.startswith(_JUDGED):
            continue
        found = first_unwarned((page.head, *page.sections, *page.foot))
        if found is not None and (page.subject, found[1]) not in reported:
            reported.add((page.subject, found[1]))
            part, dose = found
            span = part.span if part.span.path else Span(page.source_path)
            yield RULE.at(
                span,
                f'the dose "{dose}" is shown before any warning',
                "take the dose out of the head of the page; below the warning it may stand",
                key=page.subject.partition(":")[2],
            )
