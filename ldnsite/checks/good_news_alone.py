"""A picture shows a benefit and leaves out a trial of the same row that shows none, or may show one unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.evidence.one_sided import answers, silent, undirected
from ldnsite.model.page import EvidencePage
from ldnsite.model.prose import Fence, ProseNode
from ldnsite.model.rules import RULES
from ldnsite.model.walk import flat, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.prose import Argument
    from ldnsite.model.site import Site
    from ldnsite.model.span import Span

RULE = RULES["good-news-alone"]
_NO_WAY = "add better: lower or better: higher to the result, or to its outcome in outcomes.yaml"
_HINT = "draw {name} beside it, or say in the row why not, under not_drawn: {study}"


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each trial that a row's pictures, or a block on the page of the row, keep silent about.

    And one for each drawn result of which the records do not say what is better: nobody can tell if it is good news.
    """
    for page in subject.site.pages.values():
        if isinstance(page, EvidencePage) and page.status != "withdrawn":
            yield from _page(page, subject.site)


def _page(page: EvidencePage, site: Site) -> Iterator[Diagnostic]:
    blocks = tuple(_drawn_by_blocks(page))
    everything = [
        *(str(name) for row in page.evidence for name in row.pictures),
        *(arg.value for arg in blocks),
    ]
    pictures = ((str(name), name.span) for row in page.evidence for name in row.pictures)
    for name, span in (*pictures, *((argument.value, argument.span) for argument in blocks)):
        if undirected(name, site):
            message = f"{name} is drawn, and neither it nor its outcome says which way is better"
            yield RULE.at(span, message, _NO_WAY, key=name)
    for row in page.evidence:
        if row.pictures:
            yield from _silent(row, row.pictures, row.pictures[0].span, site)
        for argument in blocks:
            if _speaks_for(argument.value, row, site) and silent(row, (argument.value,), site):
                beside = [name for name in everything if answers(row, name, site)]
                yield from _silent(row, beside, argument.span, site)


def _speaks_for(name: str, row: EvidenceRow, site: Site) -> bool:
    return name.partition("/")[0] in row.studies and answers(row, name, site)


def _drawn_by_blocks(page: EvidencePage) -> Iterator[Argument]:
    """The argument `result` of every icon array in the page's texts, in either view."""
    for _, told, _ in texts(page):
        for variant in told.variants:
            content = variant.content
            if isinstance(content, tuple) and content and isinstance(content[0], ProseNode):
                fences = (
                    node for node in flat(content) if isinstance(node, Fence) and node.name == "icon-array"
                )
                yield from (arg for fence in fences for arg in fence.arguments if arg.name == "result")


def _silent(row: EvidenceRow, drawn: Iterable[str], span: Span, site: Site) -> Iterator[Diagnostic]:
    for study, result in silent(row, drawn, site):
        name = f"{study.id}/{result.id}"
        message = f"what is drawn shows a benefit, and {name}, which shows none, is left out"
        yield RULE.at(span, message, _HINT.format(name=name, study=study.id), key=name)
