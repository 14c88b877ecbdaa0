"""AVIF (AOMedia AVIF 1.1 on ISO/IEC 23008-12): sizes are read; a file with metadata is refused.

Items are addressed by file offsets, so that nothing can be taken out without rewriting the file.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from ldnsite.load.pictures.cleaned import Cleaned, UnreadablePictureError, truncated

if TYPE_CHECKING:
    from collections.abc import Iterator

BRAND = b"avif"
_METADATA = frozenset((b"Exif", b"mime", b"uri "))
_FULL = 4
"""Bytes of version and flags at the head of a full box."""


def clean(data: bytes) -> Cleaned:
    """The same bytes and the primary item's size; refused with metadata, or when not one still picture."""
    boxes = dict(_boxes(data))
    meta, kinds = boxes.get(b"meta"), boxes.keys()
    if meta is None or b"moov" in kinds:
        raise UnreadablePictureError("is not one still picture", "export it as a still picture")
    parts = dict(_boxes(meta[_FULL:]))
    if b"mdat" not in kinds and b"idat" not in parts:
        raise truncated()
    if b"uuid" in kinds or b"uuid" in parts or _has_metadata(parts.get(b"iinf", b"")):
        raise UnreadablePictureError(
            "holds metadata, which may say where it was taken", "export it without metadata, or as WebP"
        )
    width, height = _size(parts)
    return Cleaned(data, width, height)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each box, one level deep."""
    at = 0
    while at < len(data):
        if at + 8 > len(data):
            raise truncated()
        length, kind = struct.unpack_from(">I4s", data, at)
        head = 8
        if length == 1 and at + 16 <= len(data):
            (length,) = struct.unpack_from(">Q", data, at + 8)
            head = 16
        length = len(data) - at if length == 0 else length
        if length < head or at + length > len(data):
            raise truncated()
        yield kind, data[at + head : at + length]
        at += length


def _has_metadata(infos: bytes) -> bool:
    """Whether `iinf` lists an item that is EXIF, XMP or some other document."""
    start = _FULL + (2 if infos[:1] == b"\x00" else 4)
    for kind, entry in _boxes(infos[start:]):
        version = entry[0] if entry else 0
        at = _FULL + (6 if version == 3 else 4)  # noqa: PLR2004 - `infe` version 3 has longer ids
        if kind == b"infe" and entry[at : at + 4] in _METADATA:
            return True
    return False


def _size(parts: dict[bytes, bytes]) -> tuple[int, int]:
    """The primary item's extent, turned as its `irot` says."""
    properties = dict(_boxes(parts.get(b"iprp", b"")))
    listed = list(_boxes(properties.get(b"ipco", b"")))
    used = [listed[i - 1] for i in _primary_properties(parts, properties) if 0 < i <= len(listed)]
    extent = next((body for kind, body in used if kind == b"ispe" and len(body) >= 12), None)  # noqa: PLR2004
    if extent is None:
        raise UnreadablePictureError("has no size")
    width, height = struct.unpack_from(">II", extent, _FULL)
    turns = sum(body[0] for kind, body in used if kind == b"irot" and body)
    return (height, width) if turns % 2 else (width, height)


def _primary_properties(parts: dict[bytes, bytes], properties: dict[bytes, bytes]) -> list[int]:
    """Numbers, from 1, of the properties that `ipma` gives the primary item."""
    primary = int.from_bytes(parts.get(b"pitm", b"")[_FULL:], "big")
    table = properties.get(b"ipma", b"")
    if len(table) < _FULL + 4:
        return []
    id_size = 4 if table[0] else 2
    wide = bool(table[3] & 1)
    at = _FULL + 4
    while at + id_size < len(table):
        item = int.from_bytes(table[at : at + id_size], "big")
        count, at = table[at + id_size], at + id_size + 1
        step = 2 if wide else 1
        entries = [table[at + n * step : at + (n + 1) * step] for n in range(count)]
        if item == primary:
            mask = 0x7FFF if wide else 0x7F
            return [int.from_bytes(entry, "big") & mask for entry in entries]
        at += count * step
    return []
