"""Where a study leads: the studies that a review counts, the reviews that count a study, the pages that use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.design_names import design_name
from ldnsite.compose.layouts.base import Task
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import begun, label_text, said
from ldnsite.model.document import Listed, Listing, Node
from ldnsite.model.page import EvidencePage
from ldnsite.model.walk import cite_items

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.model.page import Page
    from ldnsite.model.study import Study


def studies_in(study: Study, task: Task) -> tuple[Node, ...]:
    """The studies that a review counts, as far as they are recorded."""
    return _studies(study.includes, task)


def reviews_with(study: Study, task: Task) -> tuple[Node, ...]:
    """The reviews that count the study."""
    return _studies(task.lookup.named_by("included", str(study.id)), task)


def pages_using(study: Study, task: Task) -> tuple[Node, ...]:
    """The pages of this view that cite the study or one of its papers, or name it in an evidence row."""
    found = (task.lookup.page(page_id) for page_id in task.lookup.named_by("used", str(study.id)))
    names = {str(study.id), *map(str, study.reports)}
    pages = [
        page for page in found if page is not None and page.status != "withdrawn" and _names(page, names)
    ]
    items = tuple(
        Listed(task.lookup.title(subject), relative(task.address, task.lookup.address(subject) or ""))
        for page in pages
        for subject in (Subject("page", page.id),)
    )
    return (Listing(items, "pages"),) if items else ()


def _names(page: Page, names: set[str]) -> bool:
    """Whether what this view has of the page names the study."""
    rows = page.evidence if isinstance(page, EvidencePage) else ()
    in_rows = any(names & {*map(str, row.studies), *map(str, row.left_out)} for row in rows)
    return in_rows or any(str(item.key) in names for item in cite_items(page))


def _studies(ids: Iterable[str], task: Task) -> tuple[Node, ...]:
    found = (task.lookup.study(str(name)) for name in ids)
    items = tuple(_listed(study, task) for study in found if study is not None)
    return (Listing(items, "pages"),) if items else ()


def _listed(study: Study, task: Task) -> Listed:
    language = task.lookup.labels.language
    address = task.lookup.address(Subject("study", study.id)) or ""
    return Listed(
        label_text(study.title, language),
        relative(task.address, address),
        said(begun(label_text(study.population, language))),
        note=design_name(study, task.lookup),
    )
