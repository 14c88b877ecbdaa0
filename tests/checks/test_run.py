"""Runs every check on one site."""

from __future__ import annotations

from ldnsite.checks import CHECKS
from ldnsite.checks.run import check_all
from ldnsite.model.rules import RULES
from tests.checks.conftest import page

FILES = {"content/pages/methods.md": page("## A\n\n## A\n\n[w](no.md) [@nobody]\n", "summary: 4.5 mg\n")}


def test_a_finding_in_both_views_is_told_once_and_by_place(checked) -> None:
    found = [finding for finding in check_all(checked.subject(FILES)) if finding.span.path in FILES]
    assert [finding.rule for finding in found] == [
        "uncited-number",
        "missing-warning",
        "duplicate-heading",
        "dead-link",
        "unknown-citation",
    ]
    assert [finding.span.line for finding in found] == sorted(finding.span.line for finding in found)


def test_checks_leave_the_site_as_it_is(checked) -> None:
    """Running twice finds the same: nothing is kept between runs."""
    subject = checked.subject(FILES)
    assert check_all(subject) == check_all(subject)


def test_each_check_finds_its_own_rule_alone(checked) -> None:
    subject = checked.subject(FILES)
    assert all(finding.rule == rule for rule, check in CHECKS.items() for finding in check(subject))
    assert set(CHECKS) <= set(RULES)


def test_an_empty_site_can_be_checked(checked) -> None:
    """A folder without a single page gives findings, never a crash."""
    from tests.sites import BASE

    nothing = {path.relative_to(BASE).as_posix(): None for path in BASE.rglob("*") if path.is_file()}
    assert check_all(checked.subject(nothing)) == ()
