"""The words for readers that the program itself says, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ldnsite.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Labels:
    """`templates/labels/<language>.yaml`: dotted key -> pattern with `{name}` fields.

    A key that counts has two entries, `<key>.one` and `<key>.other`, chosen by `count`.
    """

    language: str
    entries: Mapping[str, str]
    digest: str = ""

    def say(self, key: str, count: int | None = None, **values: object) -> str:
        """The label for `key` with its fields filled in; KeyError for a key that no catalogue has (our bug)."""
        if count is not None:
            key = f"{key}.{'one' if count == 1 else 'other'}"
            values["count"] = count
        return self.entries[key].format_map({name: str(value) for name, value in values.items()})

    def has(self, key: str) -> bool:
        """Whether the catalogue has `key`."""
        return key in self.entries

    def under(self, prefix: str) -> Mapping[str, str]:
        """The labels below `prefix.`, by the rest of their key."""
        start = f"{prefix}."
        return MappingProxyType({k[len(start) :]: v for k, v in self.entries.items() if k.startswith(start)})

    def day(self, value: date | PartialDate) -> str:
        """A date in this language's form, as exact as it is given: "22 Nov 2026", "Sep 2021", "2021"."""
        month = value.month
        if month is None:
            return self.say("date.year", year=value.year)
        name = self.entries[f"month.short.{month}"]
        if value.day is None:
            return self.say("date.month", month=name, year=value.year)
        return self.say("date.day", day=value.day, month=name, year=value.year)
