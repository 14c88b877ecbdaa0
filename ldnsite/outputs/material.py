"""What outputs are made from, and what they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.compose.routes import Routes
    from ldnsite.model.audience import Audience
    from ldnsite.model.composed import ComposedPage, Used
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.site import Site
    from ldnsite.render.theme import Theme


@dataclass(frozen=True, slots=True)
class Material:
    """A checked site in both views with what shows it."""

    site: Site
    pages: tuple[ComposedPage, ...]
    routes: Routes
    themes: Mapping[Audience, Theme]
    """What each view is shown by: one look, its own words on the site."""


@dataclass(frozen=True, slots=True)
class Made:
    """One file to publish: path from the output folder, bytes, what it was made from, what was wrong with it."""

    path: str
    data: bytes
    made_from: tuple[Used, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
