"""From a checked site to the bytes of every file that is published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.compose.audience import restrict
from ldnsite.compose.words import label_text
from ldnsite.model.audience import Audience
from ldnsite.outputs import OUTPUTS
from ldnsite.outputs.material import Made, Material
from ldnsite.outputs.media import picture_addresses
from ldnsite.pipeline.assemble import in_order
from ldnsite.render.assets import read_assets
from ldnsite.render.page import render_page
from ldnsite.render.theme import SiteFacts, check_theme, read_theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.project import Project
    from ldnsite.model.site import Site
    from ldnsite.pipeline.assemble import Built
    from ldnsite.render.theme import Theme


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of the site, sorted by path, and what rendering found (templates, labels, static files)."""

    files: tuple[Made, ...]
    diagnostics: tuple[Diagnostic, ...]


def themes_of(built: Built, project: Project) -> tuple[Mapping[Audience, Theme], tuple[Diagnostic, ...]]:
    """What shows each view of `built`, and what is wrong with it: one theme, each view's words on the site."""
    assets, found = read_assets(project, picture_addresses(built.site, built.pages))
    theme = read_theme(project, built.site.labels, assets, site_facts(built.site, Audience.PATIENT))
    themes = {view: replace(theme, site=site_facts(built.site, view)) for view in Audience}
    return MappingProxyType(themes), (*found, *check_theme(theme))


def site_facts(site: Site, audience: Audience) -> SiteFacts:
    """What every page of a view says of the site."""
    settings = restrict(site.settings, audience)
    publisher = site.people.get(settings.publisher)
    name = restrict(publisher, audience).name if publisher else None
    return SiteFacts(
        title=label_text(settings.title, settings.language),
        base_url=settings.base_url or "",
        publisher=label_text(name, settings.language),
        publisher_is_person=publisher is not None and not publisher.organisation,
        contact=settings.contact or "",
    )


def page_path(page: ComposedPage) -> str:
    """Where a page's file stands in the output folder."""
    return page.address if page.address.endswith(".html") else f"{page.address}index.html"


def render_site(built: Built, project: Project) -> Rendered:
    """Every file of the site. Rendering goes on after a finding, so that one run tells all."""
    themes, findings = themes_of(built, project)
    found = list(findings)
    files: list[Made] = []
    for page in built.pages:
        data, more = render_page(page, themes[page.audience])
        files.append(Made(page_path(page), data, page.made_from))
        found += more
    material = Material(built.site, built.pages, built.routes, themes)
    for make in OUTPUTS.values():
        files += make(material)
    found += [finding for made in files for finding in made.findings]
    return Rendered(tuple(sorted(files, key=lambda made: made.path)), in_order(found))
