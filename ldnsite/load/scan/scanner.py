"""The scanner of every Label, Text and Prose: sources to plain words, parts or nodes, before Markdown.

It is total: it raises on no text and loses no character. What is wrong becomes a finding and stays in the
text as it was written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.load.scan.characters import report_refused_characters
from ldnsite.load.scan.context import Scan
from ldnsite.load.scan.hidden import report_idle_fences, report_idle_marks, report_words_for_nobody
from ldnsite.load.scan.inline import LONGEST_LINE, scan_inline, too_complex
from ldnsite.load.scan.pieces import finished
from ldnsite.load.scan.prose import scan_prose
from ldnsite.load.scan.raw_html import first_tag

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.inline import Inline
    from ldnsite.model.prose import ProseNodes
    from ldnsite.model.span import Source


class Scanner:
    """A `model.text.TextScanner`: collects the findings of all texts scanned with it, in order."""

    __slots__ = ("findings",)

    def __init__(self) -> None:
        self.findings: list[Diagnostic] = []

    def label(self, source: Source) -> str:
        """The plain text of a label: the source's, without blanks at its ends."""
        scan = Scan.of(source, self.findings)
        report_refused_characters(scan)
        report_idle_marks(scan)
        if tag := first_tag(source.text):
            scan.report("raw-html", *tag, "raw HTML stands in a plain text", "write the words alone")
        return source.text.strip()

    def inline(self, source: Source) -> Inline:
        """The parts of one line of text; their places together cover it."""
        scan = Scan.of(source, self.findings)
        report_refused_characters(scan)
        if any(len(line) > LONGEST_LINE for line in source.text.split("\n")):
            message = f"a line is longer than {LONGEST_LINE} characters"
            return finished(scan, (too_complex(scan, 0, len(source.text), message),))
        report_idle_fences(scan, 0, len(source.text))
        parts = scan_inline(scan, 0, len(source.text))
        report_idle_marks(scan)
        report_words_for_nobody(scan, parts)
        return parts

    def prose(self, source: Source) -> ProseNodes:
        """The nodes of block text; what stands between them is blank or a link definition."""
        report_refused_characters(Scan.of(source, self.findings))
        return scan_prose(source, self.findings)
