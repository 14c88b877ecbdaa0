"""Pages that cannot be right are warned of; a range that is written short is noted, with what it stands for."""

from __future__ import annotations

import pytest

from ldnsite.model.diagnostic import Severity
from tests.load.bibtex.reading import WHOLE, read


def said(fields: str, kind: str = "article") -> list[tuple[Severity, str]]:
    _, found = read(f"@{kind}{{k, {WHOLE}, {fields}}}")
    return [(one.severity, one.message) for one in found if one.rule == "bib-pages"]


@pytest.mark.parametrize(
    "fields", ["pages = {18, 18}", "volume = {18}, pages = {18}", "pages = {538--529}", "pages = {e39--e31}", "pages = {98-12}",
               "pages = {538-9-}, volume = {5389}, pages = {5}", "pages = {12, 12}"],
)  # fmt: skip
def test_pages_that_cannot_be_right(fields: str) -> None:
    expected = [] if "538-9-" in fields else [Severity.WARNING]
    assert [severity for severity, _ in said(fields) if severity is Severity.WARNING] == expected


@pytest.mark.parametrize(
    ("pages", "count"),
    [("633-72", "40 pages"), ("883--95", "13 pages"), ("382-8", "7 pages"), ("e31-9", "9 pages")],
)
def test_a_range_that_is_written_short_is_noted(pages: str, count: str) -> None:
    ((severity, message),) = said(f"pages = {{{pages}}}")
    assert severity is Severity.NOTE
    assert count in message


@pytest.mark.parametrize(
    "fields",
    ["pages = {529--538}", "pages = {e1080}", "pages = {S194-205}", "volume = {16}, pages = {16--17}", "pages = {16}",
     "pages = {xii--xv}", "pages = {5--5}", "pages = {1, 3}", "pages = {}", "volume = {96}, pages = {e96}", "pages = {1-2-3}"],
)  # fmt: skip
def test_pages_that_may_be_right(fields: str) -> None:
    assert [one for one in said(fields) if one[0] is Severity.WARNING] == []


def test_a_chapter_may_have_the_number_of_its_volume() -> None:
    fields = "booktitle = {B}, volume = {2}, pages = {2}"
    assert said(fields, "incollection") == []
