"""WebP (RFC 9649): a RIFF container; EXIF, XMP and unknown chunks are left out."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from ldnsite.load.pictures import exif
from ldnsite.load.pictures.cleaned import Cleaned, UnreadablePictureError, truncated

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNATURE, FORM = b"RIFF", b"WEBP"
_KEPT = frozenset((b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_EXIF_AND_XMP = 0x0C
"""Bits of VP8X's flags that announce EXIF (0x08) and XMP (0x04)."""


def clean(data: bytes) -> Cleaned:
    """The picture without EXIF, XMP, unknown chunks and whatever follows its end."""
    kept: list[bytes] = []
    size: tuple[int, int] | None = None
    shown = False
    for kind, body in _chunks(data):
        if kind == b"EXIF" and exif.orientation(body.removeprefix(b"Exif\x00\x00")) != exif.UPRIGHT:
            raise UnreadablePictureError(
                "is turned by its metadata", "turn it upright in an image editor and save it"
            )
        shown = shown or kind in (b"VP8 ", b"VP8L", b"ANMF")
        size = size or _size(kind, body)
        if kind in _KEPT:
            kept.append(_chunk(kind, _without_flags(kind, body)))
    if size is None or not shown:
        raise UnreadablePictureError("holds no image data")
    inner = FORM + b"".join(kept)
    return Cleaned(SIGNATURE + struct.pack("<I", len(inner)) + inner, *size)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if len(data) < 12:  # noqa: PLR2004 - the RIFF header
        raise truncated()
    end = 8 + struct.unpack_from("<I", data, 4)[0]
    if end > len(data):
        raise truncated()
    at = 12
    while at + 8 <= end:
        kind, length = data[at : at + 4], struct.unpack_from("<I", data, at + 4)[0]
        if at + 8 + length > end:
            raise truncated()
        yield kind, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + b"\x00" * (len(body) % 2)


def _without_flags(kind: bytes, body: bytes) -> bytes:
    return bytes((body[0] & ~_EXIF_AND_XMP,)) + body[1:] if kind == b"VP8X" and body else body


def _size(kind: bytes, body: bytes) -> tuple[int, int] | None:
    """The size that the chunk gives: VP8X's canvas, a key frame's header, or a lossless header."""
    if kind == b"VP8X" and len(body) >= 10:  # noqa: PLR2004 - flags, reserved, two sizes of three bytes
        return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    if kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a" and len(body) >= 10:  # noqa: PLR2004 - start code, sizes
        width, height = struct.unpack_from("<HH", body, 6)
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L" and body[:1] == b"\x2f" and len(body) >= 5:  # noqa: PLR2004 - signature, 14 + 14 bits
        bits = int.from_bytes(body[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return None
