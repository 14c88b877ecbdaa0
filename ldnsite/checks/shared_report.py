"""A paper is the report of two studies: its participants would be counted twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.twice import twice
from ldnsite.model.diagnostic import Related
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.site import Site
    from ldnsite.model.study import Study

RULE = RULES["shared-report"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each report that an earlier study (by id) has, also when they name it differently."""
    site = subject.site
    for work, (owner, at), (study, place) in twice(site, lambda study: _works(study, site)):
        yield RULE.at(
            study.origin.at("reports", place),
            f"{work} is a report of the study {owner.id} too",
            "keep one record with all of its reports: people are counted once a record",
            (Related("the other study", owner.origin.at("reports", at)),),
            key=work,
        )


def _works(study: Study, site: Site) -> Iterator[str]:
    for name in study.reports:
        found = site.store.get(name)
        yield found.key if found is not None else str(name)
