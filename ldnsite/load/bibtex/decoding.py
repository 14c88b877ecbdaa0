"""From the bytes of a .bib file to its text, whatever the encoding; nothing is replaced or dropped."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

_UTF8 = re.compile(
    rb"(?:[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})++"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_HIGH = re.compile(rb"[\x80-\xff]+")
_UTF16 = MappingProxyType({b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"})


class Text(NamedTuple):
    """A decoded file. `encoding` is "" for UTF-8, else what was taken for it; `odd_at` the first odd character."""

    text: str
    encoding: str = ""
    odd_at: int = 0


def decoded(data: bytes) -> Text:
    """The text of `data`: UTF-8 with or without a byte order mark, else UTF-16, GBK, or Windows-1252."""
    try:
        return Text(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        odd_at = len(data[: error.start].decode("utf-8"))
    for mark, encoding in _UTF16.items():
        if data.startswith(mark):
            return Text(data.decode(encoding, "replace"), "UTF-16")
    return _gbk(data, odd_at) or _mixed(data, odd_at)


def _gbk(data: bytes, odd_at: int) -> Text | None:
    """GBK shows itself by runs of high bytes of even length only, or by many characters in a row.

    Accented Latin letters stand alone. (The second byte of a traditional character may be an ASCII letter's.)
    """
    try:
        text = data.decode("gbk")
    except UnicodeDecodeError:
        return None
    runs = _BEYOND_ASCII.findall(text)
    in_a_row = sum(map(len, runs)) >= 2 * len(runs)
    even = not any(len(run) % 2 for run in _HIGH.findall(data))
    return Text(text, "GBK", odd_at) if even or in_a_row else None


def _mixed(data: bytes, odd_at: int) -> Text:
    """UTF-8 where it is valid, Windows-1252 elsewhere: also files that hold both."""
    parts: list[str] = []
    at = 0
    for match in _UTF8.finditer(data):
        parts += [_windows(data[at : match.start()]), match[0].decode("utf-8")]
        at = match.end()
    return Text("".join((*parts, _windows(data[at:]))), "Windows-1252", odd_at)


def _windows(data: bytes) -> str:
    """Windows-1252; the five bytes that it lacks are read as Latin-1."""
    return "".join(
        bytes([byte]).decode("latin-1" if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else "cp1252")
        for byte in data
    )
