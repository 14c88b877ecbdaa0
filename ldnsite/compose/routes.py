"""Every address of the site, known before anything is composed; made by one function.

An address is a path from the site's root with a final slash ("conditions/fibromyalgia/", "" for the
patients' home). Professional addresses are the same under "professional/".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from posixpath import relpath
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ldnsite.compose.naming import measured_outcomes
from ldnsite.model.audience import Audience, Shown
from ldnsite.model.page import Page
from ldnsite.model.site import Site

if TYPE_CHECKING:
    from ldnsite.model.record import Record

PREFIX: Mapping[Audience, str] = MappingProxyType(
    {Audience.PATIENT: "", Audience.PROFESSIONAL: "professional/"}
)
HOME_ID = "pages/index"

_FILES = ("robots.txt", "sitemap.xml", "_headers", "_redirects")
RESERVED_FILES: frozenset[str] = frozenset(f"{prefix}{name}" for prefix in PREFIX.values() for name in _FILES)
"""Files that the program makes beside the pages, or may make, in the root of a view."""
RESERVED_FOLDERS: frozenset[str] = frozenset({"professional", "static", "media", "data"})
"""First steps of addresses that are the program's own: the other view, and what pages load."""


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """What a page of the site shows: `page conditions/x`, `study final`, `listing conditions`."""

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


HOME = Subject("page", HOME_ID)
REFERENCES = Subject("references", "references")
GLOSSARY = Subject("glossary", "glossary")
A_TO_Z = Subject("a-z", "a-z")
REVIEW_STATUS = Subject("review-status", "review-status")
LISTINGS = ("conditions", "topics", "articles", "projects", "studies", "outcomes", "people")
_PLURALS: Mapping[str, str] = MappingProxyType(
    {"study": "studies", "outcome": "outcomes", "person": "people"}
)


@dataclass(frozen=True, slots=True)
class Claim:
    """An address that somebody wants: a page's own, or an alias. `path` is the source; "" when there is none."""

    address: str
    subject: Subject
    path: str
    alias: bool = False
    shown: Shown = Shown.BOTH

    def file(self, audience: Audience) -> str:
        """The file that would stand there in that view."""
        return output_file(PREFIX[audience] + self.address)


@dataclass(frozen=True, slots=True)
class Routes:
    """The address of each subject in each view that has it."""

    addresses: Mapping[tuple[Subject, Audience], str]
    aliases: Mapping[tuple[str, Audience], Subject]
    claims: tuple[Claim, ...]
    made_homes: frozenset[Audience] = frozenset()
    """The views whose home page the program makes: those that the editor's home page, if any, is not for."""

    def has_page(self, page_id: str, audience: Audience) -> bool:
        """Whether the view shows the editor's page of that id."""
        made = page_id == HOME_ID and audience in self.made_homes
        return not made and self.address(Subject("page", page_id), audience) is not None

    def address(self, subject: Subject, audience: Audience) -> str | None:
        """The subject's address in that view; None when the view does not have it."""
        return self.addresses.get((subject, audience))

    def subjects(self, audience: Audience) -> tuple[Subject, ...]:
        """What the view has, sorted."""
        return tuple(sorted(subject for subject, seen_by in self.addresses if seen_by is audience))

    def has(self, subject: Subject) -> bool:
        """Whether any view has the subject."""
        return any((subject, audience) in self.addresses for audience in Audience)

    def nearest(self, subject: Subject, audience: Audience) -> str:
        """The subject's address in the view, else that of the listing it belongs to, else of the home page."""
        candidates = (
            subject,
            Subject("listing", subject.id.split("/")[0]),
            Subject("listing", plural(subject)),
            HOME,
        )
        found = (self.address(candidate, audience) for candidate in candidates)
        return next((address for address in found if address is not None), PREFIX[audience])


def plural(subject: Subject) -> str:
    """The listing that a generated page belongs to."""
    return _PLURALS.get(subject.kind, "")


def page_address(page_id: str) -> str:
    """The patients' address of a page by its id: `pages/about` stands at "about/"."""
    if page_id == HOME_ID:
        return ""
    return f"{page_id.removeprefix('pages/')}/"


def output_file(address: str) -> str:
    """The path of the file that shows what stands at `address`."""
    return f"{address}index.html" if address.endswith("/") or not address else address


