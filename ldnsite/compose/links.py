"""Where a link written by an editor leads: source paths to addresses, in the same view."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import dirname, normpath
from typing import TYPE_CHECKING

from ldnsite.compose.routes import Routes, Subject, relative
from ldnsite.model.inline import Href, Target

if TYPE_CHECKING:
    from ldnsite.model.audience import Audience
    from ldnsite.model.site import Site

_SCHEMES = ("http:", "https:", "mailto:", "tel:")
_SUFFIXES = (".md", ".yaml")


@dataclass(frozen=True, slots=True)
class Aim:
    """What a link means: a subject of the site, a place on the same page, a picture, or another host.

    `subject` None with `external` False means that nothing there is known: a dead link.
    """

    subject: Subject | None = None
    fragment: str = ""
    external: bool = False
    picture: str = ""


def aim_of(target: Target, source_path: str, site: Site, here: Subject | None = None) -> Aim:
    """What `target`, written in the file at `source_path`, leads to."""
    url = target.url.strip()
    if url.lower().startswith(_SCHEMES):
        return Aim(external=True)
    path, _, fragment = url.partition("#")
    if not path:
        return Aim(here, fragment)
    full = normpath(f"{dirname(source_path)}/{path}").removeprefix("content/")
    if target.image or full in site.pictures or f"content/{full}" in site.pictures:
        return Aim(picture=next((p for p in (full, f"content/{full}") if p in site.pictures), ""))
    return Aim(_subject(full, site), fragment)


def _subject(path: str, site: Site) -> Subject | None:
    if not path.endswith(_SUFFIXES):
        return None
    stem = path.rsplit(".", 1)[0]
    if stem in site.pages:
        return Subject("page", stem)
    folder, _, name = stem.partition("/")
    if folder == "studies" and name in site.studies:
        return Subject("study", name)
    return None


def href_of(target: Target, aim: Aim, routes: Routes, from_address: str, audience: Audience) -> Href:
    """The link for `aim` from `from_address`; a dead one leads to the page itself (a check reports it)."""
    if aim.picture:
        return Href(target.span, aim.picture, picture=True)
    if aim.external:
        return Href(target.span, target.url.strip(), external=True)
    address = routes.address(aim.subject, audience) if aim.subject else None
    if address is None:
        return Href(target.span, "#")
    same = address == from_address and bool(aim.fragment)
    link = "" if same else relative(from_address, address)
    return Href(target.span, f"{link}#{aim.fragment}" if aim.fragment else link)
