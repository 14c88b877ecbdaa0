"""The one thing that EXIF says about how a picture is shown: its orientation (EXIF 2.32, tag 0x0112)."""

from __future__ import annotations

import struct
from typing import Literal

UPRIGHT = 1
_ORIENTATION = 0x0112
_SHORT = 3
_ENTRY = 12
_HEADER = 8


def orientation(tiff: bytes) -> int:
    """1 to 8 from a TIFF block; 1 when there is none or the block cannot be read."""
    order: Literal["<", ">"] = "<" if tiff[:2] == b"II" else ">"
    if tiff[:2] not in (b"II", b"MM") or len(tiff) < _HEADER + 2:
        return UPRIGHT
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    if start + 2 > len(tiff):
        return UPRIGHT
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for at in range(start + 2, min(start + 2 + count * _ENTRY, len(tiff) - _ENTRY + 1), _ENTRY):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, at)
        if tag == _ORIENTATION and kind == _SHORT and UPRIGHT <= value <= 8:  # noqa: PLR2004 - the tag's range
            return int(value)
    return UPRIGHT


def is_sideways(value: int) -> bool:
    """Whether width and height change places when shown."""
    return value >= 5  # noqa: PLR2004 - 5 to 8 are the quarter turns


def minimal(value: int) -> bytes:
    """A TIFF block with nothing but this orientation."""
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, _SHORT, 1, value, 0, 0)
