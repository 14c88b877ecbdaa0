"""Ranges of pages and of citation numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PAGES = re.compile(r"([0-9]*[A-Za-z]+0*)?([0-9]+[a-z]*)\s*[-\u2013]\s*([0-9]*[A-Za-z]+0*)?([0-9]+[a-z]*)")
_LIST = re.compile(r"[0-9A-Za-z]+(?:\s*[-\u2013,&]\s*[0-9A-Za-z]+)*")
_RUN = 3
"""From how many numbers in a row on a range is written."""


def expanded(pages: str) -> str:
    """Each range of plain numbers in full: "633-72" gives "633-672". "S194-205" and what is no range stay."""
    known = _LIST.fullmatch(pages) is not None
    return (_PAGES.sub(_expand, pages) if known else pages).replace("\u2013", "-")


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
