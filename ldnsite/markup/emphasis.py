"""Emphasis: runs of `*` and `_` paired as CommonMark 0.31 says (section 6.2 and appendix A), in linear time."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

_BESIDE_UNDERSCORES = "PSC"
"""Tokens (category Co) stand for brackets there, so that `_pain_[@a]` is set; for `*` they are as good as letters."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of finished HTML."""

    html: str


@dataclass(slots=True)
class Run:
    """A run of `*` or `_`: how many are left, which side it can pair with, and the tags made of it.

    `opened` are the tags that stand after the run's remaining signs, innermost last; `closed` those before.
    """

    sign: str
    count: int
    opens: bool
    closes: bool
    length: int = 0
    opened: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.length = self.count

    @property
    def html(self) -> str:
        """The tags and the signs that paired with nothing."""
        return "".join(self.closed) + self.sign * self.count + "".join(reversed(self.opened))


def flanking(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a run between two characters ("" at an end of the text) can open and can close emphasis."""
    blank_before, blank_after = not before or before.isspace(), not after or after.isspace()
    kinds = "PS" if sign == "*" else _BESIDE_UNDERSCORES
    punctuation_before, punctuation_after = _is_kind(before, kinds), _is_kind(after, kinds)
    left = not blank_after and (not punctuation_after or blank_before or punctuation_before)
    right = not blank_before and (not punctuation_before or blank_after or punctuation_after)
    if sign == "*":
        return left, right
    return left and (not right or punctuation_before), right and (not left or punctuation_after)


def _is_kind(character: str, kinds: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] in kinds


def emphasised(made: list[Text | Run]) -> str:
    """The HTML of all the pieces, with each pair of runs as tags."""
    runs = [piece for piece in made if isinstance(piece, Run)]
    if runs:
        _pair(runs)
    return "".join(piece.html for piece in made)


def _pair(runs: list[Run]) -> None:
    """Pair closing runs with the nearest opening ones.

    `bottoms` remembers, for each kind of closing run, below which place no opening run fits: that is what
    keeps the work linear.
    """
    stack: list[Run] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        while run.closes and run.count:
            kind = (run.sign, run.opens, run.length % 3)
            index = _opener(stack, run, bottoms.get(kind, 0))
            if index < 0:
                bottoms[kind] = len(stack)
                break
            _join(stack[index], run)
            del stack[index + (stack[index].count > 0) :]
            for key, bottom in bottoms.items():
                bottoms[key] = min(bottom, len(stack))
        if run.opens and run.count:
            stack.append(run)


def _opener(stack: list[Run], run: Run, bottom: int) -> int:
    for index in range(len(stack) - 1, bottom - 1, -1):
        opener = stack[index]
        if opener.sign == run.sign and not _is_odd(opener, run):
            return index
    return -1


def _is_odd(opener: Run, run: Run) -> bool:
    """The rule of three: runs that could do both pair only if their lengths do not add up to one."""
    both = opener.closes or run.opens
    return both and (opener.length + run.length) % 3 == 0 and bool(opener.length % 3 or run.length % 3)


def _join(opener: Run, closer: Run) -> None:
    strong = opener.count > 1 and closer.count > 1
    tag, used = ("strong", 2) if strong else ("em", 1)
    opener.count -= used
    closer.count -= used
    opener.opened.append(f"<{tag}>")
    closer.closed.append(f"</{tag}>")
