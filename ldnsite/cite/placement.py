"""Where a raised mark stands: against its word, after a full stop or comma, before a colon or semicolon.

Source: AMA Manual of Style, 11th edition, section 3.6; citeproc-js does the same for note styles.
Editors write `pain [@a].` as in pandoc, whatever the style.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ldnsite.model.inline import Cite, Inline, Literal, Part, Words

_STOPS = ".,"
_SPACES = " \t\n\u00a0"
_MARKER = re.compile(r"(?:^|\n)[ \t]*(?:[-*+>|]|\d+[.)])$")
"""What opens a list item, a quotation or a table's row, and needs the blank after it."""


def raised(parts: Inline) -> Inline:
    """`parts` with each citation moved to where a raised mark stands. Citations in running text stay.

    No character but the space before a mark is lost.
    """
    placed: list[Part] = []
    for part in parts:
        if isinstance(part, Cite) and not part.narrative:
            _put_note(placed, part)
        elif len(placed) > 1 and _is_note(placed[-1]) and isinstance(part, Words | Literal):
            placed.append(_after_stop(placed, part))
        else:
            placed.append(part)
    return tuple(placed)


def _put_note(placed: list[Part], note: Cite) -> None:
    """Against the word before it; into the note before it, since two raised numbers side by side read as one."""
    last = placed[-1] if placed else None
    if isinstance(last, Words | Literal):
        last = placed[-1] = _without_space(last)
        if not last.text:
            placed.pop()
    before = placed[-1] if placed else None
    if isinstance(before, Cite) and not before.narrative:
        placed[-1] = replace(before, items=(*before.items, *note.items))
    else:
        placed.append(note)


def _is_note(part: Part) -> bool:
    return isinstance(part, Cite) and not part.narrative


def _without_space(words: Words | Literal) -> Words | Literal:
    """The words without the blanks at their end, unless these open a paragraph or a list item."""
    bare = words.text.rstrip(_SPACES)
    opens_a_block = "\n\n" in words.text[len(bare) :] or _MARKER.search(bare) is not None
    return words if opens_a_block else replace(words, text=bare)


def _after_stop(placed: list[Part], words: Words | Literal) -> Words | Literal:
    """What follows a mark: a stop at its start goes before the mark, if there are words to put it to."""
    stop = words.text[: _stops(words.text)]
    before = placed[-2]
    if not stop or not isinstance(before, Words | Literal):
        return words
    placed[-2] = replace(before, text=before.text + stop)
    span = replace(words.span, column=words.span.column + len(stop))
    return replace(words, text=words.text[len(stop) :], span=span)


def _stops(text: str) -> int:
    """How many stops stand at the start: one, and none where a figure follows (".5")."""
    if text[:1] and text[0] in _STOPS and not text[1:2].isdigit():
        return 1
    return 0
