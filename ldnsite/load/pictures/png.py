"""PNG (W3C, Portable Network Graphics, third edition): chunks that change how the picture looks are kept."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from ldnsite.load.pictures import exif
from ldnsite.load.pictures.cleaned import Cleaned, UnreadablePictureError, truncated

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV",
     b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT")
)  # fmt: skip
"""Image data, colour and animation; text, time, EXIF and unknown chunks are left out."""


def clean(data: bytes) -> Cleaned:
    """The picture without text, time and EXIF, and without whatever follows its end."""
    kept = [SIGNATURE]
    size = (0, 0)
    for kind, body, whole in _chunks(data):
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
        if kind == b"eXIf" and exif.orientation(body) != exif.UPRIGHT:
            raise UnreadablePictureError(
                "is turned by its metadata", "turn it upright in an image editor and save it"
            )
        if kind in _KEPT:
            kept.append(whole)
    return Cleaned(b"".join(kept), *size)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Kind, body and whole of each chunk up to the last."""
    at, kind, seen = len(SIGNATURE), b"", False
    while kind != b"IEND":
        if at + 12 > len(data):
            raise truncated()
        (length,) = struct.unpack_from(">I", data, at)
        kind = data[at + 4 : at + 8]
        whole = data[at : at + 12 + length]
        if len(whole) < 12 + length:
            raise truncated()
        body = whole[8:-4]
        if zlib.crc32(whole[4:-4]) != struct.unpack(">I", whole[-4:])[0]:
            raise UnreadablePictureError("is damaged: a checksum is wrong")
        if (at == len(SIGNATURE)) != (kind == b"IHDR" and length == 13):  # noqa: PLR2004 - IHDR's only length
            raise UnreadablePictureError("is damaged: its header is wrong")
        seen = seen or kind == b"IDAT"
        yield kind, body, whole
        at += 12 + length
    if not seen:
        raise UnreadablePictureError("holds no image data")
