"""A row of evidence draws a result that has no comparator, is in doubt, or belongs to none of the row's studies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.icon_array import FLAWS
from ldnsite.evidence.frequencies import flaw
from ldnsite.model.page import EvidencePage
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.site import Site

RULE = RULES["undrawable-picture"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each result under `pictures` that is left out of the picture; names of nothing are elsewhere."""
    for page in subject.site.pages.values():
        for row in page.evidence if isinstance(page, EvidencePage) else ():
            yield from _row(row, subject.site)


def _row(row: EvidenceRow, site: Site) -> Iterator[Diagnostic]:
    for name in row.pictures:
        study_id, _, result_id = name.partition("/")
        study = site.studies.get(study_id)
        result = next((result for result in study.results if result.id == result_id), None) if study else None
        if study is None or result is None or study.broken:
            continue
        if study_id not in row.studies:
            message = f"the row draws a result of {study_id}, on which it does not rest"
            yield RULE.at(
                name.span, message, f"add {study_id} to the row's studies, or take it out", key=name
            )
        elif (why := flaw(study, result)) is not None:
            hint = "take it out; what its record says can be told in the text"
            yield RULE.at(name.span, f"the result {name} cannot be drawn: {FLAWS[why]}", hint, key=name)
