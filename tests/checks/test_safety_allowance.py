"""An allowance names a rule that cannot be allowed, or no rule."""

from __future__ import annotations

import pytest

from ldnsite.model.diagnostic import Severity
from ldnsite.model.rules import RULES
from tests.checks.conftest import page

PAGE = "content/pages/methods.md"


@pytest.mark.parametrize("rule", [*sorted(RULES), "no-such-rule"])
def test_safety_rules_and_unknown_rules_cannot_be_allowed(checked, rule) -> None:
    found = checked("safety-allowance", {PAGE: page(more=f"allow:\n  - {{rule: {rule}, reason: why}}\n")})
    assert bool(found) is (rule not in RULES or RULES[rule].safety)


def test_what_guards_readers_is_a_safety_rule() -> None:
    """Dates, the warning, what would leak words to the other view, and what would pass on foreign markup."""
    guards = {
        "date-order",
        "date-in-future",
        "missing-warning",
        "unclosed-fence",
        "unopened-fence",
        "unclosed-span",
        "unclosed-code",
        "raw-html",
        "refused-url",
        "refused-attribute",
        "markup-lost",
        "safety-allowance",
    }
    assert all(RULES[rule].safety for rule in guards)


def test_no_error_can_be_allowed() -> None:
    """What it found would be published broken. An overdue review would be hidden from those who must act."""
    assert [rule.id for rule in RULES.values() if rule.severity is Severity.ERROR and not rule.safety] == []
    assert RULES["review-overdue"].safety
