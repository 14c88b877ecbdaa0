"""Fisher's exact test of two groups, and what a printed p says of the same question."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from math import comb
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVEL = Decimal("0.05")
"""Below it a gap is called unlikely to be chance: the level of a 95 % interval."""

LARGEST = 20_000
"""People in both groups together, up to which the test is done: its exact numbers have as many digits."""

_PRINTED = re.compile(r"(?:p *)?(<=|>=|[<>=≤≥])? *([0-9]*\.?[0-9]+)", re.IGNORECASE)
_NOT_SIGNIFICANT = re.compile(r"n\.?s\.?|not\s+significant", re.IGNORECASE)
_SIGNS: Mapping[str | None, str] = MappingProxyType({"≤": "<=", "≥": ">=", None: "="})


def fisher_p(events: int, n: int, comparator_events: int, comparator_n: int) -> Fraction | None:
    """The two-sided p of the shares in two independent groups, exact: all tables as likely as this one, or less so.

    Counting those without the event gives the same p. None for impossible counts and more than `LARGEST` people.
    Source: R. A. Fisher, Statistical Methods for Research Workers, 5th edition 1934, section 21.02; two-sided by
    the sum of small probabilities, as in `fisher.test` of R.
    """
    people, total = n + comparator_n, events + comparator_events
    if not (0 <= events <= n and 0 <= comparator_events <= comparator_n and 0 < n < people <= LARGEST):
        return None
    first = max(0, total - comparator_n)
    weight = comb(n, first) * comb(comparator_n, total - first)
    weights = []
    for k in range(first, min(n, total) + 1):
        weights.append(weight)
        weight = weight * (n - k) * (total - k) // ((k + 1) * (comparator_n - total + k + 1))
    own = weights[events - first]
    return Fraction(sum(w for w in weights if w <= own), sum(weights))


def printed_below(p: str | None) -> bool | None:
    """Whether a printed p ("0.03", "<0.001", "NS") lies below `LEVEL`; None where that cannot be told."""
    text = (p or "").strip()
    if _NOT_SIGNIFICANT.fullmatch(text):
        return False
    if (found := _PRINTED.fullmatch(text)) is None:
        return None
    sign, value = _SIGNS.get(found[1], found[1]), Decimal(found[2])
    if sign == "=":
        return value < LEVEL
    if sign in (">", ">="):
        return False if value >= LEVEL else None
    return True if value < LEVEL or (sign == "<" and value == LEVEL) else None
