"""An allowance names a rule that cannot be allowed, or no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.nearest import did_you_mean
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["safety-allowance"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each rule under a page's `allow:` that is not there or that no page may allow."""
    for page in subject.site.pages.values():
        for allowance in page.allow:
            name = allowance.rule
            if name not in RULES:
                hint = did_you_mean(name, RULES) or "a rule's name stands with each finding, in brackets"
                yield RULE.at(name.span, f"there is no rule {name}", hint, key=name)
            elif RULES[name].safety:
                message = f"{name} cannot be allowed: it guards what readers are shown"
                yield RULE.at(name.span, message, "mend what it found, and delete the allowance", key=name)
