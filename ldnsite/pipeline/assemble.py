"""From a project to a checked site: load, compose, check."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.checks.allowances import apply as apply_allowances
from ldnsite.checks.run import check_all
from ldnsite.checks.subject import Subject
from ldnsite.compose.compose import compose_site
from ldnsite.compose.routes import Routes, plan_routes
from ldnsite.load.site import load_site
from ldnsite.model.diagnostic import Diagnostic, Severity
from ldnsite.model.document import Entry
from ldnsite.model.tree import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.project import Project
    from ldnsite.model.site import Site


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was loaded, composed and checked. `sources` are the texts that findings point into."""

    site: Site
    routes: Routes
    pages: tuple[ComposedPage, ...]
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    caches: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    """What to keep under `.ldnsite/cache/`, so that the next run takes less time."""

    @property
    def publishable(self) -> bool:
        """Whether no error was found."""
        return not any(finding.severity is Severity.ERROR for finding in self.diagnostics)


def assemble(
    project: Project, today: date, *, drafts: bool = False, found: Iterable[Diagnostic] = ()
) -> Built:
    """Everything up to the checks; `found` are findings made while the project was read.

    `today` decides findings only. Draft pages are composed with `drafts` alone.
    """
    loaded = load_site(project)
    routes = plan_routes(loaded.site, drafts=drafts)
    pages, composing = compose_site(loaded.site, routes)
    checking = check_all(Subject(loaded.site, pages, routes, today))
    weighed = weigh((*found, *loaded.diagnostics, *composing, *checking), cited_keys(pages))
    kept = apply_allowances(weighed, loaded.site)
    sources = MappingProxyType(
        {path: file.text for path, file in project.files.items() if file.text is not None}
    )
    return Built(loaded.site, routes, pages, in_order(kept), sources, loaded.caches)


def cited_keys(pages: Iterable[ComposedPage]) -> frozenset[str]:
    """The keys of all works that some page cites."""
    found = (node for page in pages for section in page.sections for node in nodes(section))
    return frozenset(node.key for node in found if isinstance(node, Entry))


def weigh(findings: Iterable[Diagnostic], cited: frozenset[str]) -> tuple[Diagnostic, ...]:
    """The findings with those on BibTeX entries that no page cites lowered to warnings."""
    return tuple(
        replace(finding, severity=Severity.WARNING)
        if finding.severity is Severity.ERROR and _of_uncited_entry(finding, cited)
        else finding
        for finding in findings
    )


def _of_uncited_entry(finding: Diagnostic, cited: frozenset[str]) -> bool:
    in_store = finding.span.path.startswith("references/")
    return in_store and bool(finding.key) and finding.key not in cited


def in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, by place."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda d: (d.span.path, d.span.line, d.span.column, d.rule, d.message)))
