"""Runs every check on one site. Not a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks import CHECKS

if TYPE_CHECKING:
    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic


def check_all(subject: Subject) -> tuple[Diagnostic, ...]:
    """What all checks find, each finding once although both views are looked at, by place and rule."""
    found = dict.fromkeys(finding for check in CHECKS.values() for finding in check(subject))
    return tuple(sorted(found, key=lambda d: (d.span, d.rule, d.key, d.message)))
