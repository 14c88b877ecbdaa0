"""What stands in braces: `{#id .class name=value other="two words"}`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ATTRIBUTE = re.compile(
    r"""\s*(?:
        \#(?P<id>[^\s{}"'=]+)
      | \.(?P<cls>[^\s{}"'=]+)
      | (?P<name>[^\s{}"'=#.][^\s{}"'=]*)
        (?:\s*=\s*(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<plain>[^\s{}"']+)))?
    )(?=\s|$)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute; `kind` is "id", "class", "pair" or "word". Offsets of the whole and of its value."""

    kind: str
    name: str
    value: str
    start: int
    end: int
    value_start: int


def read_attributes(text: str, start: int, end: int) -> tuple[tuple[Attribute, ...], int]:
    """The attributes in `text[start:end]` (without the braces), and the offset up to which they could be read.

    That offset is `end` when all is well.
    """
    found = []
    at = start
    while match := _ATTRIBUTE.match(text, at, end):
        found.append(_attribute(match))
        at = match.end()
    return tuple(found), end if not text[at:end].strip() else at


def _attribute(match: re.Match[str]) -> Attribute:
    for group, kind in (("id", "id"), ("cls", "class")):
        if match[group] is not None:
            return Attribute(kind, match[group], "", match.start(group) - 1, match.end(), match.start(group))
    for group in ("double", "single", "plain"):
        if match[group] is not None:
            place = match.start("name"), match.end(), match.start(group)
            return Attribute("pair", match["name"], match[group], *place)
    return Attribute("word", match["name"], "", match.start("name"), match.end(), match.start("name"))
