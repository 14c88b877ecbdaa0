"""Block text to nodes: runs of Markdown, headings and fences, in source order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ldnsite.load.scan.bare import with_bare_headings
from ldnsite.load.scan.blocks import Block, Kind, blocks_of
from ldnsite.load.scan.brackets import DEEPEST
from ldnsite.load.scan.context import Scan
from ldnsite.load.scan.fences import Opening, read_fence, report_near_fences
from ldnsite.load.scan.headings import read_heading
from ldnsite.load.scan.hidden import report_idle_marks, report_words_for_nobody
from ldnsite.load.scan.inline import LONGEST_LINE, inline_pieces, too_complex
from ldnsite.load.scan.lines import TAB, lines_of, without_quote_marks
from ldnsite.load.scan.links import definition_in, held_definitions, serving
from ldnsite.load.scan.lint import lint
from ldnsite.load.scan.pieces import Piece, finished, words
from ldnsite.load.scan.tables import cells_of, is_bordered
from ldnsite.model.audience import Audience
from ldnsite.model.prose import Fence, ProseNode, ProseNodes, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.load.scan.lines import Line
    from ldnsite.load.scan.links import Definition
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.span import Source

MOST_SIGNS = 400
"""So many pipes, or backticks, a table's row may have."""


def scan_prose(source: Source, findings: list[Diagnostic]) -> ProseNodes:
    """The nodes of a source; what stands between them is blank or a link definition."""
    lines = lines_of(source.text)
    first = Scan(source, findings, without_quote_marks(source.text, lines), {})
    blocks = blocks_of(first, lines)
    definitions = held_definitions(first, _definitions(first, blocks))
    scan = serving(first, definitions, None)
    lint(scan, blocks)
    for block in blocks:
        if block.kind is Kind.TEXT:
            report_near_fences(scan, block.start, block.end)
    nodes = with_bare_headings(_Builder(scan, definitions).nodes(blocks))
    _report_unused(scan, definitions)
    report_idle_marks(scan)
    report_words_for_nobody(scan, nodes)
    return nodes


def _definitions(scan: Scan, blocks: tuple[Block, ...]) -> Iterator[Definition]:
    """The definitions in source order, each with the audience in whose fence it stands."""
    if not any(block.kind is Kind.DEFINITION for block in blocks):
        return
    silent = replace(scan, findings=[], braces=set())
    within: list[Audience | None] = [None]
    for block in blocks:
        line = block.lines[0]
        if block.kind is Kind.FENCE:
            opening = read_fence(silent, line)
            if opening is not None:
                within.append(within[-1] or _audience_of(opening))
            elif len(within) > 1:
                within.pop()
        elif block.kind is Kind.DEFINITION and (found := definition_in(scan.flat, line.body, line.end)):
            yield replace(found, audience=within[-1])


def _audience_of(opening: Opening) -> Audience | None:
    return Audience(opening.name) if opening.name in set(Audience) else None


def _report_unused(scan: Scan, definitions: tuple[Definition, ...]) -> None:
    for definition in sorted(set(definitions) - scan.used, key=lambda found: (found.label, found.start)):
        scan.report(
            "unused-link-definition", definition.start, definition.end,
            f"no link uses the definition [{definition.label}]",
            f"link to it with [words][{definition.label}], or delete it",
        )  # fmt: skip


@dataclass(slots=True)
class _Frame:
    """A fence being read, or the text itself (`opening` None); `audience` is for whom alone it is."""

    scan: Scan
    audience: Audience | None
    opening: Opening | None
    line: Line | None
    nodes: list[ProseNode] = field(default_factory=list)


