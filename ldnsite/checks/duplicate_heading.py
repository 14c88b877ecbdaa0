"""Two headings, or other named parts, of a page have one id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.headings import proses
from ldnsite.model.diagnostic import Related
from ldnsite.model.document import Heading, Section, nodes
from ldnsite.model.prose import Fence, SourceHeading
from ldnsite.model.rules import RULES
from ldnsite.model.walk import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.prose import ProseNode
    from ldnsite.model.record import Record
    from ldnsite.model.span import Span

RULE = RULES["duplicate-heading"]
_HINT = "give one of them an id of its own: ## Words {#id}"


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each heading or fence whose id an earlier part of its page has, in a view of that page."""
    reported: set[tuple[str, str]] = set()
    for record in records(subject.site):
        for finding in _in_sources(record):
            reported.add((finding.span.path, finding.key))
            yield finding
    for page in subject.pages:
        yield from (finding for finding in _in_page(page) if (finding.span.path, finding.key) not in reported)


def _in_sources(record: Record) -> Iterator[Diagnostic]:
    for _, found in proses(record):
        first: dict[str, ProseNode] = {}
        for node in (node for _, flow in found for node in flow):
            name = node.id if isinstance(node, SourceHeading | Fence) else ""
            if name and (owner := first.setdefault(name, node)) is not node:
                related = (Related("first here", owner.span),)
                message = f"two parts of this page have the id {name}"
                yield RULE.at(node.span, message, _HINT, related, key=name)


def _in_page(page: ComposedPage) -> Iterator[Diagnostic]:
    """An editor's heading with the id of a part that the program makes."""
    made: set[str] = set()
    written: list[tuple[str, Span]] = []
    for node in (node for section in page.sections for node in nodes(section)):
        span = node.span if isinstance(node, Heading | Section) else None
        if span is not None:
            written.append((getattr(node, "id", ""), span))
        elif name := getattr(node, "id", ""):
            made.add(name)
    for name, span in written:
        if name in made:
            message = f"the program makes a part of this page with the id {name}"
            yield RULE.at(span, message, "give the heading an id of its own: ## Words {#id}", key=name)
