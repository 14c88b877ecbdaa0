"""Ranges of pages and of citation numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from ldnsite.cite.numerals import is_numeric

_PAGES = re.compile(r"([0-9]*[A-Za-z]+0*)?([0-9]+[a-z]*)\s*[-\u2013]\s*([0-9]*[A-Za-z]+0*)?([0-9]+[a-z]*)")
_OTHER_RANGE = re.compile(r"(?i:[ivxlcdm]+-[ivxlcdm]+)|[0-9]+[A-Z]-[0-9]+")
"""Roman figures, and the first page of a supplement and a number ("27S-36"): as they are, with a dash."""
_LIST = re.compile(r"[0-9A-Za-z]+(?:\s*[-\u2013,&]\s*[0-9A-Za-z]+)*")
_RUN = 3
"""From how many numbers in a row on a range is written."""


def expanded(pages: str) -> str:
    """Each range of plain numbers in full: "633-72" gives "633-672". "S194-205" and what is no range stay."""
    return _each_range(pages, _expand).replace("\u2013", "-")


def shortened(pages: str) -> str:
    """Each range with as few digits as tell its end: "529-538" gives "529\u201338" (CSL's "minimal").

    A letter before both ends is said once: "e31-e39" gives "e31\u20139". Where it stands before the first alone
    ("S194-205"), the range stays as printed.
    """
    if _OTHER_RANGE.fullmatch(pages):
        return pages.replace("-", "\u2013")
    return _each_range(expanded(pages), _shorten)


def in_full(pages: str) -> str:
    """Each range in full with an en dash: "633-72" gives "633\u2013672" (CSL's "expanded")."""
    if _OTHER_RANGE.fullmatch(pages):
        return pages.replace("-", "\u2013")
    return _each_range(expanded(pages), _with_dash)


def _with_dash(match: re.Match[str]) -> str:
    prefix, first, second_prefix, second = match.groups("")
    return f"{prefix}{first}\u2013{second_prefix}{second}" if prefix == second_prefix else match[0]


def _each_range(pages: str, change: Callable[[re.Match[str]], str]) -> str:
    """`pages` with each range changed; what stands behind a semicolon ("; discussion 148-50") stays."""
    numbers, semicolon, rest = pages.partition(";")
    return (_PAGES.sub(change, numbers) if _LIST.fullmatch(numbers) else numbers) + semicolon + rest


def dashed(numbers: str) -> str:
    """Ranges in a volume or issue with an en dash and their ends in full: "569-570" gives "569\u2013570"."""
    return numbers.replace("-", "\u2013") if is_numeric(numbers) else numbers


def _shorten(match: re.Match[str]) -> str:
    prefix, first, second_prefix, second = match.groups("")
    if prefix != second_prefix:
        return match[0]
    if first == second:
        return f"{prefix}{first}\u2013{prefix}{second}"
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False))
    told = second[len(list(alike)) :] if len(first) == len(second) else second
    return f"{prefix}{first}\u2013{told}"


def _expand(match: re.Match[str]) -> str:
    prefix, first, second_prefix, second = match.groups("")
    if prefix == second_prefix:
        full = first[: max(len(first) - len(second), 0)] + second
        second = full if _number(first) < _number(full) else second
    return f"{prefix}{first}-{second_prefix}{second}"


def _number(text: str) -> int:
    return int(re.match(r"\d+", text)[0])  # type: ignore[index] # the pattern begins with digits


def collapsed(numbers: Sequence[int]) -> str:
    """Citation numbers in order: 1, 2, 3, 5 gives "1–3,5"; two in a row stay two."""
    groups: list[list[int]] = []
    for number in sorted(set(numbers)):
        if groups and groups[-1][-1] == number - 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    return ",".join(_group(group) for group in groups)


def _group(numbers: list[int]) -> str:
    if len(numbers) >= _RUN:
        return f"{numbers[0]}\u2013{numbers[-1]}"
    return ",".join(str(number) for number in numbers)
