"""A site's store and who cites what in it. No command of its own."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

import click

from ldnsite.compose.compose import compose_site
from ldnsite.compose.routes import REFERENCES, plan_routes
from ldnsite.load.project import read_project
from ldnsite.load.site import load_site
from ldnsite.model.diagnostic import Severity
from ldnsite.model.document import Entry
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.problem import EnvironmentProblem
from ldnsite.model.span import Span
from ldnsite.model.tree import nodes
from ldnsite.model.walk import cite_items, records
from ldnsite.pipeline.assemble import cited_keys, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.reference import Reference
    from ldnsite.model.site import Site

T = TypeVar("T", str, Span)


@dataclass(frozen=True, slots=True)
class Refs:
    """A site's store. `places` and `pages` are by the key of a work, both sorted.

    `places` are the citations in files and the studies that name it; `pages` the addresses of the pages of both
    views that have it in a list.
    """

    site: Site
    places: Mapping[str, tuple[Span, ...]]
    pages: Mapping[str, tuple[str, ...]]
    errors: int

    @property
    def every(self) -> tuple[Reference, ...]:
        """All works of the store, in its order, under their own keys."""
        entries = self.site.store.entries
        return tuple(work for key in entries if (work := entries[key]).key == key)

    @property
    def shown(self) -> tuple[Reference, ...]:
        """The works that some page cites."""
        return tuple(work for work in self.every if work.key in self.pages)

    @property
    def unused(self) -> tuple[Reference, ...]:
        """The works that no page and no record names, and from which no used one takes fields."""
        used = [work for work in self.every if work.key in self.pages or work.key in self.places]
        parents = {parent for work in used for parent in work.parents}
        keys = {work.key for work in used}
        return tuple(work for work in self.every if work.key not in keys and work.raw not in parents)

    def work(self, key: str) -> Reference:
        """The work by key, alias or study; an `EnvironmentProblem` with the nearest name when there is none."""
        found = _find(key, self.site)
        if found is None:
            hint = did_you_mean(key, (*self.site.store.entries, *self.site.studies))
            raise EnvironmentProblem(
                f"no work and no study has the key {key}",
                hint or "`ldnsite refs export --all` prints all entries",
            )
        return found

    def code(self) -> int:
        """The exit code: 1, told on standard error, when mistakes may hide citations or entries."""
        if self.errors:
            click.echo(
                f"the site has mistakes ({self.errors}), which may hide references: `ldnsite check` tells them",
                err=True,
            )
        return 1 if self.errors else 0


def read_refs(root: Path, *, drafts: bool = True) -> Refs:
    """The store of the site at `root`, with what its pages and records cite; broken parts as far as they go."""
    project, unreadable = read_project(root)
    loaded = load_site(project)
    site = loaded.site
    pages, composing = compose_site(site, plan_routes(site, drafts=drafts))
    found = weigh((*unreadable, *loaded.diagnostics, *composing), cited_keys(pages))
    errors = sum(one.severity is Severity.ERROR for one in found)
    return Refs(site, _grouped(_places(site)), _grouped(_listed(pages)), errors)


def _find(key: str, site: Site) -> Reference | None:
    found = site.store.get(key)
    if found is None and (study := site.studies.get(key)) is not None:
        found = site.store.get(study.reports[0])
    return found


def _places(site: Site) -> Iterator[tuple[str, Span]]:
    named = ((item.key, item.span) for record in records(site) for item in cite_items(record))
    reports = ((str(key), key.span) for study in site.studies.values() for key in study.reports)
    for key, span in (*named, *reports):
        if (work := _find(key, site)) is not None:
            yield work.key, span


def _listed(pages: Iterable[ComposedPage]) -> Iterator[tuple[str, str]]:
    """Key and address of each page that lists the work; what lists all of them says nothing of any."""
    for page in pages:
        if page.subject != str(REFERENCES):
            found = (node for section in page.sections for node in nodes(section))
            yield from ((node.key, page.address or "./") for node in found if isinstance(node, Entry))


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, set[T]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return MappingProxyType({key: tuple(sorted(values)) for key, values in found.items()})
