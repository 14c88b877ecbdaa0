"""Two headings, or other named parts, of a page have one id."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ldnsite.checks.survey.headings import proses
from ldnsite.model.diagnostic import Related
from ldnsite.model.document import Heading, Section
from ldnsite.model.inline import Mark, TermMark
from ldnsite.model.prose import Fence, SourceHeading
from ldnsite.model.rules import RULES
from ldnsite.model.tree import inlines, nodes
from ldnsite.model.walk import records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ldnsite.checks.subject import Subject
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.prose import ProseNode
    from ldnsite.model.record import Record
    from ldnsite.model.span import Span

RULE = RULES["duplicate-heading"]
OF_TEMPLATES = ("to_text", "to_menu")
"""Ids that the theme gives on every page: where the text begins, where the menu is."""
_HINT = "give one of them an id of its own: ## Words {#id}"


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each heading or fence whose id an earlier part of its page has, in a view of that page."""
    reported: set[tuple[str, str]] = set()
    for record in records(subject.site):
        for finding in _in_sources(record):
            reported.add((finding.span.path, finding.key))
            yield finding
    site = subject.site
    for page in subject.pages:
        kind, _, name = page.subject.partition(":")
        shown: Record | None = site.pages.get(name) if kind == "page" else site.studies.get(name)
        found = _in_page(page, _fences(shown) if shown is not None else {})
        yield from (finding for finding in found if (finding.span.path, finding.key) not in reported)


def _in_sources(record: Record) -> Iterator[Diagnostic]:
    for _, found in proses(record):
        first: dict[str, ProseNode] = {}
        for node in (node for _, flow in found for node in flow):
            name = node.id if isinstance(node, SourceHeading | Fence) else ""
            if name and (owner := first.setdefault(name, node)) is not node:
                related = (Related("first here", owner.span),)
                message = f"two parts of this page have the id {name}"
                yield RULE.at(node.span, message, _HINT, related, key=name)


def _in_page(page: ComposedPage, fences: Mapping[str, Span]) -> Iterator[Diagnostic]:
    """An editor's heading or fence with the id of a part that the program makes: a section, a mark, an entry."""
    found = [node for section in page.sections for node in nodes(section)]
    written = [(node.id, node.span) for node in found if isinstance(node, Heading | Section) and node.span]
    ids = Counter([*_marks_and_templates(page), *filter(None, (getattr(node, "id", "") for node in found))])
    made = ids - Counter(name for name, _ in written)
    for name, span in written:
        if name in made:
            yield _taken(span, name)
    for name, span in fences.items():
        if ids[name] > 1 and name in made:
            yield _taken(span, name)


def _marks_and_templates(page: ComposedPage) -> Iterator[str]:
    yield from OF_TEMPLATES
    for root in (page.head, *page.sections, *page.foot):
        yield from (part.id for part in inlines(root) if isinstance(part, Mark | TermMark))


def _taken(span: Span, name: str) -> Diagnostic:
    message = f"the program makes a part of this page with the id {name}"
    return RULE.at(span, message, "give it an id of its own: {#id}", key=name)


def _fences(record: Record) -> Mapping[str, Span]:
    found = (node for _, told in proses(record) for _, flow in told for node in flow)
    return {node.id: node.span for node in found if isinstance(node, Fence) and node.id}
