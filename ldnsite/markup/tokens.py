"""Tokens: what stands for a mark, an address or a literal while Markdown works on the words around it.

A token is a number written in private-use characters between two of them. No source may have such
characters (the scanner refuses them); one that comes all the same is replaced, so none can be forged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.model.inline import Href, Part, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

START, STOP = "\ue000", "\ue001"
LINK, IMAGE, LINK_END = "\ue002", "\ue003", "\ue004"
"""Signs that stand for the brackets of a link with a token for its address: `[`, `![` and `](`."""
BRACKETS = MappingProxyType({LINK: "[", IMAGE: "![", LINK_END: "]("})
_ZERO = 0xE010
_TO_DIGITS = {_ZERO + digit: str(digit) for digit in range(10)}
_FROM_DIGITS = str.maketrans({str(digit): chr(_ZERO + digit) for digit in range(10)})
TOKEN = re.compile(f"{START}([{chr(_ZERO)}-{chr(_ZERO + 9)}]{{1,9}}){STOP}")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\uf8ff]")
REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Tokenised:
    """Markdown with tokens, and the part that each token's number stands for."""

    text: str
    parts: tuple[Part, ...]


def token(number: int) -> str:
    """The token for `number`."""
    return f"{START}{str(number).translate(_FROM_DIGITS)}{STOP}"


def number_of(digits: str) -> int:
    """The number written in a token."""
    return int(digits.translate(_TO_DIGITS))


def safe_words(text: str) -> str:
    """`text` without characters that could be taken for a token, or that no HTML may have."""
    return _FORBIDDEN.sub(REPLACEMENT, text) if _FORBIDDEN.search(text) else text


def tokenised(parts: Iterable[Part]) -> Tokenised:
    """The parts as one text; whatever is not words becomes a token."""
    pieces: list[str] = []
    kept: list[Part] = []
    openers: list[int] = []
    for part in parts:
        if isinstance(part, Words):
            if part.text in ("[", "!["):
                openers.append(len(pieces))
            pieces.append(safe_words(part.text))
            continue
        if isinstance(part, Href):
            _mark_link(pieces, openers)
        pieces.append(token(len(kept)))
        kept.append(part)
    return Tokenised("".join(pieces), tuple(kept))


def _mark_link(pieces: list[str], openers: list[int]) -> None:
    """Put signs in the place of the brackets around the text of a link whose address comes next."""
    if not (pieces and pieces[-1].endswith("](")):
        return
    if pieces[-1] == "](" and openers:
        opener = openers.pop()
        pieces[opener] = IMAGE if pieces[opener] == "![" else LINK
    elif not _mark_in_words(pieces):
        return
    pieces[-1] = pieces[-1][:-2] + LINK_END


def _mark_in_words(pieces: list[str]) -> bool:
    """The same for a link written out in one piece of words: `[text](` and then the address."""
    words = pieces[-1][:-2]
    start = words.rfind("[")
    if start == -1 or "]" in words[start:]:
        return False
    image = words[:start].endswith("!")
    pieces[-1] = f"{words[: start - image]}{IMAGE if image else LINK}{words[start + 1 :]}]("
    return True
