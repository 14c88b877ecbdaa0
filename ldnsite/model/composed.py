"""The composed page and its head: all that render needs, and nothing it must decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ldnsite.model.audience import Audience
from ldnsite.model.dates import PartialDate
from ldnsite.model.document import Labelled, Node, Section
from ldnsite.model.evidence import Certainty
from ldnsite.model.inline import Inline


@dataclass(frozen=True, slots=True, order=True)
class Used:
    """Something that a page was made from: kind, id, and the digest of what was answered."""

    kind: str
    id: str
    digest: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the page's furniture; `href` is relative to the page."""

    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Download:
    """A file beside the page: its form (a name in `cite.exports`), its name, and the link's words with its size."""

    form: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Tab:
    """One side of the view switch. `exact`: leads to the twin, not to the nearest listing."""

    audience: Audience
    href: str
    current: bool
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The dates of a page as both views show them. Nothing here depends on today.

    `reviewer` names the clinician of the newest expert review, made on `reviewed_on`; "" and None when there
    is none.
    """

    published: date
    updated: date
    due: date
    last_full_review: date | None = None
    literature_searched: PartialDate | None = None
    reviewer: str = ""
    reviewed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Head(Node):
    """What stands above the sections, in reading order."""

    title: str
    subtitle: str = ""
    lead: Inline = ()
    """Words between title and view switch; on the home page."""
    verdict: Inline = ()
    certainty: Certainty | None = None
    certainty_of: str = ""
    certainty_note: str = ""
    """One line under the badge: who rated it, what it means."""
    summary: Inline = ()
    """Shown where there is no verdict: the sheet holds one answer."""
    view_note: Inline = ()


Layout = Literal[
    "home", "condition", "article", "page", "study", "outcome", "person", "listing", "references", "glossary",
    "a-z", "review-status", "notice",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ComposedPage:
    """One page in one view and language. `address` is the path from the site's root: `conditions/x/`.

    `subject` names what it shows: `page:conditions/fibromyalgia`, `study:final`, `listing:conditions`.
    `root` is the way from this page to the site's root ("../../", or "./"); `view_root` to its view's home.
    """

    subject: str
    kind: str
    layout: Layout
    address: str
    audience: Audience
    language: str
    root: str
    view_root: str
    head: Head
    sections: tuple[Section, ...]
    breadcrumb: tuple[Link, ...] = ()
    navigation: tuple[Link, ...] = ()
    """The masthead's links."""
    menu: tuple[Link, ...] = ()
    """The footer's list of all parts of the site."""
    tabs: tuple[Tab, ...] = ()
    contents: tuple[Link, ...] = ()
    retracted: tuple[Link, ...] = ()
    """The numbers of the retracted works that the page cites, each leading to its entry in the list."""
    dates: Reviewed | None = None
    authors: tuple[Link, ...] = ()
    """Who wrote the page; `href` is "" for an author without a page."""
    related: tuple[Link, ...] = ()
    canonical: str = ""
    alternate: str = ""
    description: str = ""
    draft: bool = False
    noindex: bool = False
    source_path: str = ""
    made_from: tuple[Used, ...] = ()
    foot: tuple[Labelled, ...] = ()
    """What the site says of itself under every page, each under its own heading."""
    downloads: tuple[Download, ...] = ()
    """Files with the page's references."""
