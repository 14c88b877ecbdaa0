"""Parts to HTML: `flow` for blocks, `line` for one line; `plain` for the text that a reader would read.

The parts are restricted to one audience, numbered and resolved: words, literals, marks, terms and addresses.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from ldnsite.markup.blocks import blocks_html
from ldnsite.markup.inline import inline_html
from ldnsite.markup.plain import plain
from ldnsite.markup.sanitise import sanitised
from ldnsite.markup.tokens import TOKEN, Tokenised, number_of, safe_words, tokenised
from ldnsite.model.inline import Href, Inline, Literal, Part, TermMark

if TYPE_CHECKING:
    from collections.abc import Callable

    Put = Callable[[Part], str]

_WRONG = 2
_QUIET = re.compile(r"</?(a|code|pre|th|dt)\b")
"""Elements in which nothing that can be pressed may stand: links, code, and what names a column or an entry."""
_TAG_OR_TOKEN = re.compile(rf'<(?:[^<>"]|"[^"]*")*>|{TOKEN.pattern}')

__all__ = ["Rendered", "flow", "line", "plain"]


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML, and the parts that do not stand in it exactly once and where they belong."""

    html: str
    lost: tuple[Part, ...] = ()


class _Place(Enum):
    """Where a token stands: in running text or not, as the address of a link or image, or elsewhere in a tag."""

    TEXT = auto()
    QUIET_TEXT = auto()
    ADDRESS = auto()
    TAG = auto()


@dataclass(frozen=True, slots=True)
class _Template:
    """HTML cut at its tokens: `texts` has one more than `slots`; a slot is a token's number and its place."""

    texts: tuple[str, ...]
    slots: tuple[tuple[int, _Place], ...]


def flow(parts: Inline, put: Put) -> Rendered:
    """Block HTML for `parts`.

    `put` gives the HTML for a mark or term and the escaped address for an `Href`; it is called once at most for each.
    """
    return _filled(tokenised(parts), _flow_template, put)


def line(parts: Inline, put: Put) -> Rendered:
    """Inline HTML for `parts`, without a paragraph around it."""
    return _filled(tokenised(parts), _line_template, put)


# Both views of a page ask for the same shared prose: what comes between tokens is made once.
@lru_cache(maxsize=8192)
def _flow_template(text: str) -> _Template:
    return _cut(sanitised(blocks_html(text)).strip())


@lru_cache(maxsize=8192)
def _line_template(text: str) -> _Template:
    return _cut(sanitised(inline_html(text.strip())))


def _cut(html: str) -> _Template:
    texts, slots = [], []
    at = depth = 0
    for match in _TAG_OR_TOKEN.finditer(html):
        if _QUIET.match(match[0]):
            depth += -1 if match[0].startswith("</") else 1
        for token in TOKEN.finditer(html, *match.span()):
            before = html[at : token.start()]
            texts.append(before)
            slots.append((number_of(token[1]), _place(match[0], before, quiet=depth > 0)))
            at = token.end()
    return _Template((*texts, html[at:]), tuple(slots))


def _place(tag_or_token: str, before: str, *, quiet: bool) -> _Place:
    if not tag_or_token.startswith("<"):
        return _Place.QUIET_TEXT if quiet else _Place.TEXT
    return _Place.ADDRESS if before.endswith(('href="', 'src="')) else _Place.TAG


def _filled(tokens: Tokenised, template_of: Callable[[str], _Template], put: Put) -> Rendered:
    template = template_of(tokens.text)
    seen: Counter[int] = Counter()
    pieces = [template.texts[0]]
    for (number, place), text in zip(template.slots, template.texts[1:], strict=True):
        shown = _shown(tokens.parts[number], place, put) if not seen[number] else None
        seen[number] += 1 if shown is not None else _WRONG
        pieces += (shown or "", text)
    lost = tuple(part for number, part in enumerate(tokens.parts) if seen[number] != 1)
    return Rendered("".join(pieces), lost)


def _shown(part: Part, place: _Place, put: Put) -> str | None:
    """What stands in the place of a part's token; None where the part does not belong. A term is a word anywhere."""
    if isinstance(part, Literal) or (isinstance(part, TermMark) and place is not _Place.TEXT):
        return None if place is _Place.ADDRESS else escape(safe_words(part.text), quote=place is _Place.TAG)
    if isinstance(part, Href):
        return put(part) if place is _Place.ADDRESS else None
    return put(part) if place in (_Place.TEXT, _Place.QUIET_TEXT) else None
