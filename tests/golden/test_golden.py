"""The golden site: every block and layout, both views, byte for byte as it was last accepted.

`pytest tests/golden --accept` takes today's output for the expected one; the difference under version control is
what the reviewer reads.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sites import contents, differences, place

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

HERE = Path(__file__).parent
SITE = HERE / "site"
EXPECTED = HERE / "expected"
LEFT_OUT = (".woff2", ".ldnsite-manifest")
"""Fonts, whose names in the style sheet change with their bytes; and the list of all digests."""


@pytest.fixture
def output(site_builder: SiteBuilder) -> dict[str, bytes]:
    """The golden site as the command line publishes it today."""
    site = site_builder(base=SITE)
    site.build("--strict")
    return {path: data for path, data in site.published().items() if not path.endswith(LEFT_OUT)}


def test_the_golden_site_comes_out_byte_for_byte(
    output: dict[str, bytes], request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--accept"):
        _accept(output)
    expected = contents(EXPECTED)
    assert expected, "nothing was accepted yet: pytest tests/golden --accept"
    different = differences(output, expected)
    assert not different, _first_difference(different[0], output, expected)


def _accept(output: dict[str, bytes]) -> None:
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for path, data in output.items():
        place(EXPECTED / path, data)


def _first_difference(path: str, output: dict[str, bytes], expected: dict[str, bytes]) -> str:
    """Where a file departs from what is expected, for the report."""
    if path not in output or path not in expected:
        return f"{path} is {'new' if path in output else 'gone'}"
    now, before = output[path].splitlines(), expected[path].splitlines()
    for number, (new, old) in enumerate(zip(now, before, strict=False), start=1):
        if new != old:
            return f"{path}:{number}\n expected {old[:500]!r}\n      got {new[:500]!r}"
    return f"{path} has {len(now)} lines instead of {len(before)}"


def test_every_page_is_there_in_its_views(output: dict[str, bytes]) -> None:
    """Each page of the patients' site has its twin; one topic is for professionals alone."""
    inside = "professional/"
    pages = {path for path in output if path.endswith(".html") and not path.startswith(inside)}
    twins = {
        path.removeprefix(inside) for path in output if path.endswith(".html") and path.startswith(inside)
    }
    assert pages - twins <= {"404.html"}
    assert twins - pages - {"404.html"} == {"topics/pharmacology/index.html"}


def test_the_output_names_no_machine_and_no_day(output: dict[str, bytes], tmp_path: Path) -> None:
    """Neither the folder nor anything that only this run knows."""
    assert [path for path, data in output.items() if str(tmp_path).encode() in data] == []
