"""AVIF: the size of the primary item; metadata and moving pictures are refused."""

from __future__ import annotations

import struct

import pytest

from ldnsite.load.pictures.avif import clean
from ldnsite.load.pictures.cleaned import UnreadablePictureError
from tests.load.pictures.samples import AVIF, AVIF_WITH_EXIF, box


def made(*properties: bytes, used: bytes = b"\x01", kind: bytes = b"av01", wide: bool = False) -> bytes:
    """An AVIF of one item with these properties."""
    entries = b"".join(struct.pack(">H", number) for number in used) if wide else used
    ipma = struct.pack(">III", int(wide), 1, 0)[:8] + struct.pack(">HB", 1, len(used)) + entries
    return b"".join(
        (
            box(b"ftyp", b"avif\x00\x00\x00\x00"),
            box(
                b"meta",
                b"\x00" * 4,
                box(b"pitm", b"\x00" * 4, b"\x00\x01"),
                box(
                    b"iinf",
                    b"\x00" * 4,
                    b"\x00\x01",
                    box(b"infe", b"\x02\x00\x00\x00\x00\x01\x00\x00", kind, b"\x00"),
                ),
                box(b"iprp", box(b"ipco", *properties), box(b"ipma", ipma)),
            ),
            box(b"mdat", b"x"),
        )
    )


def extent(width: int, height: int) -> bytes:
    """The property that gives a size."""
    return box(b"ispe", struct.pack(">III", 0, width, height))


def test_the_size_is_read_and_no_byte_changed() -> None:
    cleaned = clean(AVIF)
    assert (cleaned.data, cleaned.width, cleaned.height) == (AVIF, 3, 2)


def test_metadata_is_refused_with_the_remedy() -> None:
    with pytest.raises(UnreadablePictureError) as caught:
        clean(AVIF_WITH_EXIF)
    assert "metadata" in caught.value.message
    assert "without metadata" in caught.value.hint


@pytest.mark.parametrize("kind", [b"Exif", b"mime"])
def test_items_of_metadata_are_refused(kind: bytes) -> None:
    with pytest.raises(UnreadablePictureError):
        clean(made(extent(3, 2), kind=kind))


@pytest.mark.parametrize("wide", [False, True])
def test_the_primary_item_s_own_size_is_meant(wide: bool) -> None:
    data = made(extent(160, 90), extent(3, 2), box(b"irot", b"\x00"), used=b"\x02\x03", wide=wide)
    assert (clean(data).width, clean(data).height) == (3, 2)


def test_a_quarter_turn_swaps_the_sides() -> None:
    data = made(extent(3, 2), box(b"irot", b"\x01"), used=b"\x01\x02")
    assert (clean(data).width, clean(data).height) == (2, 3)


def test_a_film_is_refused() -> None:
    with pytest.raises(UnreadablePictureError):
        clean(AVIF + box(b"moov", b""))


def test_a_box_of_a_vendor_is_refused() -> None:
    with pytest.raises(UnreadablePictureError):
        clean(AVIF + box(b"uuid", b"SECRET"))


def test_a_picture_without_size_is_refused() -> None:
    with pytest.raises(UnreadablePictureError):
        clean(made(box(b"pixi", b"")))


@pytest.mark.parametrize("length", range(8, len(AVIF)))
def test_a_truncated_picture_is_refused(length: int) -> None:
    with pytest.raises(UnreadablePictureError):
        clean(AVIF[:length])
