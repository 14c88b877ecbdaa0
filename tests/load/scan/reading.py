"""Scanning a text in one call, and looking at what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.load.scan.context import Scan
from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.inline import Cite, ForAudience, Literal, Part, Target, Words
from ldnsite.model.prose import Fence, ProseNode, Run, SourceHeading
from ldnsite.model.span import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.model.diagnostic import Diagnostic

PATH = "content/a.md"


def source_of(text: str) -> Source:
    return Source.of_file(text, PATH)


def scan_of(text: str) -> Scan:
    """A scan with nothing read yet."""
    return Scan.of(source_of(text), [])


def inline(text: str) -> tuple[tuple[Part, ...], list[Diagnostic]]:
    scanner = Scanner()
    return scanner.inline(source_of(text)), scanner.findings


def prose(text: str) -> tuple[tuple[ProseNode, ...], list[Diagnostic]]:
    scanner = Scanner()
    return scanner.prose(source_of(text)), scanner.findings


def rules(findings: Iterable[Diagnostic]) -> list[str]:
    return [finding.rule for finding in findings]


def slice_of(text: str, span: Span) -> str:
    """What stands in `text` at `span`."""
    return text[_offset(text, span.line, span.column) : _offset(text, span.end_line, span.end_column)]


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1


def told(text: str, findings: Iterable[Diagnostic]) -> list[tuple[str, str]]:
    """Each finding's rule and the piece of `text` that it points to."""
    return [(finding.rule, slice_of(text, finding.span)) for finding in findings]


def flat(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, audience spans opened."""
    for part in parts:
        if isinstance(part, ForAudience):
            yield from flat(part.parts)
        else:
            yield part


def parts_of(nodes: Iterable[ProseNode]) -> Iterator[Part]:
    """Every part of the nodes, in order, audience spans opened."""
    for node in nodes:
        if isinstance(node, Fence):
            yield from parts_of(node.children)
        elif isinstance(node, Run | SourceHeading):
            yield from flat(node.parts)


def words(parts: Iterable[Part]) -> str:
    """Words and literals, put together."""
    return "".join(part.text for part in flat(parts) if isinstance(part, Words | Literal))


def keys(parts: Iterable[Part]) -> list[str]:
    return [item.key for part in flat(parts) if isinstance(part, Cite) for item in part.items]


def urls(parts: Iterable[Part]) -> list[str]:
    return [part.url for part in flat(parts) if isinstance(part, Target)]
