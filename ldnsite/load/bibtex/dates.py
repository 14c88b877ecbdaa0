"""Dates of publication: BibTeX's year, month and day, and biblatex's ISO 8601-2 (EDTF) dates."""

from __future__ import annotations

import calendar
import re
from types import MappingProxyType
from typing import NamedTuple

from ldnsite.model.dates import PartialDate

_MONTHS = MappingProxyType({
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero gennaio januari",
            "feb february februar fevrier febrero febbraio februari",
            "mar march marz mars marzo maart", "apr april avril abril aprile", "may mai mayo maggio mei maj",
            "jun june juni juin junio giugno", "jul july juli juillet julio luglio",
            "aug august aout agosto augustus augusti", "sep sept september septembre septiembre settembre",
            "oct october oktober octobre octubre ottobre okt", "nov november novembre noviembre",
            "dec december dezember decembre diciembre dicembre dez",
        ),
        start=1,
    )
    for name in names.split()
})  # fmt: skip
_EDTF = re.compile(
    r"(-?\d{1,4}[X\d]{0,3}|\d{4}|Y\d+)(?:-(\d{1,2}|XX))?(?:-(\d{1,2}|XX))?(?:T[\d:.Z+-]*)?([?~%]?)"
)
_YEAR = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2}|21[0-9]{2})(?!\d)")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_PENDING = re.compile(
    r"(?:in press|in print|forthcoming|to appear|submitted|in preparation|accepted|n\.?\s?d\.?)\.?",
    re.IGNORECASE,
)
_MAX_MONTH = 12


class When(NamedTuple):
    """A date of publication. `fault` is set when something in the source could not be read."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    circa: bool = False
    text: str = ""
    """What stands there when it is no date ("in press")."""
    fault: str = ""


def read_edtf(value: str) -> When:
    """A biblatex date: `2013`, `2013-02`, `2013-02-01`, `2013/2014`, `2013~`, `2013/..`, `199X`."""
    text = value.strip()
    first, slash, second = text.partition("/")
    start = _edtf_one(first)
    end = _edtf_one(second) if slash and second not in {"", ".."} else None
    if start is None or (slash and second not in {"", ".."} and end is None):
        return _loose(text)
    decade = _unspecified(first)
    return When(start[0], decade or (end[0] if end else None), start[1] or bool(decade))


def _edtf_one(text: str) -> tuple[PartialDate, bool] | None:
    match = _EDTF.fullmatch(text.strip())
    if match is None:
        return None
    year = int(match[1].replace("X", "0").lstrip("Y"))
    month = int(match[2]) if match[2] and match[2].isdigit() else None
    day = int(match[3]) if match[3] and match[3].isdigit() and month else None
    found = _valid(year, month, day)
    return None if found is None else (found, bool(match[4]))


def _unspecified(text: str) -> PartialDate | None:
    """The end of a decade or century written with X."""
    year = text.strip().split("-")[0]
    return (
        _valid(int(year.replace("X", "9")), None, None)
        if "X" in year and year.replace("X", "9").isdigit()
        else None
    )


def _valid(year: int, month: int | None, day: int | None) -> PartialDate | None:
    if not 1 <= year <= 9999:  # noqa: PLR2004 - what a calendar here can hold
        return None
    if month is not None and not 1 <= month <= _MAX_MONTH:
        return None
    if month is not None and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return PartialDate(year, month, day)


def read_year(year: str, month: str = "", day: str = "") -> When:
    """BibTeX's fields, LaTeX already decoded."""
    text = year.strip().strip("()[]")
    if text.isascii() and text.isdigit() and _is_range_of_months(month):
        # No style prints it here: citeproc-js keeps the year alone, and half of a range would be wrong.
        return When(_valid(int(text), None, None), text=f"{month.strip()} {text}")
    if text.isascii() and text.isdigit() and 3 <= len(text) <= 4:  # noqa: PLR2004 - a year
        number, from_month, fault = *read_month(month), ""
        day_number = int(day) if day.strip().isascii() and day.strip().isdigit() else from_month
        found = _valid(int(text), number, day_number if number else None)
        if (month.strip() and number is None) or found is None:
            fault = f"\u201c{f'{month} {day}'.strip()}\u201d is no month or day"
        return When(found or _valid(int(text), number, None) or _valid(int(text), None, None), fault=fault)
    if text and (edtf := _EDTF.fullmatch(text.partition("/")[0])) and edtf[0]:
        return read_edtf(text)
    return _loose(text) if text else When()


def _loose(text: str) -> When:
    """A year somewhere in `text`, or only the text."""
    if not text or _PENDING.fullmatch(text):
        return When(text=text)
    years = [int(found) for found in _YEAR.findall(text)]
    fault = f"\u201c{text}\u201d is no date that can be read"
    if not years:
        return When(text=text, fault=fault)
    start = PartialDate(years[0])
    span = len(years) > 1 and years[-1] > years[0]
    end = PartialDate(years[-1]) if span else None
    clean = re.fullmatch(r"\d{4}\s*(?:-+|\u2013|\u2014)\s*\d{4}", text)
    return When(start, end) if clean else When(start, end, text=text, fault=fault)


def read_month(text: str) -> tuple[int | None, int | None]:
    """The month, and the day when it stands in the same field: "Sept", "09", "15 March", "July~4", "May 2-8"."""
    month = day = None
    for word in _WORDS.findall(text):
        if word.isdigit():
            number = int(word) if word.isascii() and len(word) <= 2 else 0  # noqa: PLR2004 - a day or month
            day = day or number or None
        elif month is None:
            month = _MONTHS.get(_unaccented(word))
    if month is None and day is not None and 1 <= day <= _MAX_MONTH and text.strip().isdigit():
        return day, None
    return month, day if month else None


def _is_range_of_months(text: str) -> bool:
    """Whether `text` names two months: "Sep-Oct", "Jan/Feb"."""
    months = {_MONTHS.get(_unaccented(word)) for word in _WORDS.findall(text) if not word.isdigit()}
    return len(months - {None}) > 1


def _unaccented(word: str) -> str:
    return word.lower().translate(str.maketrans("\u00e4\u00e9\u00fb", "aeu"))
