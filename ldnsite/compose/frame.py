"""What stands around a page's sections: breadcrumb, navigation, view switch, contents, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.routes import HOME, PREFIX, Subject, plural, relative
from ldnsite.compose.words import has_words, label_text, said, text_words, uncited
from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.composed import Link, Reviewed, Tab
from ldnsite.model.document import Labelled
from ldnsite.review.clock import clinician_review, due, last_full_review

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.document import Section
    from ldnsite.model.page import Page

_NAVIGATION = (
    Subject("listing", "conditions"),
    Subject("listing", "studies"),
    Subject("references", "references"),
)


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
    folder = subject.id.split("/")[0] if subject.kind == "page" else plural(subject) or subject.id
    return tuple(
        Link(lookup.labels.say(f"nav.{item.id}"), relative(address, found), current=item.id == folder)
        for item in _NAVIGATION
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


def authors(page: Page, lookup: Lookup) -> tuple[str, ...]:
    """The names of the page's authors; an id without a record as it stands (a check reports it)."""
    language = lookup.labels.language
    people = ((name, lookup.person(name)) for name in page.authors)
    return tuple(label_text(person.name, language) if person else str(name) for name, person in people)


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
