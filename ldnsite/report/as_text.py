"""The report for people: place, what is wrong, the line with carets, the remedy, related places."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.report.excerpt import excerpt, visible
from ldnsite.report.tally import arranged, tally

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.span import Span

    Paint = Callable[[str, str], str]
    """Dresses up a text (second) by its role (first): a severity's value, "place", "caret", "quiet"."""

_ANSI = MappingProxyType(
    {"error": "1;31", "warning": "1;33", "note": "1;36", "place": "1", "caret": "1;31", "quiet": "2"}
)


def plain(role: str, text: str) -> str:  # noqa: ARG001 - a Paint
    """The text as it is."""
    return text


def coloured(role: str, text: str) -> str:
    """The text in a terminal's colours."""
    return f"\x1b[{_ANSI[role]}m{text}\x1b[0m"


def as_text(findings: Sequence[Diagnostic], sources: Mapping[str, str], paint: Paint = plain) -> str:
    """Every finding, then one line with their number: `2 errors, 1 warning, 3 notes`."""
    ordered = arranged(findings)
    lines = lines_of(sources)
    told = "".join(f"{tell(finding, lines, paint)}\n" for finding in ordered)
    return f"{told}{paint('place', str(tally(ordered)))}\n"


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
