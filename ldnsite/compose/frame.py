"""What stands around a page's sections: breadcrumb, navigation, view switch, contents, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.routes import (
    A_TO_Z,
    GLOSSARY,
    HOME,
    LISTINGS,
    PREFIX,
    REFERENCES,
    REVIEW_STATUS,
    Subject,
    plural,
    relative,
)
from ldnsite.compose.words import has_words, label_text, said, text_words, uncited
from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.composed import Link, Reviewed, Tab
from ldnsite.model.document import Entry, Labelled
from ldnsite.model.tree import nodes
from ldnsite.review.clock import clinician_review, due, last_full_review

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.document import Section
    from ldnsite.model.page import Page

_NAVIGATION = (Subject("listing", "conditions"), Subject("listing", "studies"), GLOSSARY, A_TO_Z)
"""What the masthead names: the parts that most readers look for."""
_MENU = (
    *(Subject("listing", name) for name in LISTINGS if name != "people"),
    GLOSSARY, A_TO_Z, REFERENCES, REVIEW_STATUS,
)  # fmt: skip
"""What the footer's list names, before the pages of the settings."""


def breadcrumb(subject: Subject, address: str, lookup: Lookup) -> tuple[Link, ...]:
    """The way from the view's home to the page; ends before the page itself. Empty on the home page."""
    if subject == HOME:
        return ()
    links = [Link(lookup.labels.say("nav.home"), relative(address, PREFIX[lookup.audience]))]
    folder = subject.id.split("/")[0] if subject.kind == "page" else plural(subject)
    parent = Subject("listing", folder)
    if parent != subject and (found := lookup.address(parent)) is not None:
        links.append(Link(lookup.labels.say(f"listing.{folder}.title"), relative(address, found)))
    return tuple(links)


def navigation(subject: Subject, address: str, lookup: Lookup) -> tuple[Link, ...]:
    """The masthead's links to what this view has; the part that the page belongs to is current."""
    return _parts(_NAVIGATION, subject, address, lookup)


def menu(subject: Subject, address: str, lookup: Lookup) -> tuple[Link, ...]:
    """The footer's links to all parts of the view, and to the pages that the settings name for it."""
    pages = (Subject("page", str(name)) for name in lookup.settings.menu)
    links = (
        Link(lookup.title(item), relative(address, found), current=item == subject)
        for item in pages
        if (found := lookup.address(item)) is not None
    )
    return (*_parts(_MENU, subject, address, lookup), *links)


def _parts(items: tuple[Subject, ...], subject: Subject, address: str, lookup: Lookup) -> tuple[Link, ...]:
    folder = subject.id.split("/")[0] if subject.kind == "page" else plural(subject) or subject.id
    return tuple(
        Link(lookup.labels.say(f"nav.{item.id}"), relative(address, found), current=item.id == folder)
        for item in items
        if (found := lookup.address(item)) is not None
    )


def tabs(subject: Subject, address: str, lookup: Lookup) -> tuple[Tab, ...]:
    """The view switch: this view, and the twin or else the other view's nearest listing."""
    routes = lookup.view.routes
    result = []
    for audience in Audience:
        exact = routes.address(subject, audience)
        target = exact if exact is not None else routes.nearest(subject, audience)
        current = audience is lookup.audience
        result.append(Tab(audience, relative(address, target), current, exact is not None))
    return tuple(result)


def contents(sections: Sequence[Section]) -> tuple[Link, ...]:
    """Links to the titled sections of the page, without citation marks."""
    return tuple(Link(plain(section.title), f"#{section.id}") for section in sections if section.title)


def retracted(sections: Sequence[Section]) -> tuple[Link, ...]:
    """Links to the entries of retracted works in the page's own list, by number."""
    entries = (node for section in sections for node in nodes(section) if isinstance(node, Entry))
    return tuple(
        Link(str(entry.number), f"#{entry.id}") for entry in entries if entry.retracted and not entry.cited_on
    )


def reviewed(page: Page, lookup: Lookup) -> Reviewed:
    """The page's dates, and who reviewed it."""
    people = {
        str(review.by): person for review in page.reviews if (person := lookup.person(review.by)) is not None
    }
    by_clinician = clinician_review(page, people)
    reviewer = people[by_clinician.by] if by_clinician else None
    return Reviewed(
        published=page.published,
        updated=page.updated,
        due=due(page),
        last_full_review=last_full_review(page),
        literature_searched=page.literature_searched,
        reviewer=label_text(reviewer.name, lookup.labels.language) if reviewer else "",
        reviewed_on=by_clinician.date if by_clinician else None,
    )


def authors(page: Page, address: str, lookup: Lookup) -> tuple[Link, ...]:
    """The page's authors, each with a link to their own page; an id without a record as it stands."""
    return tuple(_author(str(name), address, lookup) for name in page.authors)


def _author(person_id: str, address: str, lookup: Lookup) -> Link:
    person, own = lookup.person(person_id), lookup.address(Subject("person", person_id))
    name = label_text(person.name, lookup.labels.language) if person else ""
    return Link(name or person_id, relative(address, own) if own is not None else "")


def related(page: Page, address: str, lookup: Lookup) -> tuple[Link, ...]:
    """Links to the related pages that this view has."""
    found = ((lookup.page(name), lookup.address(Subject("page", str(name)))) for name in page.related)
    return tuple(
        Link(label_text(other.title, lookup.labels.language), relative(address, target))
        for other, target in found
        if other is not None and target is not None
    )


def foot(lookup: Lookup) -> tuple[Labelled, ...]:
    """What the site says of itself under every page: that it replaces no doctor, who it is, who pays.

    The words are the settings', without citations: they stand outside the numbered text.
    """
    settings, labels = lookup.settings, lookup.labels
    parts = (
        ("disclaimer.title", settings.disclaimer),
        ("about_site", settings.about),
        ("money", settings.funding),
    )
    return tuple(
        Labelled(said(labels.say(f"footer.{key}")), words)
        for key, text in parts
        if has_words(words := uncited(text_words(text, labels.language)))
    )
