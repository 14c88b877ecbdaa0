"""A link leads to a page that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.written_links import nearest_source
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.checks.survey.written_links import WrittenLink
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.site import Site

RULE = RULES["dead-link"]
_HOW = "a link to a page is written as the path of its source file: ../conditions/fibromyalgia.md"


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each link that names no page, or a draft, which no reader can open."""
    for link in subject.links:
        if link.target.image or link.aim.picture or _is_unreadable(link, subject.site):
            continue
        if link.aim.subject is None:
            hint = nearest_source(link, subject.site) or _HOW
            yield _dead(link, f"the link leads to {link.target.url}, which is not there", hint)
        elif not subject.routes.has(link.aim.subject) and link.aim.subject != link.here:
            message = f"the link leads to {link.target.url}, which is a draft and will not be published"
            yield _dead(link, message, "publish that page, or take the link out")


def _dead(link: WrittenLink, message: str, hint: str) -> Diagnostic:
    return RULE.at(link.target.span, message, hint, key=link.target.url)


def _is_unreadable(link: WrittenLink, site: Site) -> bool:
    stem = link.source_path.removeprefix("content/").rpartition(".")[0]
    folder, _, name = stem.partition("/")
    return bool({f"pages:{stem}", f"{folder}:{name}", f"files:{link.source_path}"} & site.broken)
