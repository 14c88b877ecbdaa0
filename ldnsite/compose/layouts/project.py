"""A funded study: who, where, when, how far; then the editor's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.dose import first_unwarned
from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import (
    faq_section,
    own_section,
    page_head,
    quick_answer_section,
    warning_section,
)
from ldnsite.compose.words import cited, label_text, label_words, said
from ldnsite.model.document import Definitions, Labelled, Node
from ldnsite.model.page import Project

if TYPE_CHECKING:
    from ldnsite.model.inline import Inline


def _lay(task: Task) -> Laid:
    page = task.page
    assert isinstance(page, Project)  # noqa: S101 - the register sends no other kind
    sections = (
        *own_section(task, "project", _facts(task, page)),
        *quick_answer_section(task, page),
        *task.composer.sections(page.body),
        *faq_section(task, page),
    )
    warning = warning_section(task) if first_unwarned(sections) else ()
    return Laid(page_head(task, page), (*warning, *sections))


def _facts(task: Task, page: Project) -> tuple[Node, ...]:
    language = task.lookup.labels.language
    people = (task.lookup.person(name) for name in page.investigators)
    names = task.say("list.comma").join(label_text(person.name, language) for person in people if person)
    facts: tuple[tuple[str, Inline], ...] = (
        ("state", label_words(page.state, language)),
        ("investigators", said(names)),
        ("place", label_words(page.place, language)),
        ("year", said(str(page.year)) if page.year is not None else ()),
        ("study", cited((page.study,)) if page.study else ()),
    )
    items = tuple(Labelled(said(task.say(f"project.{name}")), words) for name, words in facts if words)
    return (Definitions(items),) if items else ()


LAYOUT = Layout("page", _lay, contents=True)
