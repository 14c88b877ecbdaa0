"""No clinician has reviewed this page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.standing import is_judged
from ldnsite.model.page import EvidencePage
from ldnsite.model.rules import RULES
from ldnsite.review.clock import clinician_review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["no-clinician-review"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One note for each published page that judges evidence without an expert review by a clinician."""
    site = subject.site
    for page_id, page in sorted(site.pages.items()):
        if isinstance(page, EvidencePage) and is_judged(page) and clinician_review(page, site.people) is None:
            message = "no clinician has reviewed this page; readers are told so"
            hint = "let one read it, and add the review to the ledger: kind: expert-review"
            field = "reviews" if page.reviews else "title"
            yield RULE.at(page.origin.at(field), message, hint, key=page_id)
