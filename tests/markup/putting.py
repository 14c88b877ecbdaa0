"""Parts from Markdown, as compose would hand them over, and what `put` makes of marks and addresses."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.inline import Cite, ForAudience, Href, Inline, Mark, MarkItem, Part, Target, Words
from ldnsite.model.prose import Fence, ProseNodes, Run, SourceHeading
from ldnsite.model.span import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Span("content/a.md")


def put(part: Part) -> str:
    if isinstance(part, Href):
        return escape(part.url)
    assert isinstance(part, Mark)
    return f"<sup>{escape(','.join(item.key for item in part.items))}</sup>"


def words(text: str) -> Inline:
    """Markdown that no scanner saw."""
    return (Words(HERE, text),)


def resolved(parts: Iterable[Part]) -> Inline:
    """The parts as both audiences together would get them."""
    found: list[Part] = []
    for part in parts:
        if isinstance(part, Cite):
            items = tuple(MarkItem(item.key, 1, "ref-1", f"{item.key} and others") for item in part.items)
            found.append(Mark(part.span, "m", items, part.narrative))
        elif isinstance(part, Target):
            found.append(Href(part.span, part.url))
        elif isinstance(part, ForAudience):
            found += resolved(part.parts)
        else:
            found.append(part)
    return tuple(found)


def scanned_line(text: str) -> Inline:
    return resolved(Scanner().inline(Source.of_file(text, HERE.path)))


def scanned_runs(text: str) -> list[Inline]:
    """The parts of each run of a text, those in fences too."""
    return list(runs_of(Scanner().prose(Source.of_file(text, HERE.path))))


def runs_of(nodes: ProseNodes) -> Iterator[Inline]:
    """The parts of each run and heading, in order."""
    for node in nodes:
        if isinstance(node, Fence):
            yield from runs_of(node.children)
        elif isinstance(node, Run | SourceHeading):
            yield resolved(node.parts)
