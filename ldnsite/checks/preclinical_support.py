"""A row of evidence rests on animals or cells: a judgement on people needs studies of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.page import EvidencePage
from ldnsite.model.rules import RULES
from ldnsite.model.study import PRECLINICAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["preclinical-support"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each study of a row that was made in animals or cells; those left out are no support."""
    studies = subject.site.studies
    for page in subject.site.pages.values():
        for row in page.evidence if isinstance(page, EvidencePage) else ():
            for name in row.studies:
                study = studies.get(name)
                if study is not None and study.design in PRECLINICAL:
                    yield RULE.at(
                        name.span,
                        f"the study {name} was made in {_made_in(study.design)}, and supports no outcome in people",
                        "name it under left_out with the reason, and tell of it in the text",
                        key=name,
                    )


def _made_in(design: str) -> str:
    return {"animal": "animals", "cell": "cells"}[design]
