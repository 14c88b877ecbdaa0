"""Ratios and differences from the counts of two arms: our calculation, marked as such wherever it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

Z95 = 1.959963984540054
"""The normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """An estimate with the ends of its 95 % interval, unrounded: a ratio, or a difference of two shares (0 to 1)."""

    value: float
    low: float
    high: float


def _counted(events: int, n: int, comparator_events: int, comparator_n: int) -> bool:
    """Whether these can be counts: some people in each arm, and no more events than people."""
    return n > 0 and comparator_n > 0 and 0 <= events <= n and 0 <= comparator_events <= comparator_n


def risk_ratio(events: int, n: int, comparator_events: int, comparator_n: int) -> Ratio | None:
    """The share with an event over the comparator's, with the log-normal (Katz) 95 % interval.

    None for impossible counts, and where the interval does not exist: no event in an arm (no 0.5 is ever
    added to a cell), or events in everyone. For independent arms only: a crossover has no such interval.
    """
    if not _counted(events, n, comparator_events, comparator_n) or not events or not comparator_events:
        return None
    variance = 1 / events - 1 / n + 1 / comparator_events - 1 / comparator_n
    if events == n and comparator_events == comparator_n:
        return None
    ratio = (events / n) / (comparator_events / comparator_n)
    reach = Z95 * sqrt(variance)
    return Ratio(ratio, exp(log(ratio) - reach), exp(log(ratio) + reach))


def risk_difference(events: int, n: int, comparator_events: int, comparator_n: int) -> Ratio | None:
    """The share with an event minus the comparator's (0.1 is 100 in 1,000), with the normal (Wald) 95 % interval.

    None for impossible counts, and where the interval would have no width: each arm has no event or only events.
    For independent arms only.
    """
    if not _counted(events, n, comparator_events, comparator_n):
        return None
    if events in (0, n) and comparator_events in (0, comparator_n):
        return None
    share, other = events / n, comparator_events / comparator_n
    reach = Z95 * sqrt(share * (1 - share) / n + other * (1 - other) / comparator_n)
    return Ratio(share - other, share - other - reach, share - other + reach)
