"""A dose is shown without the drug's warning before it.

Condition pages and studies begin with the first warning of `drug.yaml`; this rule guards what stands above it
(verdict, summary) and the pages that have none. Lists of works and of pages are not judged: a title is no advice,
and a verdict is judged on its own page.
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

from ldnsite.model.document import Box, Listing, Node, References
from ldnsite.model.inline import Literal, Part, Words
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["missing-warning"]
_DOSE = re.compile(
    r"(?<![\w.,])\d+(?:[.,]\d+)*[\s\u00a0\u202f-]*(?:mg|milligrams?|[\u00b5\u03bc]g|mcg|micrograms?)\b"
    r"(?!\s*(?:/|per )\s*(?:[mdc]?l|lit(?:re|er))\b)",  # mg/L and mg/dL are no doses
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each page, of editors or of a study, on its first dose when no warning stands above it."""
    reported: set[tuple[str, str]] = set()
    for page in subject.pages:
        if subject.site.drug is None or not page.subject.startswith(("page:", "study:")):
            continue
        found = _first_unwarned(page)
        if found is not None and (page.subject, found[1]) not in reported:
            reported.add((page.subject, found[1]))
            part, dose = found
            span = part.span if part.span.path else Span(page.source_path)
            yield RULE.at(
                span,
                f'the dose "{dose}" is shown before any warning',
                "take the dose out here; below the warning of a condition, topic or article page it may stand",
                key=page.subject.partition(":")[2],
            )


def _first_unwarned(page: ComposedPage) -> tuple[Part, str] | None:
    for item in _in_order((page.head, *page.sections, *page.foot)):
        if isinstance(item, Box):
            return None
        if isinstance(item, Words | Literal) and (dose := _DOSE.search(item.text)) is not None:
            return item, " ".join(dose[0].split())
    return None


def _in_order(value: object) -> Iterator[Node | Part]:
    """Warning boxes and text parts in reading order; a box that warns comes before what stands in it."""
    if isinstance(value, Part):
        yield value
    elif isinstance(value, References | Listing):
        return
    elif isinstance(value, Node):
        if isinstance(value, Box) and value.role == "warning":
            yield value
        for field in fields(value):
            yield from _in_order(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _in_order(item)
