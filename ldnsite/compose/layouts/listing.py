"""Index pages: all pages of one kind, or all studies, in this view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import label_text, said, text_words
from ldnsite.model.composed import Head
from ldnsite.model.document import Listed, Listing, Node, Section
from ldnsite.model.page import EvidencePage
from ldnsite.model.study import PRECLINICAL

if TYPE_CHECKING:
    from ldnsite.model.page import Page
    from ldnsite.model.study import Study


def _lay(task: Task) -> Laid:
    name = task.subject.id
    head = Head(task.say(f"listing.{name}.title"), summary=said(task.told(f"listing.{name}.lead")))
    return Laid(
        head, study_sections(task) if name == "studies" else (Section("list", (), page_list(task, name)),)
    )


def page_list(task: Task, folder: str) -> tuple[Node, ...]:
    """The pages of one kind with their verdict and certainty; nothing when there is none."""
    items = tuple(_listed(task, page) for page in task.lookup.pages(folder))
    return (Listing(items, folder),) if items else ()


def _listed(task: Task, page: Page) -> Listed:
    language = task.lookup.labels.language
    address = task.lookup.address(Subject("page", page.id)) or ""
    words = text_words(page.summary, language) or text_words(page.verdict, language)
    rated = page.evidence[0].certainty if isinstance(page, EvidencePage) and page.evidence else None
    return Listed(label_text(page.title, language), relative(task.address, address), words, rated)


def study_sections(task: Task) -> tuple[Section, ...]:
    """All studies, those with people apart from those with animals or cells."""
    studies = sorted(task.lookup.studies(), key=lambda study: label_text(study.title).casefold())
    groups = (
        ("clinical", [study for study in studies if study.design not in PRECLINICAL]),
        ("preclinical", [study for study in studies if study.design in PRECLINICAL]),
    )
    return tuple(
        Section(name, said(task.say(f"listing.studies.{name}")), (_study_list(task, group),))
        for name, group in groups
        if group
    )


def _study_list(task: Task, studies: list[Study]) -> Listing:
    return Listing(tuple(_study(task, study) for study in studies), "studies")


def _study(task: Task, study: Study) -> Listed:
    language = task.lookup.labels.language
    address = task.lookup.address(Subject("study", study.id)) or ""
    people = task.say("unit.people", count=study.participants) if study.participants is not None else ""
    return Listed(
        label_text(study.title, language),
        relative(task.address, address),
        said(label_text(study.population, language)),
        note=", ".join(filter(None, (task.say(f"design.{study.design}"), people))),
    )


LAYOUT = Layout("listing", _lay)
