"""What editors accept."""

from __future__ import annotations

from ldnsite.checks.allowances import apply
from ldnsite.checks.run import check_all
from tests.checks.conftest import page

PAGE, OTHER = "content/pages/methods.md", "content/pages/other.md"
LINKS = "[a](one.md) and [b](two.md)\n"


def kept(checked, files) -> list[tuple[str, str]]:
    subject = checked.subject(files)
    return [(finding.rule, finding.key) for finding in apply(check_all(subject), subject.site)
            if finding.span.path in files]  # fmt: skip


def test_a_key_silences_what_it_names(checked) -> None:
    allow = "allow: [{rule: dead-link, key: one.md, reason: it comes}]\n"
    assert kept(checked, {PAGE: page(LINKS, allow)}) == [("dead-link", "two.md")]


def test_without_a_key_all_of_the_rule_on_the_page_is_silenced(checked) -> None:
    allow = "allow: [{rule: dead-link, reason: they come}]\n"
    assert kept(checked, {PAGE: page(LINKS, allow)}) == []


def test_an_allowance_holds_on_its_own_page_alone(checked) -> None:
    allow = "allow: [{rule: dead-link, reason: they come}]\n"
    files = {PAGE: page("[a](one.md)", allow), OTHER: page("[a](one.md)", title="Other")}
    assert kept(checked, files) == [("dead-link", "one.md")]


def test_an_allowance_that_silences_nothing_is_found(checked) -> None:
    allow = (
        "allow:\n  - {rule: dead-link, key: three.md, reason: it comes}\n  - {rule: footnote, reason: none}\n"
    )
    found = kept(checked, {PAGE: page("Text.\n", allow)})
    assert found == [("unused-allowance", "dead-link"), ("unused-allowance", "footnote")]


def test_safety_rules_stay_whatever_is_allowed(checked) -> None:
    """And the allowance itself is a finding."""
    allow = "allow:\n  - {rule: missing-warning, reason: space}\n  - {rule: safety-allowance, reason: so}\n"
    found = kept(checked, {PAGE: page(more=f"summary: Take 4.5 mg.\n{allow}")})
    assert sorted(rule for rule, _ in found) == ["missing-warning", "safety-allowance", "safety-allowance"]


def test_a_page_that_could_not_be_read_in_full_allows_nothing(checked) -> None:
    """What is missing from it would be published in silence."""
    allow = "allow: [{rule: dead-link, reason: they come}]\nno_such_field: 1\n"
    assert kept(checked, {PAGE: page("[a](one.md)", allow)}) == [("dead-link", "one.md")]
