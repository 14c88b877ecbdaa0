"""Lists of pages: of one kind by title, and of conditions as a contents page that says how far testing has got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.layouts.base import Task
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import label_text, text_words
from ldnsite.evidence.testing import STEPS, Strongest, furthest
from ldnsite.model.document import Listed, Listing, Node, Steps
from ldnsite.model.evidence import Certainty
from ldnsite.model.page import EvidencePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.page import Page
    from ldnsite.model.study import Study

CONDITIONS = "conditions"
_COLUMNS = ("condition", "sentence", "certainty", "testing")


def page_list(task: Task, folder: str) -> tuple[Node, ...]:
    """The pages of one kind in this view with one sentence and certainty; nothing when there is none."""
    pages = task.lookup.pages(folder)
    if folder == CONDITIONS:
        return _condition_index(task, pages)
    return (Listing(tuple(_listed(task, page) for page in pages), folder),) if pages else ()


def _condition_index(task: Task, pages: tuple[Page, ...]) -> tuple[Node, ...]:
    """The best tested first, then by title."""
    if not pages:
        return ()
    tested = [(furthest(studies_on(_conditions(page), task.lookup)), page) for page in pages]
    ordered = sorted(tested, key=lambda item: -item[0].step)
    return (
        Listing(
            tuple(_listed(task, page, _steps(task, found)) for found, page in ordered),
            CONDITIONS,
            tuple(task.say(f"listing.column.{name}") for name in _COLUMNS),
            task.say("testing.note"),
        ),
    )


def _conditions(page: Page) -> frozenset[str]:
    return frozenset(map(str, page.conditions)) if isinstance(page, EvidencePage) else frozenset()


def studies_on(wanted: frozenset[str], lookup: Lookup) -> tuple[Study, ...]:
    """The recorded studies on one of these conditions, or on a narrower one."""
    return tuple(
        study
        for study in lookup.studies()
        if any(not wanted.isdisjoint(_with_wider(name, lookup)) for name in study.conditions)
    )


def _with_wider(condition: str, lookup: Lookup) -> Iterator[str]:
    """A condition and those that hold it; each once, whatever circle the vocabulary may draw."""
    seen: set[str] = set()
    name: str | None = condition
    while name is not None and name not in seen:
        seen.add(name)
        yield name
        term = lookup.condition(name)
        name = term.parent if term is not None else None


def _steps(task: Task, found: Strongest) -> Steps:
    described = task.say("testing.of", step=found.step, steps=STEPS)
    return Steps(found.step, described, task.say(f"testing.kind.{found.value}"))


def _listed(task: Task, page: Page, steps: Steps | None = None) -> Listed:
    language = task.lookup.labels.language
    address = task.lookup.address(Subject("page", page.id)) or ""
    words = text_words(page.summary, language) or text_words(page.verdict, language)
    title = label_text(page.title, language)
    return Listed(title, relative(task.address, address), words, _rated(page), steps)


def _rated(page: Page) -> Certainty | None:
    """The certainty of a page's first outcome; a page on evidence that rates nothing says so."""
    if not isinstance(page, EvidencePage):
        return None
    return page.evidence[0].certainty if page.evidence else Certainty.NOT_RATED
