"""What a closing bracket makes of what stands before it.

Tried in this order: audience span, link or image, footnote, reference link, citation, shortcut reference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.load.scan.citations import read_group, starts_group
from ldnsite.load.scan.links import destination_at, label_of
from ldnsite.load.scan.pieces import Piece, cites, literal, without_cites, words
from ldnsite.load.scan.urls import looks_like_address, refusal
from ldnsite.model.audience import Audience
from ldnsite.model.inline import Cite, Target
from ldnsite.model.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable

    from ldnsite.load.scan.context import Scan
    from ldnsite.load.scan.links import Definition

_AUDIENCES = {f".{audience.value}": audience for audience in Audience}
_BRACES = re.compile(r"\{([^{}\n]{0,300})\}")
_REFERENCE = re.compile(r"\[((?:[^\[\]\\]|\\.){0,200})\](?![({])", re.DOTALL)
_SPACED = re.compile(r"[ \t]+(?:\(([^()\s]{1,2000})\)|\[([^\[\]\n]{1,200})\])")
_ADDRESS_WITH_BLANKS = re.compile(r"\(([^()\n]{1,500})\)")
DEEPEST = 20
_UNDEFINED_HINT = "define it on a line of its own, [name]: address; a literal bracket is written \\["
_SPAN_HINT = "write [words]{.patient} or [words]{.professional}"


@dataclass(slots=True)
class Opener:
    """An opening bracket: its piece's index and offset; whether a link may still start there."""

    index: int
    start: int
    image: bool
    linkable: bool = True


@dataclass(frozen=True, slots=True)
class Bracketed:
    """A pair of brackets: the opening one, the pieces between, where the closing one stands, where the text ends."""

    opener: Opener
    inner: tuple[Piece, ...]
    close: int
    end: int

    @property
    def start(self) -> int:
        """Where the opening bracket itself stands, after an image's exclamation mark."""
        return self.opener.start + self.opener.image

    def mark(self) -> tuple[Piece, ...]:
        """An exclamation mark that turned out not to make an image."""
        return (Piece(self.opener.start, self.start),) if self.opener.image else ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a pair: the pieces that replace it, and where the scan goes on.

    `pieces` None: the brackets are text; what lies between stays, and text goes on up to `end`.
    """

    pieces: tuple[Piece, ...] | None
    end: int
    is_link: bool = False


def closed(scan: Scan, pair: Bracketed) -> Outcome:
    """What the closing bracket of `pair` makes of it."""
    for attempt in _ATTEMPTS:
        outcome = attempt(scan, pair)
        if outcome is not None:
            return outcome
    return Outcome(None, pair.close + 1)


def _audience(scan: Scan, pair: Bracketed) -> Outcome | None:
    at = pair.close + 1
    if not scan.flat.startswith("{", at, pair.end):
        return None
    braces = _BRACES.match(scan.flat, at, pair.end)
    if braces is None:
        scan.report(
            "unclosed-span", pair.start, at + 1, "the braces after the words are never closed", _SPAN_HINT
        )
        return Outcome(None, at + 1)
    name = braces[1].strip()
    audience = _AUDIENCES.get(name)
    scan.braces.add(at)
    if audience is None:
        hint = did_you_mean(name, _AUDIENCES) or _SPAN_HINT
        scan.report("unclosed-span", at, braces.end(), f"{braces[0]} names no audience", hint)
        return Outcome(None, braces.end())
    depth = 1 + max((piece.depth for piece in pair.inner), default=0)
    piece = Piece(pair.start, braces.end(), audience=audience, children=pair.inner, depth=depth)
    if depth > DEEPEST:  # the caller makes a literal of it; without children nothing can recurse too deep
        piece = Piece(pair.start, braces.end(), depth=depth)
    return Outcome((*pair.mark(), piece), braces.end())


def _inline_link(scan: Scan, pair: Bracketed) -> Outcome | None:
    at = pair.close + 1
    if not (pair.opener.linkable and scan.flat.startswith("(", at, pair.end)):
        return None
    found = destination_at(scan.flat, at + 1, pair.end)
    if found is None:
        _report_blanks(scan, pair)
        return None
    after = (words(scan, found.stop, found.end, f"{found.title})"),)
    return _link(scan, pair, _Aim(found.url, found.start, found.stop, after, found.end))


def _report_blanks(scan: Scan, pair: Bracketed) -> None:
    written = _ADDRESS_WITH_BLANKS.match(scan.flat, pair.close + 1, pair.end)
    if written and looks_like_address(written[1].strip()):
        scan.report(
            "refused-url",
            *written.span(1),
            "the address has blanks in it, so this is no link",
            "write %20 for a blank",
        )


@dataclass(frozen=True, slots=True)
class _Aim:
    """Where a link leads: the address and its place, what stands after it, and the end of it all."""

    url: str
    start: int
    stop: int
    after: tuple[Piece, ...]
    end: int


def _link(scan: Scan, pair: Bracketed, aim: _Aim) -> Outcome:
    image = pair.opener.image
    reason = refusal(aim.url, image=image)
    if reason:
        hint = "links may start with https, http, mailto or tel, or be the path of a page's source"
        scan.report("refused-url", aim.start, aim.stop, reason, hint)
    elif not scan.flat[pair.start + 1 : pair.close].strip():
        reason = "empty"
        _report_empty(scan, pair, aim)
    if reason and not (image and reason == "empty"):
        return Outcome((*_opening(pair), *pair.inner, literal(scan, pair.close, aim.end)), aim.end)
    pieces = (
        words(scan, pair.opener.start, pair.start + 1, "![" if image else "["),
        *_text(scan, pair),
        words(scan, pair.close, aim.start, "]("),
        Piece(aim.start, aim.stop, Target(scan.span(aim.start, aim.stop), aim.url, image)),
        *aim.after,
    )
    return Outcome(pieces, aim.end, is_link=not image)


def _opening(pair: Bracketed) -> tuple[Piece, ...]:
    return (Piece(pair.opener.start, pair.start + 1),)


def _report_empty(scan: Scan, pair: Bracketed, aim: _Aim) -> None:
    if pair.opener.image:
        hint = "say in the square brackets what the image shows"
        scan.report("image-without-alt", pair.opener.start, aim.end, "an image has no alternative text", hint)
    else:
        scan.report(
            "empty-link", pair.opener.start, aim.end, "a link has no text", "write its text in the brackets"
        )


def _text(scan: Scan, pair: Bracketed) -> tuple[Piece, ...]:
    """A link's text, in which no citation can stand."""
    if pair.opener.image:
        for cite in cites(pair.inner):
            scan.report(
                "malformed-citation", cite.start, cite.end, "a citation stands in an image's alternative text",
                "cite in the text or in the caption",
            )  # fmt: skip
    return without_cites(scan, pair.inner)


