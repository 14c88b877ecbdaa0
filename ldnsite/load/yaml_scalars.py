"""Scalars of YAML: which plain words are typed, and where each character of a value stands in the file.

Positions are found by walking the scalar's source beside its value. Where the two cannot be matched the
value's places all lie on the scalar's first line.
"""

from __future__ import annotations

import re

from ldnsite.model.span import Source

Anchors = tuple[tuple[int, int, int], ...]

Plain = str | int | float | bool | None

_WORDS: dict[str, Plain] = {"true": True, "false": False, "null": None, "": None}
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_ESCAPE = re.compile(r"\\(\n[ \t]*|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)")
_BREAK = re.compile(r"[ \t\n]+")
_SPACES = frozenset(" \t\n")


def typed(text: str) -> Plain:
    """The value of a plain scalar: true, false, null (or nothing), a decimal number; else the text itself.

    Leading zeros, signs of plus, exponents, octal, dates and yes/no stay text: the schema reads what it expects.
    """
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def scalar_source(whole: Source, start: int, end: int, value: str, style: str | None) -> Source:
    """The source of a scalar's value, which stands in `whole.text[start:end]` in this style.

    Styles are YAML's: None or "" plain, `'`, `"`, `|`, `>`.
    """
    raw = whole.text[start:end]
    if style in ("'", '"'):
        start, raw = start + 1, raw[1:-1]
    if raw == value and "\n" not in raw:
        return Source(value, whole.path, ((0, *whole.place(start)),))
    pairs = _block_pairs(raw, value) if style in ("|", ">") else _flow_pairs(raw, value, style or "")
    if pairs is None:
        return Source(value, whole.path, _first_line(whole, start, raw, value))
    return Source(value, whole.path, _anchors(whole, start, pairs))


def _anchors(whole: Source, start: int, pairs: list[tuple[int, int]]) -> Anchors:
    """Anchors from pairs of (offset in the value, offset in the raw text)."""
    places = {in_value: whole.place(start + in_raw) for in_value, in_raw in pairs}
    return tuple((offset, *place) for offset, place in sorted(places.items()))


def _first_line(whole: Source, start: int, raw: str, value: str) -> Anchors:
    """Every character on the first line, none beyond its end."""
    line, column = whole.place(start)
    width = len(raw.split("\n", 1)[0])
    beyond = ((offset, line, column + width) for offset in range(width + 1, len(value) + 1))
    return ((0, line, column), *beyond)


def _block_pairs(raw: str, value: str) -> list[tuple[int, int]] | None:
    """For `|` one pair a line; for `>` one pair a line of the source, where its first word stands."""
    header, newline, _ = raw.partition("\n")
    if not newline:
        return [(0, len(header))] if not value else None
    body = len(header) + 1
    pairs = _literal_pairs(raw[body:].split("\n"), value, body)
    return pairs if pairs is not None else _Alignment(raw, value, "").pairs(body)


def _literal_pairs(lines: list[str], value: str, body: int) -> list[tuple[int, int]] | None:
    told = value.split("\n")
    indent = next((len(r) - len(v) for r, v in zip(lines, told, strict=False) if v), 0)
    pairs: list[tuple[int, int]] = []
    at_value, at_raw = 0, body
    for number, text in enumerate(told):
        if number >= len(lines):
            return pairs if not text and number == len(told) - 1 else None
        if text and lines[number][indent:] != text:
            return None
        inset = min(indent, len(lines[number])) if text or lines[number].isspace() else 0
        pairs.append((at_value, at_raw + inset))
        at_value += len(text) + 1
        at_raw += len(lines[number]) + 1
    return pairs


def _flow_pairs(raw: str, value: str, style: str) -> list[tuple[int, int]] | None:
    return _Alignment(raw, value, style).pairs(0)


class _Alignment:
    """Walks a folded or escaped scalar's source beside its value."""

    def __init__(self, raw: str, value: str, style: str) -> None:
        self._raw, self._value, self._style = raw, value, style
        self._at = 0
        self._pairs: list[tuple[int, int]] = []

    def pairs(self, start: int) -> list[tuple[int, int]] | None:
        """Pairs at the start, at each fold and after each escape; None when source and value do not match."""
        self._pairs.append((0, start))
        place = start
        while place < len(self._raw):
            step = self._step(place)
            if step is None:
                return None
            place = step
        return self._pairs if self._at == len(self._value) else None

    def _step(self, place: int) -> int | None:
        """Takes one character, escape or run of spaces; where it ends, or None when it does not fit."""
        if (space := _BREAK.match(self._raw, place)) is not None:
            return self._space(space)
        if self._style == '"' and (escape := _ESCAPE.match(self._raw, place)) is not None:
            return self._escape(escape.end(), 0 if escape[1].startswith("\n") else 1)
        if self._style == "'" and self._raw.startswith("''", place):
            return self._escape(place + 2, 1)
        if not self._value.startswith(self._raw[place], self._at):
            return None
        self._at += 1
        return place + 1

    def _escape(self, end: int, width: int) -> int:
        self._at += width
        self._pairs.append((self._at, end))
        return end

    def _space(self, run: re.Match[str]) -> int:
        """Spaces inside a line are kept; a fold becomes whatever white space the value has there."""
        if "\n" not in run[0] and self._value.startswith(run[0], self._at):
            self._at += len(run[0])
            return run.end()
        while self._value[self._at : self._at + 1] in _SPACES:
            self._pairs.append((self._at, run.start()))
            self._at += 1
        self._pairs.append((self._at, run.end()))
        return run.end()
