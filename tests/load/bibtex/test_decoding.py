"""Bytes become text whatever their encoding; none is replaced or dropped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.bibtex.decoding import decoded

TEXT = "@article{a, author = {Smårekke, Łódź, 日本}}"


@pytest.mark.parametrize("data", [TEXT.encode(), b"", b"abc", b"\xef\xbb\xbfabc"])
def test_utf8_is_no_matter(data: bytes) -> None:
    assert decoded(data).encoding == ""
    assert decoded(data).text.encode() == data


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        ("Müller – “quoted” café", "cp1252", "Windows-1252"),
        ("Ångström naïve", "latin-1", "Windows-1252"),
        ("作者 论文题目", "gbk", "GBK"),
        ("Müller and Ångström, naïve café, señor, œuvre", "cp1252", "Windows-1252"),
        ("人的素質提昇之重要性, 建立在法治精神之上", "gbk", "GBK"),
        ("\ufeffMüller", "utf-16", "UTF-16"),
    ],
)
def test_other_encodings_are_recognised(text: str, codec: str, encoding: str) -> None:
    read = decoded(text.encode(codec))
    assert read.text.lstrip("\ufeff") == text.lstrip("\ufeff")
    assert read.encoding == encoding


def test_a_file_of_two_encodings_is_read_in_both() -> None:
    """Merged stores hold UTF-8 entries beside Windows-1252 ones."""
    read = decoded("Łódź ".encode() + "café ".encode("cp1252") + "日本".encode())
    assert read.text == "Łódź café 日本"
    assert read.text[read.odd_at] == "é"


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    read = decoded(data)
    assert 0 <= read.odd_at <= len(read.text)
    assert bool(data) == bool(read.text) or data in (b"\xff\xfe", b"\xfe\xff")


@given(st.text(max_size=100))
def test_text_comes_back(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass") if not any("\ud800" <= c <= "\udfff" for c in text) else b""
    assert decoded(data).text == (text if data else "")