def _footnote(scan: Scan, pair: Bracketed) -> Outcome | None:
    if not scan.flat.startswith("^", pair.start + 1, pair.close):
        return None
    message = f"the footnote {scan.flat[pair.start : pair.close + 1]} is used"
    hint = "footnotes are not known here: say it in the text, or cite with [@key]"
    scan.report("footnote", pair.start, pair.close + 1, message, hint)
    return Outcome(None, pair.close + 1)


def _reference(scan: Scan, pair: Bracketed) -> Outcome | None:
    match = _REFERENCE.match(scan.flat, pair.close + 1, pair.end) if pair.opener.linkable else None
    if match is None or match[1].startswith(("@", "-@", "^")):
        return None
    written = match[1] if match[1].strip() else scan.flat[pair.start + 1 : pair.close]
    label = label_of(written)
    definition = scan.definitions.get(label)
    if definition is not None:
        return _defined(scan, pair, definition, *match.span())
    if label in scan.elsewhere:
        _report_elsewhere(scan, scan.elsewhere[label], *match.span())
        return Outcome(None, match.end())
    if not _cites(scan, pair):
        hint = did_you_mean(label, scan.definitions) or _UNDEFINED_HINT
        message = f"the link [{written.strip()}] is not defined"
        scan.report("undefined-link", match.start(), match.end(), message, hint)
    return None


def _report_elsewhere(scan: Scan, definition: Definition, start: int, end: int) -> None:
    """A definition in a fence for one audience serves that audience alone: its address is the audience's, too."""
    scan.used.add(definition)
    scan.report(
        "undefined-link", start, end,
        f"the link [{definition.label}] is defined for the {definition.audience} view alone and used outside it",
        "move the definition out of the fence, or the link into it",
    )  # fmt: skip


def _defined(scan: Scan, pair: Bracketed, definition: Definition, start: int, end: int) -> Outcome:
    """A link to a definition, written out as an inline link."""
    scan.used.add(definition)
    after = (words(scan, end, end, f"{definition.title})"),)
    return _link(scan, pair, _Aim(definition.url, start, end, after, end))


def _cites(scan: Scan, pair: Bracketed) -> bool:
    content = scan.flat[pair.start + 1 : pair.close]
    return starts_group(content) or any(isinstance(piece.part, Cite) for piece in pair.inner)


def _citation(scan: Scan, pair: Bracketed) -> Outcome | None:
    if not _cites(scan, pair):
        return None
    start, end = pair.start, pair.close + 1
    if all(p.audience is None and (p.part is None or isinstance(p.part, Cite)) for p in pair.inner):
        cite = read_group(scan, start, end)
    else:
        cite = None
        hint = "write the citation in brackets of its own"
        scan.report("malformed-citation", start, end, "a citation has a link or an audience span in it", hint)
    if cite is not None:
        return Outcome((*pair.mark(), Piece(start, end, cite)), end)
    return Outcome((*_opening(pair), *without_cites(scan, pair.inner), Piece(pair.close, end)), end)


def _shortcut(scan: Scan, pair: Bracketed) -> Outcome | None:
    if not (scan.definitions or scan.elsewhere) or not pair.opener.linkable:
        return None
    label = label_of(scan.flat[pair.start + 1 : pair.close])
    definition = scan.definitions.get(label)
    end = pair.close + 1
    if definition is None and label in scan.elsewhere:
        _report_elsewhere(scan, scan.elsewhere[label], pair.start, end)
    return _defined(scan, pair, definition, pair.close, end) if definition else None


def _spaced(scan: Scan, pair: Bracketed) -> None:
    match = _SPACED.match(scan.flat, pair.close + 1, pair.end)
    if match and (looks_like_address(match[1] or "") or label_of(match[2] or "") in scan.definitions):
        scan.report(
            "spaced-link", pair.start, match.end(), "a space stands between a link's text and its address",
            "write [text](address) without a space",
        )  # fmt: skip


_ATTEMPTS: tuple[Callable[[Scan, Bracketed], Outcome | None], ...] = (
    _audience,
    _inline_link,
    _footnote,
    _reference,
    _citation,
    _shortcut,
    _spaced,
)
