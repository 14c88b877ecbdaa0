"""A study is used by no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.document import Entry
from ldnsite.model.page import EvidencePage, Project
from ldnsite.model.rules import RULES
from ldnsite.model.tree import nodes
from ldnsite.model.walk import cite_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.page import Page
    from ldnsite.model.site import Site
    from ldnsite.model.study import Study

RULE = RULES["unused-study"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each study that no page names or cites, by its id or by any of its reports.

    Drafts count as pages, and so do studies that a used review includes. Nothing is said while a page
    cannot be read: it may be the one. A study whose conditions have no page yet waits for one.
    """
    site = subject.site
    if any(what.startswith("pages:") for what in site.broken):
        return
    named = {name for page in site.pages.values() for name in _named(page)} | _shown(subject) | _of_drug(site)
    used = _with_included(
        {name for name in site.studies if {name, *site.studies[name].reports} & named}, site
    )
    told_of = {
        str(name)
        for page in site.pages.values()
        if isinstance(page, EvidencePage)
        for name in page.conditions
    }
    for study_id, study in sorted(site.studies.items()):
        if study_id not in used and not _waits(study, told_of, site):
            yield RULE.at(
                study.origin.at("id"),
                f"no page uses the study {study_id}",
                "cite it, add it to the evidence of a page, or delete the file",
                key=study_id,
            )


def _waits(study: Study, told_of: set[str], site: Site) -> bool:
    """Whether the study is of conditions that no page tells of, nor of any wider one."""
    names: list[str] = list(study.conditions)
    for name in names:  # grows while it is walked: each wider condition comes in once
        parent = term.parent if (term := site.conditions.get(name)) is not None else None
        names += [parent] if parent is not None and parent not in names else []
    return bool(names) and told_of.isdisjoint(names)


def _named(page: Page) -> Iterator[str]:
    yield from (item.key for item in cite_items(page))
    if isinstance(page, EvidencePage):
        for row in page.evidence:
            yield from (*row.studies, *row.left_out)
    if isinstance(page, Project) and page.study is not None:
        yield page.study


def _shown(subject: Subject) -> set[str]:
    """The works in the reference lists of editors' pages: what tables and safety records cite there."""
    pages = (page for page in subject.pages if page.subject.startswith("page:"))
    found = (node for page in pages for section in page.sections for node in nodes(section))
    return {node.key for node in found if isinstance(node, Entry)}


def _of_drug(site: Site) -> set[str]:
    return (
        {schedule.study for schedule in site.drug.schedules if schedule.study}
        if site.drug is not None
        else set()
    )


def _with_included(used: set[str], site: Site) -> set[str]:
    """`used` and all studies that the reviews among them include."""
    waiting, found = list(used), set(used)
    while waiting:
        study = site.studies.get(waiting.pop())
        new = set(study.includes) - found if study is not None else set()
        found |= new
        waiting += new
    return found
