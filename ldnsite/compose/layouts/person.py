"""The page of a person or organisation: who it is, what it discloses, which pages it wrote and reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import own_section
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import label_text, label_words, said, text_words
from ldnsite.model.composed import Head
from ldnsite.model.document import Definitions, Labelled, Line, Listed, Listing, Node, Section

if TYPE_CHECKING:
    from ldnsite.compose.naming import IndexName
    from ldnsite.model.inline import Inline
    from ldnsite.model.page import Page
    from ldnsite.model.site_records import Person


def _lay(task: Task) -> Laid:
    person = task.lookup.person(task.subject.id)
    assert person is not None  # noqa: S101 - the routes were made from the people
    language = task.lookup.labels.language
    bio = task.composer.prose(person.bio)
    sections = (
        *((Section("bio", (), bio),) if bio else ()),
        *own_section(task, "person", _facts(person, task)),
        *own_section(task, "disclosures", _disclosures(person, task)),
        *own_section(task, "written", _pages("written", person, task)),
        *own_section(task, "reviewed", _pages("reviewed", person, task)),
        *own_section(task, "investigated", _pages("investigated", person, task)),
    )
    head = Head(task.lookup.title(task.subject), summary=label_words(person.role, language))
    return Laid(head, sections)


def _facts(person: Person, task: Task) -> tuple[Node, ...]:
    language = task.lookup.labels.language
    facts: tuple[tuple[str, Inline], ...] = (
        ("credentials", label_words(person.credentials, language)),
        ("affiliation", label_words(person.affiliation, language)),
        ("orcid", said(person.orcid or "")),
    )
    items = tuple(Labelled(said(task.say(f"person.{name}")), words) for name, words in facts if words)
    return (Definitions(items),) if items else ()


def _disclosures(person: Person, task: Task) -> tuple[Node, ...]:
    """Interests by heading, and the day on which they were disclosed; none given is said, not left out."""
    language = task.lookup.labels.language
    if not person.disclosures:
        return (Line(said(task.say("person.not_disclosed"))),)
    items = tuple(
        Labelled(label_words(item.heading, language), text_words(item.text, language))
        for item in person.disclosures
    )
    dated = (
        task.say("person.disclosed", date=task.lookup.labels.day(person.disclosed))
        if person.disclosed
        else ""
    )
    return (Definitions(items), *((Line(said(dated), "small"),) if dated else ()))


def _pages(index: IndexName, person: Person, task: Task) -> tuple[Node, ...]:
    """The pages of this view that name the person so, by title."""
    found = (task.lookup.page(page_id) for page_id in task.lookup.named_by(index, str(person.id)))
    language = task.lookup.labels.language
    listed = [
        Listed(
            label_text(page.title, language),
            relative(task.address, task.lookup.address(Subject("page", page.id)) or ""),
            note=_signed(page, person, task) if index == "reviewed" else "",
        )
        for page in found
        if page is not None and page.status != "withdrawn"
    ]
    listed.sort(key=lambda item: item.title.casefold())
    return (Listing(tuple(listed), "pages"),) if listed else ()


def _signed(page: Page, person: Person, task: Task) -> str:
    """What the person signed on that page, newest first: kind and day."""
    signed = (
        task.say("person.signed", kind=task.say(f"review.kind.{review.kind.value}"),
                 date=task.lookup.labels.day(review.date))
        for review in page.reviews
        if review.by == person.id
    )  # fmt: skip
    return task.say("list.semicolon").join(signed)


LAYOUT = Layout("person", _lay)
