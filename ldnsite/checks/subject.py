"""What the checks look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ldnsite.checks.survey.written_links import WrittenLink, written_links
from ldnsite.compose.routes import Routes
from ldnsite.model.composed import ComposedPage
from ldnsite.model.site import Site


@dataclass(frozen=True)
class Subject:
    """The loaded site, its composed pages in both views, its addresses, and the day that decides findings.

    Never HTML. `today` comes from outside and reaches findings only, no output.
    """

    site: Site
    pages: tuple[ComposedPage, ...]
    routes: Routes
    today: date

    @cached_property
    def links(self) -> tuple[WrittenLink, ...]:
        """Every link and image that editors wrote, but those to other hosts; several rules judge them."""
        return tuple(written_links(self.site))