def relative(from_address: str, to_address: str) -> str:
    """The link from one address to another. Never empty; ends with a slash, or names a file.

    From a rooted address ("/ldn/404.html") the link is rooted too, as a host shows that page anywhere.
    """
    if from_address.startswith("/"):
        return f"{from_address.rpartition('/')[0]}/{to_address}"
    base = from_address if from_address.endswith("/") or not from_address else from_address.rpartition("/")[0]
    link = relpath(f"/{to_address}", f"/{base}")
    return f"{link}/" if to_address.endswith("/") or not to_address else link


def link_base(subject: Subject, address: str, base_url: str | None) -> str:
    """From where the links of a page are written: its address; rooted for the page that any address may show."""
    if subject.kind != "notice":
        return address
    path = urlsplit(base_url or "").path.rstrip("/")
    return f"{path}/{address.rpartition('/')[2]}"


def plan_routes(site: Site, *, drafts: bool = False) -> Routes:
    """The addresses of everything in `site`; draft pages only with `drafts`."""
    made_homes = _made_homes(site, drafts=drafts)
    claims = [*_page_claims(site, drafts=drafts), *_homes(made_homes), *_generated(site)]
    addresses: dict[tuple[Subject, Audience], str] = {}
    aliases: dict[tuple[str, Audience], Subject] = {}
    for claim in claims:
        for audience in Audience:
            if not claim.shown.includes(audience):
                continue
            address = PREFIX[audience] + claim.address
            if claim.alias:
                aliases.setdefault((address, audience), claim.subject)
            else:
                addresses[claim.subject, audience] = address
    return Routes(MappingProxyType(addresses), MappingProxyType(aliases), tuple(claims), made_homes)


def is_published(page: Page, *, drafts: bool) -> bool:
    """Whether a page has an address: drafts only in the preview."""
    return drafts or page.status != "draft"


def _made_homes(site: Site, *, drafts: bool) -> frozenset[Audience]:
    """No view is without a home page: where the editor's is a draft or for the other view, one is made."""
    page = site.pages.get(HOME_ID)
    if page is None or not is_published(page, drafts=drafts):
        return frozenset(Audience)
    return frozenset(audience for audience in Audience if not page.audience.includes(audience))


def _homes(made: frozenset[Audience]) -> list[Claim]:
    return [Claim("", HOME, "", shown=Shown(audience.value)) for audience in sorted(made)]


def _page_claims(site: Site, *, drafts: bool) -> list[Claim]:
    claims = []
    for page_id, page in sorted(site.pages.items()):
        if is_published(page, drafts=drafts):
            subject = Subject("page", page_id)
            path, shown = page.origin.path, page.audience
            claims.append(Claim(page_address(page_id), subject, path, shown=shown))
            old = (f"{alias.strip('/')}/".lstrip("/") for alias in page.aliases)
            claims += [Claim(address, subject, path, alias=True, shown=shown) for address in old]
    return claims


def _generated(site: Site) -> list[Claim]:
    """A page for each study, measured outcome and person; the lists; and the page for lost readers."""
    claims = [
        Claim(f"{_PLURALS[kind]}/{record_id}/", Subject(kind, record_id), records[record_id].origin.path)
        for kind, ids, records in _records(site)
        for record_id in ids
    ]
    folders = {page_id.split("/")[0] for page_id in site.pages}
    folders |= {_PLURALS[claim.subject.kind] for claim in claims}
    claims += [Claim(f"{name}/", Subject("listing", name), "") for name in LISTINGS if name in folders]
    lists = (REFERENCES, *((GLOSSARY,) if site.terms else ()), A_TO_Z, REVIEW_STATUS)
    claims += [Claim(f"{subject.id}/", subject, "") for subject in lists]
    return [*claims, Claim("404.html", Subject("notice", "404"), "")]


def _records(site: Site) -> tuple[tuple[str, Iterable[str], Mapping[str, Record]], ...]:
    """The records that have pages: kind, ids, and all records of that kind."""
    return (
        ("study", sorted(site.studies), site.studies),
        ("outcome", measured_outcomes(site), site.outcomes),
        ("person", sorted(site.people), site.people),
    )
