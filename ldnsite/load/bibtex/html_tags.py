"""HTML in reference fields: plain emphasis is read as such, anything else stays text. All of it is reported."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.model.diagnostic import Severity
from ldnsite.model.reference import Rich, RichRun, rich_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.model.reference import Style

_TAGS = """
a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br
button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em
embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i
iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav noscript object
ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select slot small
source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title
tr track tt u ul var video wbr
"""
_TAG = re.compile(rf"</?(?:{'|'.join(_TAGS.split())})(?=[\s/>])[^<>]*>?", re.IGNORECASE)
_EMPHASIS = re.compile(r"<(i|em|b|strong|sub|sup)>([^<>]*)</\1>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_STYLES: Mapping[str, Style] = MappingProxyType(
    {"i": "italic", "em": "italic", "b": "bold", "strong": "bold", "sub": "sub", "sup": "sup"}
)
_MACROS: Mapping[str, str] = MappingProxyType(
    {"italic": "textit", "bold": "textbf", "sub": "textsubscript", "sup": "textsuperscript"}
)

TagFinding = tuple[str, str, Severity | None]


def styled(rich: Rich) -> tuple[Rich, list[TagFinding]]:
    """`rich` with plain emphasis tags made styles; and a message, a hint and a severity for each oddity."""
    text = rich_text(rich)
    if "<" not in text and "&" not in text:
        return rich, []
    found: list[TagFinding] = []
    runs = tuple(part for run in rich for part in _emphasised(run, found))
    found += [(f"HTML stands in the field: {match[0]}", "take the tag away; it is shown as text", None)
              for run in runs for match in _TAG.finditer(run.text)]  # fmt: skip
    found += [(f"an HTML entity stands in the field: {match[0]}", "write the character itself", Severity.WARNING)
              for match in _ENTITY.finditer(text)]  # fmt: skip
    return runs, found


def _emphasised(run: RichRun, found: list[TagFinding]) -> list[RichRun]:
    parts: list[RichRun] = []
    at = 0
    for match in _EMPHASIS.finditer(run.text):
        style = _STYLES[match[1].lower()]
        parts += [RichRun(run.text[at : match.start()], run.style), RichRun(match[2], style)]
        hint = f"write \\{_MACROS[style]}{{{match[2]}}}"
        found.append((f"HTML stands in the field: {match[0]}", hint, Severity.WARNING))
        at = match.end()
    return [part for part in (*parts, RichRun(run.text[at:], run.style)) if part.text]
