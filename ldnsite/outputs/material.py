"""What outputs are made from, and what they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ldnsite.compose.routes import Routes
    from ldnsite.model.composed import ComposedPage, Used
    from ldnsite.model.site import Site
    from ldnsite.render.theme import Theme


@dataclass(frozen=True, slots=True)
class Material:
    """A checked site in both views with its theme."""

    site: Site
    pages: tuple[ComposedPage, ...]
    routes: Routes
    theme: Theme


@dataclass(frozen=True, slots=True)
class Made:
    """One file to publish: its path from the output folder, its bytes, and what it was made from."""

    path: str
    data: bytes
    made_from: tuple[Used, ...] = ()
