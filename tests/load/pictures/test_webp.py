"""WebP: EXIF and XMP go, with the flags that announce them."""

from __future__ import annotations

import pytest

from ldnsite.load.pictures.cleaned import UnreadablePictureError
from ldnsite.load.pictures.webp import clean
from tests.load.pictures.samples import WEBP, exif, webp, webp_chunk

LOSSY = WEBP[WEBP.index(b"VP8 ") : WEBP.index(b"EXIF")]
LOSSLESS = webp_chunk(b"VP8L", b"\x2f" + ((3 - 1) | (2 - 1) << 14).to_bytes(4, "little") + b"\x00")


def test_metadata_goes_and_the_picture_stays() -> None:
    cleaned = clean(WEBP + b"SECRET")
    assert (cleaned.width, cleaned.height) == (3, 2)
    assert b"SECRET" in WEBP
    assert cleaned.data == webp(webp_chunk(b"VP8X", b"\x00" * 4 + b"\x02\x00\x00\x01\x00\x00"), LOSSY)
    assert clean(cleaned.data) == cleaned


def test_profile_animation_and_transparency_stay_announced() -> None:
    flags = 0b00111110
    cleaned = clean(
        webp(webp_chunk(b"VP8X", bytes((flags,)) + b"\x00" * 9), webp_chunk(b"ICCP", b"x"), LOSSY)
    )
    assert cleaned.data[20] == 0b00110010
    assert webp_chunk(b"ICCP", b"x") in cleaned.data


@pytest.mark.parametrize("chunk", [LOSSY, LOSSLESS])
def test_sizes_are_read_from_simple_files_too(chunk: bytes) -> None:
    cleaned = clean(webp(chunk))
    assert (cleaned.width, cleaned.height) == (3, 2)
    assert cleaned.data == webp(chunk)


def test_a_picture_that_is_turned_by_metadata_is_refused() -> None:
    with pytest.raises(UnreadablePictureError):
        clean(webp(LOSSY, webp_chunk(b"EXIF", b"Exif\x00\x00" + exif(6))))


@pytest.mark.parametrize("length", range(4, len(WEBP)))
def test_a_truncated_picture_is_refused(length: int) -> None:
    with pytest.raises(UnreadablePictureError):
        clean(WEBP[:length])


def test_a_container_without_a_picture_is_refused() -> None:
    with pytest.raises(UnreadablePictureError):
        clean(webp(webp_chunk(b"VP8X", b"\x00" * 10)))
