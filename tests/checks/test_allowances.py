"""What editors accept."""

from __future__ import annotations

from ldnsite.checks.allowances import apply
from ldnsite.checks.run import check_all
from tests.checks.conftest import page

PAGE, OTHER = "content/pages/methods.md", "content/pages/other.md"
ONE = "## A\n\n#### One\n\nText.\n"
SKIPS = "## A\n\n#### One\n\nText.\n\n## B\n\n#### Two\n\nText.\n"


def kept(checked, files) -> list[tuple[str, str]]:
    subject = checked.subject(files)
    return [(finding.rule, finding.key) for finding in apply(check_all(subject), subject.site)
            if finding.span.path in files]  # fmt: skip


def test_a_key_silences_what_it_names(checked) -> None:
    allow = "allow: [{rule: heading-level-skipped, key: one, reason: it comes}]\n"
    assert kept(checked, {PAGE: page(SKIPS, allow)}) == [("heading-level-skipped", "two")]


def test_without_a_key_all_of_the_rule_on_the_page_is_silenced(checked) -> None:
    allow = "allow: [{rule: heading-level-skipped, reason: they come}]\n"
    assert kept(checked, {PAGE: page(SKIPS, allow)}) == []


def test_an_allowance_holds_on_its_own_page_alone(checked) -> None:
    allow = "allow: [{rule: heading-level-skipped, reason: they come}]\n"
    files = {PAGE: page(ONE, allow), OTHER: page(ONE, title="Other")}
    assert kept(checked, files) == [("heading-level-skipped", "one")]


def test_an_allowance_that_silences_nothing_is_found(checked) -> None:
    allow = "allow:\n  - {rule: heading-level-skipped, key: three, reason: it comes}\n  - {rule: glued-list, reason: none}\n"
    found = kept(checked, {PAGE: page("Text.\n", allow)})
    assert found == [("unused-allowance", "heading-level-skipped"), ("unused-allowance", "glued-list")]


def test_safety_rules_stay_whatever_is_allowed(checked) -> None:
    """And the allowance itself is a finding."""
    allow = "allow:\n  - {rule: missing-warning, reason: space}\n  - {rule: safety-allowance, reason: so}\n"
    found = kept(checked, {PAGE: page(more=f"summary: Take 4.5 mg.\n{allow}")})
    assert sorted(rule for rule, _ in found) == ["missing-warning", "safety-allowance", "safety-allowance"]


def test_a_page_that_could_not_be_read_in_full_allows_nothing(checked) -> None:
    """What is missing from it would be published in silence."""
    allow = "allow: [{rule: heading-level-skipped, reason: they come}]\nno_such_field: 1\n"
    assert kept(checked, {PAGE: page(ONE, allow)}) == [("heading-level-skipped", "one")]


def test_errors_stay_whatever_is_allowed(checked) -> None:
    """A dead link, an unknown citation: publishing them is no matter of taste."""
    allow = (
        "allow:\n  - {rule: dead-link, reason: it comes}\n  - {rule: unknown-citation, reason: it comes}\n"
    )
    found = kept(checked, {PAGE: page("[a](one.md) [@none2020]\n", allow)})
    assert {"dead-link", "unknown-citation", "safety-allowance"} == {rule for rule, _ in found}
