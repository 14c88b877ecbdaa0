"""JPEG (ITU-T T.81, Annex B): every application segment but those that decoding needs is left out."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from ldnsite.load.pictures import exif
from ldnsite.load.pictures.cleaned import Cleaned, UnreadablePictureError, truncated

SIGNATURE = b"\xff\xd8\xff"

_START_OF_FRAME = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_APP0, _APP1, _APP2, _APP14, _COMMENT, _SCAN, _END = 0xE0, 0xE1, 0xE2, 0xEE, 0xFE, 0xDA, 0xD9
_EXIF, _ICC, _ADOBE = b"Exif\x00\x00", b"ICC_PROFILE\x00", b"Adobe"
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_JFIF_LENGTH = 14
"""A JFIF header without thumbnail."""


def clean(data: bytes) -> Cleaned:
    """The picture without EXIF, XMP, IPTC, comments, previews and whatever follows its end.

    Colour profiles and Adobe's colour transform are kept, and of EXIF the orientation alone.
    """
    kept: list[bytes] = []
    size, turn = (0, 0), exif.UPRIGHT
    for marker, body, whole in _segments(data):
        if marker in _START_OF_FRAME:
            size = _size(body)
        if marker == _APP1 and body.startswith(_EXIF):
            turn = exif.orientation(body[len(_EXIF) :])
        kept += [] if _is_metadata(marker, body) else [_without_thumbnail(marker, body, whole)]
    if not all(size):
        raise UnreadablePictureError("has no size")
    if turn != exif.UPRIGHT:
        kept.insert(_after_jfif(kept), _orientation_segment(turn))
    width, height = reversed(size) if exif.is_sideways(turn) else size
    return Cleaned(b"\xff\xd8" + b"".join(kept), width, height)


def _size(body: bytes) -> tuple[int, int]:
    if len(body) < 5:  # noqa: PLR2004 - precision, height, width
        raise truncated()
    height, width = struct.unpack_from(">HH", body, 1)
    return width, height


def _after_jfif(kept: list[bytes]) -> int:
    """JFIF wants its header first; EXIF comes after it."""
    return 1 if kept and kept[0][:2] == b"\xff\xe0" else 0


def _orientation_segment(turn: int) -> bytes:
    body = _EXIF + exif.minimal(turn)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _is_metadata(marker: int, body: bytes) -> bool:
    if marker == _COMMENT:
        return True
    if not _APP0 <= marker <= 0xEF:  # noqa: PLR2004 - the last application segment
        return False
    if marker == _APP0:
        return not body.startswith(b"JFIF\x00")
    return not (marker == _APP2 and body.startswith(_ICC)) and not (
        marker == _APP14 and body.startswith(_ADOBE)
    )


def _without_thumbnail(marker: int, body: bytes, whole: bytes) -> bytes:
    if marker != _APP0 or len(body) <= _JFIF_LENGTH:
        return whole
    return b"\xff\xe0" + struct.pack(">H", _JFIF_LENGTH + 2) + body[: _JFIF_LENGTH - 2] + b"\x00\x00"


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Marker, body and whole of each segment; a scan's whole reaches to the next marker. Ends with the image."""
    at, marker, scanned = 2, 0, False
    while marker != _END:
        at = _next_marker(data, at)
        marker = data[at + 1]
        end = at + 2
        if marker not in _STANDALONE and marker != _END:
            if end + 2 > len(data):
                raise truncated()
            end += max(struct.unpack_from(">H", data, end)[0], 2)
        body = data[at + 4 : end]
        if marker == _SCAN:
            scanned = True
            end = _scan_end(data, end)
        if end > len(data):
            raise truncated()
        yield marker, body, data[at:end]
        at = end
    if not scanned:
        raise UnreadablePictureError("holds no image data")


def _next_marker(data: bytes, at: int) -> int:
    """Where the marker at `at` begins, after its fill bytes."""
    if at + 1 >= len(data):
        raise truncated()
    if data[at] != 0xFF:  # noqa: PLR2004 - every marker's first byte
        raise UnreadablePictureError("is damaged: a segment does not begin where it should")
    while data[at + 1 : at + 2] == b"\xff":
        at += 1
    if at + 1 >= len(data):
        raise truncated()
    return at


def _scan_end(data: bytes, at: int) -> int:
    """Where the entropy-coded data ends: at a marker that is neither a stuffed byte nor a restart."""
    while True:
        at = data.find(b"\xff", at)
        if at == -1 or at + 1 >= len(data):
            raise truncated()
        following = data[at + 1]
        if following == 0xFF:  # noqa: PLR2004 - a fill byte
            at += 1
        elif following == 0 or following in _STANDALONE:
            at += 2
        else:
            return at
