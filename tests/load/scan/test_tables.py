"""Tables: which lines start one, and what their cells are."""

from __future__ import annotations

import pytest
from markdown import Markdown
from markdown.extensions.tables import TableProcessor

from ldnsite.load.scan.lines import lines_of
from ldnsite.load.scan.tables import cells_of, is_bordered, is_delimiter, is_table_head
from ldnsite.model.inline import Cite
from tests.load.scan.reading import keys, parts_of, prose, rules

ROWS = (
    "| a | b |",
    "a | b",
    "|a|",
    "| a \\| b | c |",
    "| `a|b` | c |",
    "| ``a|`b`` | c |",
    "| `a | b |",
    "||",
    "| | |",
    "| a | b",
    "a | b |",
    "| \\`a | b` | c |",
)


@pytest.mark.parametrize("row", ROWS)
def test_cells_are_those_of_markdown(row: str) -> None:
    """The scanner cuts a row where Python-Markdown does, or a citation would end up in another cell."""
    (line,) = lines_of(row)
    theirs = TableProcessor(Markdown().parser, {"use_align_attribute": False})
    theirs.border = int(row.startswith("|")) | 2 * int(row.endswith("|"))
    found = cells_of(row, line, bordered=is_bordered(row, line))
    assert [row[start:end] for start, end in found] == theirs._split_row(row)


def test_pipes_at_the_ends_are_borders_only_if_the_head_has_them() -> None:
    """Python-Markdown takes the first pipe of such a row for the end of an empty cell, and drops the last cell."""
    _, findings = prose("a | b\n--|--\n| c | [@d]\n")
    assert rules(findings) == ["table-cell-count"]
    assert not prose("| a | b |\n|--|--|\nc | [@d]\n")[1]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("|---|---|", True),
        ("--|:-:", True),
        ("---", False),
        ("| a |", False),
        (":-|", True),
        ("|", False),
        ("| |", False),
    ],
)
def test_the_row_below_the_head(row: str, *, expected: bool) -> None:
    assert is_delimiter(row, lines_of(row)[0]) is expected


def test_a_table_starts_where_head_and_dashes_agree() -> None:
    for text, expected in (
        ("|a|b|\n|-|-|", True),
        ("|a|b|\n|-|", False),
        ("a\n|-|", False),
        ("|a|\n> |-|", False),
    ):
        first, second = lines_of(text)
        assert is_table_head(text, first, second) is expected


def test_nothing_pairs_across_cells() -> None:
    nodes, findings = prose("| [@a] | [x |\n|---|---|\n| y](z.md) | `@b` |\n| [p @c]{.patient} | @d |\n")
    assert rules(findings) == []
    assert keys(parts_of(nodes)) == ["a", "c", "d"]


def test_a_citation_in_a_cell_knows_its_place() -> None:
    nodes, _ = prose("| a | b |\n|---|---|\n| c | d [@e] |\n")
    (cite,) = (part for part in parts_of(nodes) if isinstance(part, Cite))
    assert (cite.span.line, cite.span.column) == (3, 9)
