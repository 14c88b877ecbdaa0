"""A link leads to a page that this view does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["link-across-views"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each link that a view shows to a page which only the other view has."""
    for link in subject.links:
        if link.aim.subject is None or not subject.routes.has(link.aim.subject):
            continue
        without = [who for who in sorted(link.seen) if subject.routes.address(link.aim.subject, who) is None]
        for who in without:
            other = who.other.value
            yield RULE.at(
                link.target.span,
                f"the {who.value} view shows this link, but {link.target.url} is a page for the {other} view alone",
                f"mark the words for one audience: [[words](...)]{{.{other}}}, or put them in a ::: {other} fence",
                key=link.target.url,
            )
