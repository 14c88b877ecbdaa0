"""Pictures as they come into the site: known formats under their own names, without metadata."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.media import PICTURE_SUFFIXES, format_of, read_picture
from tests.load.pictures.samples import AVIF, JPEG, PNG, WEBP, png
from tests.load.reading_aids import source_file

SAMPLES = {"png": PNG, "jpg": JPEG, "webp": WEBP, "avif": AVIF}


@pytest.mark.parametrize(("suffix", "kind"), sorted({**PICTURE_SUFFIXES, "JPG": "jpg", "PNG": "png"}.items()))
def test_a_picture_is_ready_to_publish(suffix: str, kind: str) -> None:
    path = f"content/media/a.{suffix}"
    picture, findings = read_picture(source_file(path, SAMPLES[kind]))
    assert picture is not None
    assert findings == ()
    assert (picture.path, picture.width, picture.height, picture.suffix) == (path, 3, 2, kind)
    assert picture.digest == hashlib.sha256(picture.data).hexdigest()
    assert b"SECRET" not in picture.data
    assert picture.address == f"media/a.{picture.digest[:8]}.{kind}"


@pytest.mark.parametrize(
    ("suffix", "data", "words", "hint"),
    [
        ("png", JPEG, "a.png is jpg, not png", "rename it to end in .jpg"),
        ("jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.jpg is not jpg", "export it as png"),
        ("jpg", b"GIF89a", "a.jpg is not jpg", "export it as png"),
        ("webp", b"", "a.webp is empty", "export it"),
        ("png", PNG[:60], "a.png ends too soon", "export it again"),
        ("png", png(width=0, height=0), "a.png has no size", "export it again"),
        ("jpg", JPEG[:400], "a.jpg ends too soon", "export it again"),
    ],
)
def test_what_cannot_be_published_is_found(suffix: str, data: bytes, words: str, hint: str) -> None:
    picture, (finding,) = read_picture(source_file(f"content/media/a.{suffix}", data))
    assert picture is None
    assert (finding.rule, str(finding.span)) == ("unknown-image", f"content/media/a.{suffix}:1:1")
    assert words in finding.message
    assert hint in finding.hint


@given(
    suffix=st.sampled_from(sorted(PICTURE_SUFFIXES)),
    changes=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=6),
    cut=st.integers(0, 900),
)
def test_damaged_bytes_are_a_picture_or_a_finding(
    suffix: str, changes: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(SAMPLES[PICTURE_SUFFIXES[suffix]])
    for at, value in changes:
        data[at % len(data)] = value
    picture, findings = read_picture(source_file(f"content/media/a.{suffix}", bytes(data[:cut])))
    assert (picture is None) == bool(findings)


@given(st.binary(max_size=60))
def test_any_bytes_behind_a_signature_are_a_picture_or_a_finding(tail: bytes) -> None:
    for kind, data in SAMPLES.items():
        for head in (8, 12, 24, 40):
            broken = data[:head] + tail
            picture, findings = read_picture(source_file(f"content/media/a.{kind}", broken))
            assert (picture is None) == bool(findings)
            assert format_of(broken) in ("", kind)
