"""Dates as editors write them. Read from text by the schema: YAML's own dates are never trusted."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import GetCoreSchemaHandler, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

MAX_REVIEW_MONTHS = 36
"""The longest time between two full reviews (standards: NHS and HSE, three years)."""

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The years that editors can mean."""
_YEARS = {"first": FIRST_YEAR, "last": LAST_YEAR}

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_PERIOD = re.compile(r"(\d{1,3}) (month|year)s?", re.ASCII)


def read_day(value: object) -> date:
    """The date in `YYYY-MM-DD`; anything else, or a day that no calendar has, is a schema error."""
    if isinstance(value, date):
        return value
    match = _DAY.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise PydanticCustomError("day", "should be a date such as 2026-11-22")
    try:
        day = date(*(int(part) for part in match.groups()))
    except ValueError:
        raise PydanticCustomError("day", "there is no such day: {day}", {"day": str(value)}) from None
    return _in_reach(day)


def _in_reach(day: date) -> date:
    """Sums of dates stay within the calendar, and a slip in the century is found."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError("year", "should be in a year from {first} to {last}", _YEARS)
    return day


Day = Annotated[date, PlainValidator(read_day), WithJsonSchema({"type": "string", "format": "date"})]


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, or a whole month when `day` is None, or a whole year when `month` is None too."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first_day(self) -> date:
        """The first day that the date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def isoformat(self) -> str:
        """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`: what HTML's `datetime` and JSON take."""
        tail = "".join(f"-{part:02d}" for part in (self.month, self.day) if part is not None)
        return f"{self.year:04d}{tail}"

    @classmethod
    def of(cls, day: date) -> Self:
        """The day as a date that is whole."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def read(cls, value: object) -> Self:
        """From `YYYY-MM-DD` or `YYYY-MM`; anything else is a schema error."""
        if isinstance(value, cls):
            return value
        if isinstance(value, str) and (match := _MONTH.fullmatch(value)) is not None:
            year, month = int(match[1]), int(match[2])
            if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
                raise PydanticCustomError("month", "there is no such month: {month}", {"month": value})
            if not FIRST_YEAR <= year <= LAST_YEAR:
                raise PydanticCustomError("year", "should be in a year from {first} to {last}", _YEARS)
            return cls(year, month)
        return cls.of(read_day(value))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A whole number of months, at least one and at most `MAX_REVIEW_MONTHS`."""

    months: int

    def after(self, day: date) -> date:
        """`day` and this many months; the 31st becomes the last day of a shorter month."""
        index = day.year * 12 + day.month - 1 + self.months
        year, month = divmod(index, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(day.day, last))

    @classmethod
    def read(cls, value: object) -> Self:
        """From "12 months" or "2 years"; anything else is a schema error."""
        if isinstance(value, cls):
            return value
        match = _PERIOD.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            raise PydanticCustomError("period", 'should be a period such as "12 months" or "2 years"')
        months = int(match[1]) * (12 if match[2] == "year" else 1)
        if not 1 <= months <= MAX_REVIEW_MONTHS:
            raise PydanticCustomError(
                "period", "should be between 1 and {limit} months", {"limit": MAX_REVIEW_MONTHS}
            )
        return cls(months)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{1,3} (month|year)s?$"}


_LENGTH = re.compile(r"(\d{1,4}) (day|week|month|year)s?", re.ASCII)
_DAYS_OF = MappingProxyType({"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25})


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time as its source gives it: `count` of "day", "week", "month" or "year"."""

    count: int
    unit: str

    @property
    def days(self) -> float:
        """About how many days: to compare lengths, never to show them."""
        return self.count * _DAYS_OF[self.unit]

    @classmethod
    def read(cls, value: object) -> Self:
        """From "12 weeks" or "1 year"; anything else is a schema error."""
        if isinstance(value, cls):
            return value
        match = _LENGTH.fullmatch(value) if isinstance(value, str) else None
        if match is None or not int(match[1]):
            raise PydanticCustomError("length", 'should be a length of time such as "12 weeks" or "1 year"')
        return cls(int(match[1]), match[2])

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{1,4} (day|week|month|year)s?$"}
