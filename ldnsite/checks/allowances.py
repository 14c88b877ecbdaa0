"""What editors accept: `allow:` on a page silences findings of a rule in that page's file. Not a rule.

Safety rules cannot be allowed, and a page that could not be read in full allows nothing: it must not be
published as it is. An allowance that silenced nothing is itself a finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.page import Allowance, Page
    from ldnsite.model.site import Site

Used = set[tuple[str, int]]
"""Allowances that silenced something: the page's id and the allowance's place in its list."""


def apply(diagnostics: Iterable[Diagnostic], site: Site) -> tuple[Diagnostic, ...]:
    """The findings that no page allows, in the order given, then one for each allowance that silenced nothing.

    An allowance names a rule and, or not, the key of a finding; without a key it silences all of the rule in
    the page's file.
    """
    by_path = {page.origin.path: page for page in site.pages.values() if page.allow and not page.broken}
    used: Used = set()
    kept = tuple(
        finding for finding in diagnostics if not _silenced(finding, by_path.get(finding.span.path), used)
    )
    return (*kept, *_unused(site, used))


def _silenced(finding: Diagnostic, page: Page | None, used: Used) -> bool:
    if page is None or RULES[finding.rule].safety:
        return False
    matching = [index for index, allowance in enumerate(page.allow) if _matches(allowance, finding)]
    used.update((page.id, index) for index in matching)
    return bool(matching)


def _matches(allowance: Allowance, finding: Diagnostic) -> bool:
    return allowance.rule == finding.rule and allowance.key in ("", finding.key)


def _unused(site: Site, used: Used) -> Iterator[Diagnostic]:
    rule = RULES["unused-allowance"]
    for page in (page for page in site.pages.values() if not page.broken):
        for index, allowance in enumerate(page.allow):
            if (page.id, index) in used or allowance.rule not in RULES or RULES[allowance.rule].safety:
                continue
            about = f" on {allowance.key}" if allowance.key else ""
            message = f"there is nothing to allow: no finding {allowance.rule}{about} in this file"
            yield rule.at(allowance.rule.span, message, "delete the allowance", key=allowance.rule)
