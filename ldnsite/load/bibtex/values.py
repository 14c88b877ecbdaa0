"""The fields of one entry as values: LaTeX decoded, names and numbers read, everything odd noted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ldnsite.load.bibtex.found import Found
from ldnsite.load.bibtex.html_tags import styled
from ldnsite.load.bibtex.names import Names, read_names
from ldnsite.load.latex import decode
from ldnsite.model.reference import Rich, RichRun, rich_text

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_DASH = re.compile(r"\s*(?:-{1,3}|[\u2010-\u2015\u2212])\s*")


def collapsed(value: str) -> str:
    """`value` with each run of white space made one space; no-break spaces stay."""
    return _SPACE.sub(" ", value).strip()


@dataclass(slots=True)
class Values:
    """Reads the fields of one entry; `found` grows as they are read. Names are lower-case."""

    raw: Mapping[str, str]
    found: list[Found] = field(default_factory=list)

    def first(self, *names: str) -> str:
        """The name of the first of these fields that has a value, or ""."""
        return next((name for name in names if self.raw.get(name)), "")

    def bare(self, *names: str) -> str:
        """The first value among `names`, LaTeX and all."""
        return self.raw.get(self.first(*names), "")

    def rich(self, *names: str) -> Rich:
        """The first value among `names` as text in styles."""
        name = self.first(*names)
        if not name:
            return ()
        decoded = decode(self.raw[name])
        for odd in decoded.findings:
            self.note("bib-latex", name, f"in {name}: {odd.message}", odd.hint)
        rich, tags = styled(decoded.rich)
        self.found.extend(
            Found("raw-html", name, message, hint, severity) for message, hint, severity in tags
        )
        return rich

    def text(self, *names: str) -> str:
        """The first value among `names` as plain text."""
        return rich_text(self.rich(*names)).strip()

    def names(self, name: str) -> Names:
        """The list of names in a field."""
        names = read_names(self.raw.get(name, ""))
        for fault in names.faults:
            self.note("bib-name", name, f"in {name}: {fault.message}", fault.hint)
        return names

    def pages(self, *names: str) -> str:
        """A range with one plain hyphen: `529--538` gives "529-538"."""
        return _DASH.sub("-", self.text(*names)).strip("-")

    def note(self, rule: str, name: str, message: str, hint: str = "") -> None:
        """Note something odd in the field `name`."""
        self.found.append(Found(rule, name, message, hint))


def with_subtitle(title: Rich, subtitle: Rich) -> Rich:
    """A title and its subtitle, joined by a colon."""
    if not subtitle:
        return title
    if not title:
        return subtitle
    joint = " " if rich_text(title).rstrip()[-1:] in {":", "?", "!", "."} else ": "
    return (*title, RichRun(joint), *subtitle)
