"""The report for people: place, what is wrong, the line with carets, the remedy, related places."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.model.diagnostic import Severity
from ldnsite.report.excerpt import excerpt, visible
from ldnsite.report.tally import by_weight, tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.span import Span

    Paint = Callable[[str, str], str]
    """Dresses up a text (second) by its role (first): a severity's value, "place", "caret", "quiet"."""

_ANSI = MappingProxyType(
    {"error": "1;31", "warning": "1;33", "note": "1;36", "place": "1", "caret": "1;31", "quiet": "2"}
)


MOST_NOTES = 3
"""So many notes of one rule in one file are told in full."""


def plain(role: str, text: str) -> str:  # noqa: ARG001 - a Paint
    """The text as it is."""
    return text


def coloured(role: str, text: str) -> str:
    """The text in a terminal's colours."""
    return f"\x1b[{_ANSI[role]}m{text}\x1b[0m"


def as_text(findings: Sequence[Diagnostic], sources: Mapping[str, str], paint: Paint = plain) -> str:
    """Every finding, errors first, then one line with their number: `2 errors, 1 warning, 3 notes`.

    Of the notes of one rule in one file, `MOST_NOTES` are told and the others counted.
    """
    ordered = by_weight(findings)
    lines = lines_of(sources)
    told = "".join(f"{text}\n" for text in _told(ordered, lines, paint))
    return f"{told}{paint('place', str(tally(ordered)))}\n"


def _told(ordered: Sequence[Diagnostic], lines: Mapping[str, Sequence[str]], paint: Paint) -> Iterator[str]:
    """The findings' texts, and in place of the notes that are too many one line."""
    notes = Counter(_kind(finding) for finding in ordered if finding.severity is Severity.NOTE)
    seen: Counter[tuple[str, str]] = Counter()
    for finding in ordered:
        kind = _kind(finding)
        if finding.severity is Severity.NOTE:
            seen[kind] += 1
        if seen[kind] <= MOST_NOTES or finding.severity is not Severity.NOTE:
            yield tell(finding, lines, paint)
        elif seen[kind] == notes[kind]:
            left = notes[kind] - MOST_NOTES
            more = f"and {left} more note{'' if left == 1 else 's'} of {kind[1]} in {visible(kind[0])}"
            yield f"{paint('quiet', f'{more}; --format json has all')}\n"


def _kind(finding: Diagnostic) -> tuple[str, str]:
    return finding.span.path, finding.rule


def tell(finding: Diagnostic, lines: Mapping[str, Sequence[str]], paint: Paint = plain) -> str:
    """One finding, ended by a line feed. `lines` gives the lines of a source by its path."""
    place = f"{visible(str(finding.span))}: " if finding.span.path else ""
    severity = paint(finding.severity.value, f"{finding.severity.value}:")
    rule = paint("quiet", f"[{finding.rule}]")
    rows = [f"{paint('place', place)}{severity} {_one_line(finding.message)} {rule}"]
    rows += _quoted(finding.span, lines, paint)
    if finding.hint:
        rows.append(f"  {paint('quiet', 'hint:')} {_one_line(finding.hint)}")
    for other in finding.related:
        rows.append(f"  {paint('quiet', 'see')} {visible(str(other.span))}: {_one_line(other.message)}")
        rows += _quoted(other.span, lines, paint)
    return "".join(f"{row}\n" for row in rows)


def lines_of(sources: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
    """The lines of each source, split when asked for and only once."""
    return _Lines(sources)


class _Lines(dict[str, "Sequence[str]"]):
    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources

    def __missing__(self, path: str) -> Sequence[str]:
        """Splits at line feeds alone, as spans count: `splitlines` knows eight more ends of a line."""
        self[path] = self._sources[path].split("\n") if path in self._sources else ()
        return self[path]


def _quoted(span: Span, lines: Mapping[str, Sequence[str]], paint: Paint) -> list[str]:
    found = excerpt(lines[span.path], span)
    if found is None:
        return []
    line, carets = found
    number = str(span.line)
    bar, blank = paint("quiet", f"  {number} |"), paint("quiet", f"  {' ' * len(number)} |")
    return [f"{bar} {line}".rstrip(), f"{blank} {paint('caret', carets)}"]


def _one_line(text: str) -> str:
    return visible(" ".join(text.split()))
