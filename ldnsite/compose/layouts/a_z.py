"""The A to Z: every page of this view by name, and by the other names under which readers may look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.lettering import by_letter, lettered
from ldnsite.compose.routes import HOME, Subject, relative
from ldnsite.compose.spellings import is_abbreviation
from ldnsite.compose.terms import address_of_term
from ldnsite.compose.words import label_text, said
from ldnsite.model.composed import Head
from ldnsite.model.directory import Index, Indexed
from ldnsite.model.document import Line, Section
from ldnsite.model.page import PAGE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.model.site_records import ConditionTerm, Term
    from ldnsite.model.text import Label


def _lay(task: Task) -> Laid:
    names = dict.fromkeys((*_pages(task), *_records(task), *_terms(task), *_lists(task), *_conditions(task)))
    sections = lettered(by_letter(names, lambda item: item.name), task.say("listing.figures"), Index)
    if not sections:
        sections = (Section("list", (), (Line(said(task.say("listing.empty"))),)),)
    return Laid(Head(task.say("listing.a-z.title"), summary=said(task.told("listing.a-z.lead"))), sections)


def _pages(task: Task) -> Iterator[Indexed]:
    for folder, kind in PAGE_KINDS.items():
        for page in task.lookup.pages(folder):
            subject = Subject("page", page.id)
            if subject != HOME:
                yield from _named(task, subject, kind.kind)


def _records(task: Task) -> Iterator[Indexed]:
    """Studies, measured outcomes and people: whatever else has a page of its own."""
    for subject in task.lookup.subjects("study", "outcome"):
        yield from _named(task, subject, subject.kind)
    for subject in task.lookup.subjects("person"):
        person = task.lookup.person(subject.id)
        yield from _named(task, subject, "organisation" if person and person.organisation else "person")


def _lists(task: Task) -> Iterator[Indexed]:
    for subject in task.lookup.subjects("listing", "references", "glossary", "review-status"):
        yield from _named(task, subject, "list")


def _named(task: Task, subject: Subject, kind: str) -> Iterator[Indexed]:
    address = task.lookup.address(subject)
    if address is not None:
        yield Indexed(task.lookup.title(subject), relative(task.address, address), task.say(f"kind.{kind}"))


def _terms(task: Task) -> Iterator[Indexed]:
    language = task.lookup.labels.language
    about = task.say("kind.term")
    for term in task.lookup.terms():
        name = label_text(term.term, language)
        href = address_of_term(term.id, task.address, task.lookup)
        yield Indexed(name, href, about)
        yield from _others(_short_names(term, language), Indexed(name, href, about))


def _short_names(term: Term, language: str) -> Iterator[str]:
    """What the term is looked for by, too: its expansion and abbreviations, not its plurals."""
    yield label_text(term.expansion, language)
    yield from filter(is_abbreviation, _texts(term.also, language))


def _conditions(task: Task) -> Iterator[Indexed]:
    """The other names of conditions that have a page, and those that stand on a wider condition's."""
    language = task.lookup.labels.language
    conditions = {str(condition.id): condition for condition in task.lookup.conditions()}
    for condition in conditions.values():
        subject = _page_of(condition, conditions, task)
        if subject is not None:
            names = (label_text(condition.name, language), label_text(condition.short, language))
            stands = next(_named(task, subject, "condition"))
            yield from _others((*names, *_texts(condition.also, language)), stands)


def _page_of(condition: ConditionTerm, conditions: dict[str, ConditionTerm], task: Task) -> Subject | None:
    """The condition's page in this view, else that of the nearest wider condition."""
    seen: set[str] = set()
    at: ConditionTerm | None = condition
    while at is not None and at.id not in seen:
        seen.add(str(at.id))
        if at.page is not None and task.lookup.address(subject := Subject("page", str(at.page))) is not None:
            return subject
        at = conditions.get(str(at.parent)) if at.parent else None
    return None


def _others(names: Iterable[str], stands: Indexed) -> Iterator[Indexed]:
    """References from other names to the one under which something stands."""
    for name in names:
        if name and name.casefold() != stands.name.casefold():
            yield Indexed(name, stands.href, stands.about, stands.name)


def _texts(labels: tuple[Label, ...], language: str) -> tuple[str, ...]:
    return tuple(text for label in labels if (text := label_text(label, language)))


LAYOUT = Layout("a-z", _lay)
