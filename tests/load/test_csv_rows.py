"""No row of a large file is lost because another one is damaged."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.csv_rows import CsvReader


def cells(data: bytes) -> list[list[str]]:
    return [row.cells for row in CsvReader(data).rows()]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"\n\r\n\n", []),
        (b"a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        (b"\xef\xbb\xbfa,b\n", [["a", "b"]]),
        (b'a\n"x\ny"\nz\n', [["a"], ["x\ny"], ["z"]]),
        (b'"say ""so""",\n', [['say "so"', ""]]),
        (b"a\rb\r", [["a"], ["b"]]),
        (b"1,\x00\n", [["1", "\x00"]]),
    ],
)
def test_rows_are_read_as_they_are_written(data: bytes, expected: list[list[str]]) -> None:
    assert cells(data) == expected
    assert not any(row.damaged or row.lost or row.odd_bytes for row in CsvReader(data).rows())


def test_lines_are_counted_with_those_inside_quotes_and_blank_ones() -> None:
    rows = CsvReader(b'head\n"a\nb"\n\nc\n').rows()
    assert [(row.cells[0], row.line) for row in rows] == [("head", 1), ("a\nb", 2), ("c", 5)]


def test_an_open_quotation_mark_swallows_no_row() -> None:
    """Read leniently, everything behind it is one cell."""
    rows = list(CsvReader(b'1,a\n2,"open\n3,c\n4,d\n').rows())
    assert [(row.cells[0], row.line, row.damaged) for row in rows] == [
        ("1", 1, False),
        ("2", 2, True),
        ("3", 3, True),
        ("4", 4, True),
    ]


def test_text_behind_a_closing_quotation_mark_damages_its_own_row_alone() -> None:
    rows = list(CsvReader(b'1,"a"b,c\n2,d\n').rows())
    assert [(row.cells, row.damaged) for row in rows] == [(["1", "ab", "c"], True), (["2", "d"], False)]


def test_a_huge_cell_is_lost_and_said_to_be() -> None:
    rows = list(CsvReader(b"1,a\n2," + b"x" * 200_000 + b"\n3,c\n").rows())
    assert [(row.line, row.lost) for row in rows] == [(1, False), (2, True), (3, False)]


def test_a_huge_line_is_taken_piece_by_piece() -> None:
    """Ten megabytes without a line end."""
    rows = list(CsvReader(b"x" * 10_000_000).rows())
    assert len(rows) == 10
    assert all(row.lost for row in rows)


@pytest.mark.parametrize("data", [b"a,caf\xe9\n", b"a,\xff\xfe\n", "a,\ufffd\n".encode()])
def test_bytes_that_are_no_utf_8_are_replaced_and_said_to_be(data: bytes) -> None:
    (row,) = CsvReader(data).rows()
    assert row.odd_bytes
    assert "\ufffd" in row.cells[1]


@given(st.binary(max_size=300))
def test_nothing_raises(data: bytes) -> None:
    assert all(row.cells or row.lost for row in CsvReader(data).rows())


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), min_size=1), max_size=6))
def test_what_was_written_well_comes_back(rows: list[list[str]]) -> None:
    made = io.StringIO(newline="")
    csv.writer(made, quoting=csv.QUOTE_ALL).writerows(rows)
    data = b"\xef\xbb\xbf" + made.getvalue().encode()
    assert cells(data) == rows
