"""A rating does not follow from its start and its reasons: GRADE's arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.compose.audience import restrict
from ldnsite.compose.words import has_words, text_words
from ldnsite.evidence.certainty import arrived, possible_starts, steps_down, steps_up, usual_start
from ldnsite.evidence.participants import primary_studies
from ldnsite.model.audience import Audience
from ldnsite.model.evidence import Certainty, Direction
from ldnsite.model.page import EvidencePage
from ldnsite.model.rules import RULES
from ldnsite.model.study import REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.evidence.certainty import Start
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.site import Site
    from ldnsite.model.study import Study

RULE = RULES["certainty-arithmetic"]


@dataclass(frozen=True, slots=True)
class _Rated:
    """A row and where it stands."""

    page: EvidencePage
    index: int

    @property
    def row(self) -> EvidenceRow:
        return self.page.evidence[self.index]

    def found(self, message: str, hint: str, *path: str) -> Diagnostic:
        """A finding at `path` below the row."""
        span = self.page.origin.at("evidence", self.index, *path)
        return RULE.at(span, message, hint, key=self.row.name)


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Findings on each row whose rating does not follow; rows that name a study without a record are not judged."""
    for page in subject.site.pages.values():
        if isinstance(page, EvidencePage) and not page.broken:
            for index in range(len(page.evidence)):
                yield from _judged(_Rated(page, index), subject.site)


def _judged(rated: _Rated, site: Site) -> Iterator[Diagnostic]:
    row = rated.row
    yield from _silent_reasons(rated)
    if row.certainty is Certainty.NOT_RATED:
        if row.reasons:
            message = f"the row {row.name} gives reasons for a rating that it does not have"
            yield rated.found(message, "rate its certainty, or take the reasons away", "reasons")
    elif row.finding.direction is Direction.NOT_STUDIED or not row.studies:
        message = f"the row {row.name} is rated {_said(row.certainty)}, and no study stands behind it"
        yield rated.found(message, "name its studies, or leave out the certainty", "certainty")
    elif all(name in site.studies for name in row.studies):
        yield from _followed(rated, site)


def _silent_reasons(rated: _Rated) -> Iterator[Diagnostic]:
    """Each step has a reason in words for everyone who reads the page."""
    for name, reason in rated.row.reasons.items():
        for view in Audience:
            silent = not has_words(text_words(restrict(reason.why, view)))
            if silent and rated.page.audience in ("both", view.value):
                message = f"the reason {name} has no words for the {view.value} view"
                yield rated.found(message, "say why to both, or in a text for each", "reasons", name)


def _followed(rated: _Rated, site: Site) -> Iterator[Diagnostic]:
    """From the designs to the start, from the start by the steps to the certainty."""
    row = rated.row
    studies = _behind(row, site)
    possible, usual = possible_starts(studies), usual_start(studies)
    if not possible:
        return  # animals and cells alone, which another rule reports
    start = row.start or usual
    if start is None:
        message = f"nobody can tell where the rating of the row {row.name} starts: it rests on reviews alone"
        yield rated.found(
            message, "write start: high if they are of randomised trials, else start: low", "certainty"
        )
    elif start not in possible:
        told = "all its trials are randomised" if usual == "high" else "none of its studies is randomised"
        message = f"the rating of the row {row.name} starts {start}, but {told}"
        yield rated.found(message, f"write start: {usual}, or leave it out", "start")
    else:
        yield from _summed(rated, start)


def _behind(row: EvidenceRow, site: Site) -> tuple[Study, ...]:
    """The row's studies, those of a review in its place; the review itself where none of them is recorded."""
    reviews = (
        study
        for name in row.studies
        if (study := site.studies[name]).design in REVIEWS and not primary_studies((name,), site.studies.get)
    )
    return (*primary_studies(row.studies, site.studies.get), *reviews)


def _summed(rated: _Rated, start: Start) -> Iterator[Diagnostic]:
    row = rated.row
    down, up = steps_down(row.reasons), steps_up(row.reasons)
    if up and (down or start == "high"):
        message = (
            f"the row {row.name} is rated up, though it {'is rated down too' if down else 'starts high'}"
        )
        hint = "only a rating that starts low and has nothing against it can go up (GRADE guidelines 9)"
        yield rated.found(message, hint, "reasons")
    elif (sum_ := arrived(start, row.reasons)) is not row.certainty:
        steps = f"{down} down" if not up else f"{up} up"
        comes = f"from {start}, {steps}, it comes to {_said(sum_)}"
        message = f"the row {row.name} is rated {_said(row.certainty)}, but {comes}"
        yield rated.found(message, "mend the certainty, or give each step its reason", "certainty")


def _said(certainty: Certainty) -> str:
    return certainty.value.replace("-", " ")
