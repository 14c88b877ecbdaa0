"""One broken site for every rule: what it finds, and at which place.

A folder `<rule-id>/`, or `<rule-id>--<case>/` for a further case, holds files that are laid over `_base/` (in
`files/`, or beside `expected`), and

- `expected`: lines `path:line:col severity rule-id`, every finding of that rule and no other of it;
- `deleted` (optional): paths of the base that are taken away, one a line;
- `today` (optional): the day of the run, when it is not 2026-11-22.

Findings of other rules may stand beside it: a mistake often has two sides.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ldnsite.model.rules import RULES
from tests.sites import BASE, TODAY, TestSite

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Diagnostic

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.iterdir() if path.is_dir() and path.name[0] not in "_.")
ABOUT = {"expected", "deleted", "today", "files"}
"""Names in a case's folder that are no files of the site."""


def laid_over_base(case: Path, root: Path) -> TestSite:
    """The site of a case."""
    shutil.copytree(BASE, root, symlinks=True)
    over = case / "files" if (case / "files").is_dir() else case
    for path in sorted(over.iterdir()):
        if over is case and path.name in ABOUT:
            continue
        if path.is_dir():
            shutil.copytree(path, root / path.name, symlinks=True, dirs_exist_ok=True)
    for line in _lines(case / "deleted"):
        (root / line).unlink()
    day = _lines(case / "today")
    return TestSite(root, date.fromisoformat(day[0]) if day else TODAY)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[:-1] if path.is_file() else []


def line_of(finding: Diagnostic) -> str:
    """A finding as `expected` writes it."""
    return f"{finding.span} {finding.severity.value} {finding.rule}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_site_is_found_out(case: Path, tmp_path: Path) -> None:
    """The rule's findings stand exactly where they are expected, and every finding says what to do or why."""
    rule = case.name.partition("--")[0]
    site = laid_over_base(case, tmp_path / "site")
    found = site.findings()
    assert sorted(line_of(finding) for finding in found if finding.rule == rule) == sorted(
        _lines(case / "expected")
    )
    assert all(finding.message and finding.rule in RULES for finding in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_expects_its_own_rule_in_files_that_are_there(case: Path, tmp_path: Path) -> None:
    """`expected` is no dead letter: each line names the folder's rule and a line of a file of the site."""
    site = laid_over_base(case, tmp_path / "site")
    expected = _lines(case / "expected")
    assert expected
    for line in expected:
        where, severity, rule = line.rsplit(" ", 2)
        path, row, column = where.rsplit(":", 2)
        assert (severity in ("error", "warning", "note"), rule) == (True, case.name.partition("--")[0])
        assert int(row) >= 1
        assert int(column) >= 1
        gone = not (site.root / path).exists() and not (site.root / path).is_symlink()
        assert not gone or rule == "missing-file" or path.startswith("templates/"), path


def test_every_rule_has_a_broken_site() -> None:
    assert set(RULES) - {case.name.partition("--")[0] for case in CASES} == set()


def test_the_base_has_no_finding_but_notes(site_builder) -> None:
    """So that whatever a case finds is the case's own."""
    assert [
        line_of(finding) for finding in site_builder().findings() if finding.severity.value != "note"
    ] == []
