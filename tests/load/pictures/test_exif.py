"""Orientation in EXIF: read in both byte orders, written alone, and never trusted to be there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.pictures import exif as subject
from tests.load.pictures.samples import exif


@pytest.mark.parametrize("order", [">", "<"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_orientation_is_read_in_both_byte_orders(order: str, turn: int) -> None:
    assert subject.orientation(exif(turn, order)) == turn


@pytest.mark.parametrize(
    "block", [b"", b"MM", b"MM\x00*\xff\xff\xff\xff", exif(0), exif(9), exif(3)[:30], b"XX" + exif(3)]
)
def test_what_cannot_be_read_is_upright(block: bytes) -> None:
    assert subject.orientation(block) == 1


@pytest.mark.parametrize("turn", range(1, 9))
def test_the_minimal_block_says_only_that(turn: int) -> None:
    block = subject.minimal(turn)
    assert subject.orientation(block) == turn
    assert len(block) == 26


def test_quarter_turns_swap_the_sides() -> None:
    assert [turn for turn in range(1, 9) if subject.is_sideways(turn)] == [5, 6, 7, 8]


@given(st.binary(max_size=80))
def test_any_bytes_have_an_orientation(block: bytes) -> None:
    assert 1 <= subject.orientation(block) <= 8
    assert 1 <= subject.orientation(b"MM\x00*\x00\x00\x00\x08" + block) <= 8
