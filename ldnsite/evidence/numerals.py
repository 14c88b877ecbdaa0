"""The numbers in a text: figures in digits, and number words that count people, time or amounts.

What has digits and is no number: names (IL-6, TLR4, COVID-19, 5-HT), registry numbers, DOIs and addresses,
ordinals (1st), designs (2x2), and the level of an interval (95% CI). A rate per hundred or thousand is one number,
in percent: "32 in 100" is 32%. Signs are not kept: "fell by 0.3" tells what "-0.3" tells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NUMBER_WORDS: Mapping[str, int] = MappingProxyType({
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
})  # fmt: skip

_DIGITS = re.compile(r"(?:[0-9]{1,3}(?:[,\u202f\u2009][0-9]{3}){1,5}(?![0-9])|[0-9]+)(?:\.[0-9]+)?")
_DIGIT = re.compile("[0-9]")
_ADDRESS = re.compile(r"https?://\S+")
_IDENTIFIER = re.compile(r"10\.\d{4,9}/\S+|\d{4}-\d{6}-\d{2}\b|\d{4}-\d{2}(?:-\d{2})?\b")
"""DOIs, EudraCT numbers, dates as machines write them."""
_IN_NAME = re.compile(r"(?:.?[^\W_]|[^\W\d_][-‐‑]|\d[.,])", re.DOTALL)
"""What before a figure makes it a part of a name, or of another figure."""
_UNIT = re.compile(
    r"[\s\u00a0-]{0,2}(?:(?P<percent>%|per ?cent\b)|(?P<mg>mg\b|milligrams?\b)|(?P<mcg>[µμ]g\b|mcg\b|micrograms?\b)"
    r"|(?P<hour>hours?\b|h\b)|(?P<day>days?\b)|(?P<week>weeks?\b)|(?P<month>months?\b)|(?P<year>years?\b))"
)
_OTHER_UNIT = re.compile(r"(?:[gl]|kg|ml|mL|cm|mm|kPa|nM|pg|ng|x)(?![^\W_])")
"""Units that may stand against their figure; none is told apart."""
_RATE = re.compile(r"\s+(?:in|out\s+of|per)\s+(?:every\s+)?(?P<base>100|1,?000)\b(?!\s*%)")
_BASE = re.compile(r"\bper\s+(?:every\s+)?$")
_LEVEL = re.compile(r"\s*(?:CI|CrI|PI|confidence|credible|prediction)\b")
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MONTH_AFTER = re.compile(rf"\s+{_MONTHS}\b")
_MONTH_BEFORE = re.compile(rf"\b{_MONTHS}\s+$")
_LONGEST_BEFORE = 12
"""Characters before a figure that can tell what it is."""
_COUNTED = (
    r"people|persons?|women|woman|men|man|patients?|participants?|adults?|children|girls?|boys?|volunteers?|controls?"
    r"|mice|rats|animals|minutes?|times|points?|doses"
)
_COUNTED_AFTER = re.compile(rf"\s+(?:{_COUNTED})\b")
_WORD = re.compile(
    rf"\b(?P<number>{'|'.join(list(NUMBER_WORDS)[1:])})[\s-]+"
    r"(?:(?!(?:of|or|and|to|in|on|at|the|for|with|per|by|as|than)\b)[a-z]+\s+)?"
    rf"(?:(?P<day>days?)|(?P<week>weeks?)|(?P<month>months?)|(?P<year>years?)|(?P<hour>hours?)|{_COUNTED})\b",
    re.IGNORECASE,
)
_MAYBE_WORD = re.compile(r"[Tt](?:w|hr|en)|[Ff](?:our|ive)|[Ss](?:ix|even)|[Ee](?:ight|leven)|[Nn]ine|[Oo]ne")
_ANY_WORD = re.compile(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_NO_SEPARATORS: Mapping[int, None] = MappingProxyType({ord(sign): None for sign in ",\u202f\u2009"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at `start` to `end` of a text, without its sign.

    `unit` is "percent", "mg", "mcg", "hour" to "year", or "" for all others. `places` counts the decimals written,
    `digits` the significant digits.
    """

    value: float
    start: int
    end: int
    unit: str = ""
    places: int = 0
    digits: int = 1
    is_date: bool = False
    """Whether it is a year, or the day before or after the name of a month."""
    is_word: bool = False


def numerals(text: str) -> tuple[Numeral, ...]:
    """The numbers that `text` states, in order; words from two to twelve where people, time or points follow.

    "One" is more often an article than a figure, and a count of studies in words counts what the page itself shows.
    """
    found = [*_in_digits(text)] if _DIGIT.search(text) else []
    if _MAYBE_WORD.search(text):  # the full pattern is dear, and most texts have none
        found = sorted((*found, *_in_words(text)), key=lambda numeral: numeral.start)
    return tuple(found)


def all_words(text: str) -> Iterator[int]:
    """Every number word of `text`, whatever it counts."""
    if _MAYBE_WORD.search(text):
        yield from (NUMBER_WORDS[match[0].lower()] for match in _ANY_WORD.finditer(text))


def _in_digits(text: str) -> Iterator[Numeral]:
    if "://" in text:
        text = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    at = 0
    for match in _DIGITS.finditer(text):
        start = match.start()
        if start < at or _IN_NAME.fullmatch(text, max(0, start - 2), start):
            continue
        if identifier := _IDENTIFIER.match(text, start):
            at = identifier.end()
        elif (found := _numeral(text, match)) is not None:
            at = found.end
            yield found


def _numeral(text: str, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    written = match[0].translate(_NO_SEPARATORS)
    point = "." if before.endswith(".") else ""
    value, places = float(point + written), len((point + written).partition(".")[2])
    digits = len(written.replace(".", "").lstrip("0")) or 1
    if rate := _RATE.match(text, end):
        scale = 1 if rate["base"] == "100" else 10
        return Numeral(value / scale, start, rate.end(), "percent", places + len(str(scale)) - 1, digits)
    unit = _UNIT.match(text, end)
    name = (unit.lastgroup or "") if unit else ""
    is_level = name == "percent" and unit is not None and _LEVEL.match(text, unit.end()) is not None
    if is_level or _BASE.search(before) or (unit is None and _is_name(text, end)):
        return None
    is_date = not name and not places and _is_date(text, end, before, value)
    last = unit.end() if name == "percent" and unit else end
    return Numeral(value, start, last, name, places, digits, is_date)


def _is_name(text: str, end: int) -> bool:
    """Whether letters that are no unit stand against a figure: "1st", "2x2", "5-HT"."""
    after = text[end : end + 2]
    if after[:1].isalpha() or after[:1] == "_":
        return _OTHER_UNIT.match(text, end) is None
    return len(after) > 1 and after[0] in "-‐‑" and after[1].isupper()


def _is_date(text: str, end: int, before: str, value: float) -> bool:
    if _FIRST_YEAR <= value <= _LAST_YEAR and text[end - 4 : end].isdigit():
        return _COUNTED_AFTER.match(text, end) is None
    return bool(_MONTH_AFTER.match(text, end) or _MONTH_BEFORE.search(before))


def _in_words(text: str) -> Iterator[Numeral]:
    for match in _WORD.finditer(text):
        unit = match.lastgroup or ""
        value = NUMBER_WORDS[match["number"].lower()]
        yield Numeral(value, *match.span("number"), "" if unit == "number" else unit, is_word=True)
