"""A draft is not published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.routes import Subject as Shows
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["draft-skipped"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One note for each draft that has no address in this run; the preview shows drafts and says nothing."""
    for page_id, page in sorted(subject.site.pages.items()):
        if page.status == "draft" and not subject.routes.has(Shows("page", page_id)):
            hint = "take out status: draft to publish it"
            yield RULE.at(page.origin.at("status"), f"skipped: {page_id} is a draft", hint, key=page_id)
