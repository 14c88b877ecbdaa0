"""A page lists a work as retracted that is not, or that it does not cite."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ldnsite.checks.survey.notices import cited_keys, work_of
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.page import Page
    from ldnsite.model.site import Site

RULE = RULES["needless-retracted"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each key under `retracted` that the page cites in no view, or that the list does not bear out.

    A work that was not checked may well be retracted; a page that is not composed, or not read in full, is not
    judged by what it cites.
    """
    cited: defaultdict[str, set[str]] = defaultdict(set)
    for composed in subject.pages:
        if composed.subject.startswith("page:"):
            cited[composed.subject.removeprefix("page:")].update(cited_keys(composed))
    for page_id, page in sorted(subject.site.pages.items()):
        if page_id in cited and page.status != "withdrawn" and not page.broken:
            yield from _of(page, cited[page_id], subject.site)


def _of(page: Page, cited: set[str], site: Site) -> Iterator[Diagnostic]:
    for name in page.retracted:
        key = work_of(str(name), site)
        reference = site.store.get(key)
        if reference is None:
            continue
        state = site.retractions.status(reference).state
        if key not in cited:
            yield RULE.at(name.span, f"this page does not cite {name}", "take it away", key=key)
        elif state not in ("retracted", "not-checked"):
            message = f"the list of retractions does not say that {name} was retracted"
            yield RULE.at(name.span, message, "take it away, or look whether the list is old", key=key)
