"""Two studies have one registration number: they may be one study, whose participants would be counted twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.twice import twice
from ldnsite.model.diagnostic import Related
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.study import Study

RULE = RULES["shared-registration"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each number that an earlier study (by id) has, letter case and blanks aside.

    A warning: one registration may have led to two studies, such as a trial and what was made of its samples.
    """
    for number, (owner, at), (study, place) in twice(subject.site, _numbers):
        yield RULE.at(
            study.origin.at("registration", place),
            f"the study {owner.id} has the registration {number} too",
            "if they are one study, keep one record with all of its reports",
            (Related("the other study", owner.origin.at("registration", at)),),
            key=number,
        )


def _numbers(study: Study) -> Iterator[str]:
    return ("".join(number.split()).upper() for number in study.registration)
