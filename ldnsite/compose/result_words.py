"""A result's figures in words and signs: "0.34 lower", "RR 1.57", "408 per 1,000", "(−0.95 to 0.27)".

Printed figures keep the places that they were printed with; our own ratios have two.
"""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from ldnsite.compose.amounts import amount, interval, places, share_in
from ldnsite.evidence.frequencies import share_of
from ldnsite.model.audience import Audience

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.evidence.effects import Ratio
    from ldnsite.model.study import ArmResult, Measure, Result

_RATIO_PLACES = 2
DIRECTED = "mean-difference"
"""The measure whose figures are told as so much lower or higher."""


def base(lookup: Lookup) -> int:
    """In how many people shares are told: 1,000 for professionals, 100 for patients."""
    return 100 if lookup.audience is Audience.PATIENT else 1000


def share(arm: ArmResult, lookup: Lookup) -> str:
    """A share as "408 per 1,000": from the counts or the printed percentage; "" when neither is known."""
    part = share_of(arm)
    if part is None:
        return ""
    number, of = share_in(part, base(lookup), lookup), amount(base(lookup), 0, lookup)
    return lookup.say("result.share", number=number, base=of)


def percent(arm: ArmResult, lookup: Lookup) -> str:
    """A share as "41%": as printed, else worked out from the counts; "" when neither is known."""
    part = share_of(arm)
    if part is None:
        return ""
    printed = arm.percent
    value = share_in(part, 100, lookup) if printed is None else amount(printed, places((printed,)), lookup)
    return lookup.say("number.percent", value=value)


def counts(arm: ArmResult, lookup: Lookup) -> str:
    """As "20 of 49 (41%)", as far as it is recorded; "" when no share is known."""
    found = percent(arm, lookup)
    if not found or arm.n is None:
        return found
    people = amount(arm.n, 0, lookup)
    if arm.events is None:
        return lookup.say("harms.share", people=people, percent=found)
    return lookup.say("harms.figure", events=amount(arm.events, 0, lookup), people=people, percent=found)


def more(difference: Ratio, lookup: Lookup) -> str:
    """As "148 more (35 fewer to 332 more)": a difference of two shares in so many people."""
    value, low, high = (_more(part, lookup) for part in (difference.value, difference.low, difference.high))
    spread = bracketed(lookup.say("number.interval", low=low, high=high), lookup)
    return lookup.say("result.with_spread", value=value, spread=spread)


def _more(part: float, lookup: Lookup) -> str:
    number = floor(abs(part) * base(lookup) + 0.5)
    return lookup.say(f"result.{'fewer' if part < 0 < number else 'more'}", value=amount(number, 0, lookup))


def own_ratio(ratio: Ratio, lookup: Lookup) -> tuple[str, str]:
    """A ratio of our own as "RR 1.57" and "(0.88 to 2.79)"."""
    value = amount(ratio.value, _RATIO_PLACES, lookup)
    ends = interval(ratio.low, ratio.high, _RATIO_PLACES, lookup)
    return lookup.say("result.measured", measure=named("risk-ratio", lookup), value=value), bracketed(
        ends, lookup
    )


def printed(result: Result, lookup: Lookup, *, directed: bool = False) -> tuple[str, str]:
    """A printed effect and how sure it is, "" when that is not known; `directed`: as so much lower or higher."""
    value = result.value or 0.0
    exact = places((value, *(result.ci or ())))
    directed = directed and result.measure == DIRECTED
    if directed:
        return _directed(value, exact, lookup), _directed_spread(result, exact, lookup)
    words = lookup.say(
        "result.measured", measure=named(result.measure, lookup), value=amount(value, exact, lookup)
    )
    return words, spread(result, exact, lookup)


def named(measure: Measure, lookup: Lookup) -> str:
    """A measure's short name, or its name."""
    short = f"result.measure.{measure}"
    return lookup.say(short if lookup.labels.has(short) else f"measure.{measure}")


def spread(result: Result, exact: int, lookup: Lookup) -> str:
    """How sure an effect is, in brackets: its interval, else its interquartile range and p; "" without any."""
    if result.ci:
        return bracketed(interval(*result.ci, exact, lookup), lookup)
    pieces = []
    if result.iqr is not None:
        pieces.append(lookup.say("result.iqr", value=amount(result.iqr, places((result.iqr,)), lookup)))
    if result.p:
        key = "p" if result.p[:1].isdigit() else "p_compared"
        pieces.append(lookup.say(f"result.{key}", value=result.p))
    return bracketed(lookup.say("list.semicolon").join(pieces), lookup) if pieces else ""


def bracketed(text: str, lookup: Lookup) -> str:
    """The text in brackets."""
    return lookup.say("result.bracketed", text=text)


def group_value(
    arm: ArmResult, groups: tuple[ArmResult, ...], lookup: Lookup, *, change: bool
) -> tuple[str, str]:
    """A group's value with what it was before the study, and its interval; "" for what it does not have.

    All `groups` of the result have the same number of places; `change`: the value is the change from the baseline.
    """
    if arm.value is None:
        return "", ""
    exact = places(value for one in groups for value in (one.value, *(one.ci or ())))
    value = amount(arm.value, exact, lookup)
    if arm.baseline is not None:
        before = amount(arm.baseline, places((arm.baseline,)), lookup)
        value = lookup.say(f"result.{'change' if change else 'level'}", value=value, baseline=before)
    return value, bracketed(interval(*arm.ci, exact, lookup), lookup) if arm.ci else ""


def _directed(value: float, exact: int, lookup: Lookup) -> str:
    """As "0.34 lower": a difference that keeps its sense when it is read aloud."""
    size = amount(abs(value), exact, lookup)
    return lookup.say(f"result.{'lower' if value < 0 else 'higher'}", value=size) if value else size


def _directed_spread(result: Result, exact: int, lookup: Lookup) -> str:
    if not result.ci:
        return spread(result, exact, lookup)
    low, high = (_directed(end, exact, lookup) for end in result.ci)
    return bracketed(lookup.say("number.interval", low=low, high=high), lookup)
