"""Who names what: outcomes and the studies that measured them, people and the pages that they wrote.

Each index tells, for the id of a record, the ids of what names it. The site alone decides, not a view: whether
a view has a page is for `Lookup` to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from ldnsite.model.page import EvidencePage, Project
from ldnsite.model.walk import cite_items

if TYPE_CHECKING:
    from ldnsite.model.site import Site

IndexName = Literal["measured", "rated", "written", "reviewed", "investigated", "included", "used"]
Pairs = Iterator[tuple[str, str]]


def _measured(site: Site) -> Pairs:
    """Outcome and study with a result on it."""
    for study_id in sorted(site.studies):
        yield from ((str(result.outcome), study_id) for result in site.studies[study_id].results)


def _rated(site: Site) -> Pairs:
    """Outcome and page with an evidence row on it."""
    for page_id, page in sorted(site.pages.items()):
        if isinstance(page, EvidencePage):
            yield from ((str(row.outcome), page_id) for row in page.evidence)


def _written(site: Site) -> Pairs:
    for page_id, page in sorted(site.pages.items()):
        yield from ((str(name), page_id) for name in page.authors)


def _reviewed(site: Site) -> Pairs:
    for page_id, page in sorted(site.pages.items()):
        yield from ((str(review.by), page_id) for review in page.reviews)


def _investigated(site: Site) -> Pairs:
    for page_id, page in sorted(site.pages.items()):
        if isinstance(page, Project):
            yield from ((str(name), page_id) for name in page.investigators)


def _included(site: Site) -> Pairs:
    """Study and review that counts it."""
    for study_id in sorted(site.studies):
        yield from ((str(name), study_id) for name in site.studies[study_id].includes)


def _used(site: Site) -> Pairs:
    """Study and page that cites it or one of its papers, or names it in an evidence row."""
    owners = {str(name): study.id for study in site.studies.values() for name in (*study.reports, study.id)}
    for page_id, page in sorted(site.pages.items()):
        rows = page.evidence if isinstance(page, EvidencePage) else ()
        named = (name for row in rows for name in (*row.studies, *row.left_out))
        keys = (*(item.key for item in cite_items(page)), *named)
        yield from ((str(owners[str(key)]), page_id) for key in keys if str(key) in owners)


_PAIRS: Mapping[IndexName, Callable[[Site], Pairs]] = MappingProxyType(
    {
        "measured": _measured,
        "rated": _rated,
        "written": _written,
        "reviewed": _reviewed,
        "investigated": _investigated,
        "included": _included,
        "used": _used,
    }
)


def index(name: IndexName, site: Site) -> Mapping[str, tuple[str, ...]]:
    """Id of a record -> ids of what names it, each once, sorted."""
    found: dict[str, dict[str, None]] = {}
    for key, value in _PAIRS[name](site):
        found.setdefault(key, {})[value] = None
    return MappingProxyType({key: tuple(values) for key, values in found.items()})


def measured_outcomes(site: Site) -> tuple[str, ...]:
    """The outcomes on which some study has a result, by id: those that have a page of their own."""
    named = index("measured", site)
    return tuple(outcome for outcome in sorted(site.outcomes) if outcome in named)