class _Builder:
    """Puts blocks together: neighbours into runs, what stands in a fence into the fence."""

    __slots__ = ("_definitions", "_frames", "_headings", "_run", "_skipped")

    def __init__(self, scan: Scan, definitions: tuple[Definition, ...]) -> None:
        self._definitions = definitions
        self._frames = [_Frame(scan, None, None, None)]
        self._run: list[Block] = []
        self._headings = 0
        self._skipped = 0

    def nodes(self, blocks: tuple[Block, ...]) -> ProseNodes:
        """The nodes; fences that nothing closes end with the text."""
        for block in blocks:
            if block.kind is Kind.HEADING:
                self._heading(block.lines[0])
            elif block.kind is Kind.FENCE:
                self._fence(block)
            else:
                self._run.append(block)
        end = len(self._scan.source.text)
        while len(self._frames) > 1:
            self._report_unclosed(self._frames[-1])
            self._close(end)
        self._end_run()
        return tuple(self._frames[0].nodes)

    @property
    def _scan(self) -> Scan:
        """The scan of what stands in the innermost fence."""
        return self._frames[-1].scan

    def _open(self, opening: Opening, line: Line) -> None:
        outer = self._frames[-1]
        audience = outer.audience or _audience_of(opening)
        changed = audience is not outer.audience and self._definitions
        scan = serving(outer.scan, self._definitions, audience) if changed else outer.scan
        self._frames.append(_Frame(scan, audience, opening, line))

    def _add(self, node: ProseNode) -> None:
        self._frames[-1].nodes.append(node)

    def _heading(self, line: Line) -> None:
        self._end_run()
        if line.end - line.start > LONGEST_LINE:
            self._add(
                Run(self._scan.span(line.start, line.end), finished(self._scan, (self._literal(line, line),)))
            )
            return
        self._add(read_heading(self._scan, line, self._headings))
        self._headings += 1

    def _fence(self, block: Block) -> None:
        line = block.lines[0]
        opening = read_fence(self._scan, line)
        if opening is not None and len(self._frames) > DEEPEST:
            self._skip(block)
        elif opening is not None:
            self._end_run()
            self._open(opening, line)
        elif self._skipped:
            self._skipped -= 1
            self._run.append(block)
        elif len(self._frames) > 1:
            self._close(line.end)
        else:
            hint = "delete the line, or write ::: name where the block starts"
            self._scan.report(
                "unopened-fence", line.body, line.end, "a fence is closed that was never opened", hint
            )
            self._run.append(block)

    def _skip(self, block: Block) -> None:
        """A fence too deep to be opened stays as text."""
        message = f"fences are nested more than {DEEPEST} deep"
        self._scan.report(
            "too-complex", block.start, block.end, message, "write fewer blocks inside each other"
        )
        self._skipped += 1
        self._run.append(block)

    def _report_unclosed(self, frame: _Frame) -> None:
        if frame.line is not None and frame.opening is not None:
            name = frame.opening.name or "without a name"
            message = f"the block {name} is never closed"
            hint = "end it with a line of three colons"
            self._scan.report("unclosed-fence", frame.line.body, frame.line.end, message, hint)

    def _close(self, end: int) -> None:
        self._end_run()
        frame = self._frames.pop()
        if frame.line is None or frame.opening is None:
            return
        opening, span = frame.opening, self._scan.span
        self._add(
            Fence(
                span(frame.line.start, end),
                opening.name,
                span(opening.name_start, opening.name_end),
                opening.arguments,
                tuple(frame.nodes),
                opening.id,
                bare=not frame.nodes,
            )
        )

    def _end_run(self) -> None:
        """Make a node of the blocks since the last one; definitions alone make none."""
        blocks, self._run = self._run, []
        while blocks and blocks[0].kind is Kind.DEFINITION:
            blocks.pop(0)
        while blocks and blocks[-1].kind is Kind.DEFINITION:
            blocks.pop()
        if not blocks:
            return
        pieces: list[Piece] = []
        at = blocks[0].start
        for block in blocks:
            if block.start > at:
                pieces.append(Piece(at, block.start))
            pieces += self._pieces(block)
            at = block.end
        self._add(Run(self._scan.span(blocks[0].start, at), finished(self._scan, pieces)))

    def _pieces(self, block: Block) -> tuple[Piece, ...]:
        scan, first, last = self._scan, block.lines[0], block.lines[-1]
        if any(line.end - line.start > LONGEST_LINE for line in block.lines):
            return (self._literal(first, last),)
        if block.kind is Kind.DEFINITION:
            return (words(self._scan, block.start, block.end, ""),)
        if block.kind is Kind.TEXT and any(
            line.quotes > DEEPEST or line.indent > DEEPEST * TAB for line in block.lines
        ):
            message = f"lists or quotations are nested more than {DEEPEST} deep"
            return (too_complex(scan, block.start, block.end, message),)
        if block.kind in (Kind.CODE, Kind.FENCE):
            return (Piece(block.start, block.end),)
        if block.kind is Kind.TABLE:
            return self._table(block)
        return inline_pieces(self._scan, block.start, block.end)

    def _literal(self, first: Line, last: Line) -> Piece:
        """Lines of which one is too long, as they stand."""
        message = f"a line is longer than {LONGEST_LINE} characters"
        return too_complex(self._scan, first.start, last.end, message)

    def _table(self, block: Block) -> tuple[Piece, ...]:
        """A table's cells are scanned one by one, so that nothing pairs across them."""
        if any(_is_wide(self._scan.flat, line) for line in block.lines):
            return (
                too_complex(self._scan, block.start, block.end, f"a row has more than {MOST_SIGNS} pipes"),
            )
        pieces: list[Piece] = []
        at = block.start
        bordered = is_bordered(self._scan.flat, block.lines[0])
        for line in block.lines:
            for start, end in cells_of(self._scan.flat, line, bordered=bordered):
                pieces.append(Piece(at, start))
                pieces += inline_pieces(self._scan, start, end)
                at = end
        pieces.append(Piece(at, block.end))
        return tuple(pieces)


def _is_wide(text: str, line: Line) -> bool:
    """Whether a table's row is beyond what Markdown reads in reasonable time."""
    return max(text.count("|", line.start, line.end), text.count("`", line.start, line.end)) > MOST_SIGNS
