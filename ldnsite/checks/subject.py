"""What the checks look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ldnsite.checks.survey.passages import Sentence, said_on
from ldnsite.checks.survey.readability import Names, Reading, reading_of
from ldnsite.checks.survey.written_links import WrittenLink, written_links
from ldnsite.compose.routes import Routes
from ldnsite.model.audience import Audience
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

    @cached_property
    def said(self) -> tuple[tuple[ComposedPage, tuple[Sentence, ...]], ...]:
        """Each of the editors' pages, view by view, with every sentence that it says; several rules judge them."""
        return tuple((page, tuple(said_on(page))) for page in self.pages if page.subject.startswith("page:"))

    @cached_property
    def readings(self) -> tuple[tuple[ComposedPage, Reading], ...]:
        """How hard each of the editors' pages is to read for patients."""
        names = Names.of(self.site, self.site.labels.language)
        return tuple(
            (page, reading_of(sentences, names))
            for page, sentences in self.said
            if page.audience is Audience.PATIENT
        )

    @cached_property
    def page_files(self) -> frozenset[str]:
        """The source files of pages: what stands in any other is a record, or the program's own words."""
        return frozenset(page.origin.path for page in self.site.pages.values())
