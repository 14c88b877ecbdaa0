"""JPEG: no EXIF, XMP, IPTC or comment is left but the orientation; the picture's own bytes are the same."""

from __future__ import annotations

import pytest

from ldnsite.load.pictures.cleaned import UnreadablePictureError
from ldnsite.load.pictures.exif import orientation
from ldnsite.load.pictures.jpeg import clean
from tests.load.pictures.samples import JPEG, jpeg_segment, jpeg_turned

TABLES = JPEG[JPEG.index(b"\xff\xdb") :]


def with_segment(marker: int, body: bytes) -> bytes:
    """The JPEG with one more segment after its first."""
    return b"\xff\xd8" + jpeg_segment(marker, body) + TABLES


def test_metadata_goes_and_the_picture_stays() -> None:
    cleaned = clean(JPEG)
    assert (cleaned.width, cleaned.height) == (3, 2)
    assert b"SECRET" in JPEG
    assert b"SECRET" not in cleaned.data
    assert b"Exif" not in cleaned.data
    assert cleaned.data.endswith(TABLES)
    assert clean(cleaned.data) == cleaned


def test_what_follows_the_end_goes() -> None:
    assert clean(JPEG + b"a film of the place").data == clean(JPEG).data


@pytest.mark.parametrize("turn", range(2, 9))
def test_of_exif_the_orientation_is_kept_alone(turn: int) -> None:
    cleaned = clean(jpeg_turned(turn))
    assert (cleaned.width, cleaned.height) == ((2, 3) if turn >= 5 else (3, 2))
    block = cleaned.data[cleaned.data.index(b"Exif\x00\x00") + 6 :]
    assert orientation(block) == turn
    assert cleaned.data.index(b"JFIF") < cleaned.data.index(b"Exif")
    assert b"Abc" not in cleaned.data


@pytest.mark.parametrize(
    ("marker", "body", "kept"),
    [
        (0xE2, b"ICC_PROFILE\x00\x01\x01profile", True),
        (0xEE, b"Adobe\x00\x64\x00\x00\x00\x00\x01", True),
        (0xE2, b"MPF\x00SECRET", False),
        (0xED, b"Photoshop 3.0\x00SECRET", False),
        (0xE1, b"http://ns.adobe.com/xap/1.0/\x00SECRET", False),
        (0xE0, b"JFXX\x00SECRET", False),
        (0xEB, b"SECRET", False),
        (0xFE, b"SECRET", False),
    ],
)
def test_segments_that_decoding_needs_are_kept_and_no_other(marker: int, body: bytes, kept: bool) -> None:
    assert (body in clean(with_segment(marker, body)).data) is kept


def test_a_preview_in_the_header_goes() -> None:
    head = b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01"
    cleaned = clean(with_segment(0xE0, head + b"\x01\x01SEC"))
    assert cleaned.data.startswith(b"\xff\xd8" + jpeg_segment(0xE0, head + b"\x00\x00"))


@pytest.mark.parametrize("length", range(3, len(JPEG)))
def test_a_truncated_picture_is_refused(length: int) -> None:
    with pytest.raises(UnreadablePictureError):
        clean(JPEG[:length])


def test_fill_bytes_and_restarts_are_part_of_the_picture() -> None:
    end = len(JPEG) - 2
    restarted = JPEG[:end] + b"\xff\xd0\x00\xff\x00\xff\xff" + JPEG[end:]
    assert clean(restarted).data.endswith(restarted[-60:])
