"""Words for one audience that the other would read, or nobody: marks in places where they do nothing.

An audience mark inside code, an address or a plain text hides nothing, and two stray backticks are enough
to make code of it; so each mark of which nothing was made is an error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ldnsite.model.audience import Audience
from ldnsite.model.inline import ForAudience, Part
from ldnsite.model.prose import Fence, Run, SourceHeading
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.load.scan.context import Scan
    from ldnsite.model.prose import ProseNode
    from ldnsite.model.span import Span

_NAMES = "|".join(Audience)
_BRACES = re.compile(rf"\{{[ \t]*\.(?:{_NAMES})[ \t]*\}}")
_FENCE = re.compile(rf"^[ \t>]*:{{3,}}[ \t]*(?:\{{[ \t]*\.)?(?:{_NAMES})\b[^\n]*", re.MULTILINE)


def report_idle_marks(scan: Scan) -> None:
    """Report each audience mark in a text of which no audience span was made."""
    for match in _BRACES.finditer(scan.flat):
        if match.start() not in scan.braces:
            scan.report(
                "unclosed-span", *match.span(), f"{match[0]} hides nothing here, in code, an address or a plain text",
                "write [words]{.patient} or [words]{.professional} in running text",
            )  # fmt: skip


def report_idle_fences(scan: Scan, start: int, end: int) -> None:
    """Report each audience fence in `text[start:end]`, a stretch in which fences do nothing."""
    for match in _FENCE.finditer(scan.flat, start, end):
        scan.braces.update(range(*match.span()))
        scan.report(
            "unopened-fence", *match.span(), "a fence stands where it does nothing: in code or in a text of one line",
            "write the fence in block text; inside a line, write [words]{.patient} or [words]{.professional}",
        )  # fmt: skip


def report_words_for_nobody(scan: Scan, found: Iterable[ProseNode | Part]) -> None:
    """Report words for one audience inside words for the other."""
    for span, audience in _contradictions(found, None):
        scan.findings.append(
            RULES["words-for-nobody"].at(
                span,
                f"words for the {audience} view stand inside words for the {audience.other} view",
                "close the outer ones before, or open them after",
            )
        )


def _contradictions(
    found: Iterable[ProseNode | Part], outer: Audience | None
) -> Iterator[tuple[Span, Audience]]:
    for item in found:
        audience, inner = _audience_of(item), _inside(item)
        if audience and outer and audience is not outer:
            yield item.span, audience
        else:
            yield from _contradictions(inner, audience or outer)


def _audience_of(item: ProseNode | Part) -> Audience | None:
    if isinstance(item, ForAudience):
        return item.audience
    if isinstance(item, Fence) and item.name in set(Audience):
        return Audience(item.name)
    return None


def _inside(item: ProseNode | Part) -> tuple[ProseNode | Part, ...]:
    if isinstance(item, Fence):
        return (*(part for argument in item.arguments for part in argument.parts), *item.children)
    return item.parts if isinstance(item, ForAudience | Run | SourceHeading) else ()
