"""PNG: what makes the picture is kept, all else is left out."""

from __future__ import annotations

import pytest

from ldnsite.load.pictures.cleaned import UnreadablePictureError
from ldnsite.load.pictures.png import SIGNATURE, clean
from tests.load.pictures.samples import PNG, exif, png, png_chunk


def test_metadata_goes_and_the_picture_stays() -> None:
    cleaned = clean(PNG + b"SECRET")
    assert (cleaned.width, cleaned.height) == (3, 2)
    assert cleaned.data == png(PNG[PNG.index(b"gAMA") - 4 : PNG.index(b"gAMA") + 12])


def test_a_clean_picture_is_unchanged() -> None:
    assert clean(png()).data == png()


def test_a_picture_that_is_turned_by_metadata_is_refused() -> None:
    with pytest.raises(UnreadablePictureError) as caught:
        clean(png(png_chunk(b"eXIf", exif(6))))
    assert "turned" in caught.value.message
    assert clean(png(png_chunk(b"eXIf", exif(1)))).data == png()


@pytest.mark.parametrize("length", range(len(SIGNATURE), len(png())))
def test_a_truncated_picture_is_refused(length: int) -> None:
    with pytest.raises(UnreadablePictureError):
        clean(png()[:length])


def test_a_damaged_picture_is_refused() -> None:
    for at in range(len(SIGNATURE), len(png())):
        damaged = bytearray(png())
        damaged[at] ^= 1
        with pytest.raises(UnreadablePictureError):
            clean(bytes(damaged))


def test_a_picture_without_data_is_refused() -> None:
    whole = png()
    start, end = whole.index(b"IDAT") - 4, whole.index(b"IEND") - 4
    with pytest.raises(UnreadablePictureError):
        clean(whole[:start] + whole[end:])
