"""A heading skips a level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.headings import proses
from ldnsite.model.prose import SourceHeading
from ldnsite.model.rules import RULES
from ldnsite.model.walk import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.record import Path

RULE = RULES["heading-level-skipped"]
_ABOVE_BODY = 1
"""The page's title is the only heading of level 1."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each heading more than one level below the one before it, as an audience sees the text.

    A body begins below the title; other block texts may begin at any level.
    """
    for record in records(subject.site):
        for _, found in proses(record):
            for path, flow in found:
                yield from _skips(path, [node for node in flow if isinstance(node, SourceHeading)])


def _skips(path: Path, headings: list[SourceHeading]) -> Iterator[Diagnostic]:
    level = _ABOVE_BODY if path == ("body",) else None
    for heading in headings:
        if level is not None and heading.level > level + 1:
            before = "the page's title" if level == _ABOVE_BODY else f"a heading of level {level}"
            wanted = "#" * (level + 1)
            message = f"a heading of level {heading.level} follows {before}"
            hint = f"write {wanted}: readers who hear the page move by levels"
            yield RULE.at(heading.span, message, hint, key=heading.id)
        level = heading.level
