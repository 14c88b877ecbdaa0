"""A link leads to a heading that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.nearest import did_you_mean
from ldnsite.model.rules import RULES
from ldnsite.model.tree import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ldnsite.checks.subject import Subject
    from ldnsite.checks.survey.written_links import WrittenLink
    from ldnsite.model.audience import Audience
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["dead-anchor"]

Ids = frozenset[str]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each link whose `#place` is no id of the page it leads to, in a view that shows it."""
    ids = {(page.subject, page.audience): _ids(page) for page in subject.pages}
    for link in subject.links:
        if link.aim.fragment and link.aim.subject is not None:
            yield from _judged(link, ids)


def _ids(page: ComposedPage) -> Ids:
    roots = (*page.sections, *page.foot)
    return frozenset(name for root in roots for node in nodes(root) if (name := getattr(node, "id", "")))


def _judged(link: WrittenLink, ids: Mapping[tuple[str, Audience], Ids]) -> Iterator[Diagnostic]:
    fragment = link.aim.fragment
    views = {
        who: found
        for who in sorted(link.seen)
        if (found := ids.get((str(link.aim.subject), who))) is not None
    }
    without = [who for who, found in views.items() if fragment not in found]
    if without:
        where = "" if len(without) == len(link.seen) else f" in the {without[0].value} view"
        message = f"the page that the link leads to has no heading or part #{fragment}{where}"
        hint = did_you_mean(fragment, _all(views[who] for who in without))
        remedy = "give the heading an id that does not change: ## Words {#id}"
        yield RULE.at(link.target.span, message, hint or remedy, key=link.target.url)


def _all(found: Iterable[Ids]) -> Ids:
    return frozenset().union(*found)
