"""A page's evidence rows as nodes: sheets and lists of outcomes, and a table of certainty for professionals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ldnsite.compose.pictures import pictures
from ldnsite.compose.words import begun, cited, label_text, said, text_words
from ldnsite.evidence.narrative import statement_key
from ldnsite.evidence.participants import participants, primary_studies
from ldnsite.model.audience import Audience
from ldnsite.model.document import (
    Bullets,
    Details,
    Line,
    Node,
    Outcome,
)
from ldnsite.model.evidence import RATED_UP
from ldnsite.model.pictures import Outcomes
from ldnsite.model.study import RANDOMISED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.evidence import EvidenceRow, Reason, ReasonName
    from ldnsite.model.inline import Inline


def row_name(row: EvidenceRow, lookup: Lookup) -> str:
    """The outcome's name in this audience's words; its id when it has no record."""
    outcome = lookup.outcome(row.outcome)
    if outcome is None:
        return str(row.outcome)
    name = outcome.plain if lookup.audience is Audience.PATIENT else outcome.name
    return label_text(name, lookup.labels.language)


def statement(row: EvidenceRow, lookup: Lookup) -> Inline:
    """The GRADE sentence for a row: from its certainty, direction and size alone."""
    drug = lookup.drug
    language = lookup.labels.language
    name = label_text(drug.short, language) if drug else ""
    outcome = row_name(row, lookup)
    return said(
        lookup.say(
            statement_key(row, lookup.audience),
            drug=name,
            outcome=lookup.in_sentence(outcome),
            comparison=lookup.in_sentence(label_text(row.comparison, language)),
        )
    )


def basis(row: EvidenceRow, lookup: Lookup, *, short: bool = False) -> Inline:
    """How many studies and people a row rests on, with their citations; nothing when it names no study."""
    primary = primary_studies(row.studies, lookup.study)
    if not primary:
        return cited(row.studies)
    people, unknown = participants(row.studies, lookup.study)
    trials = all(study.design in RANDOMISED for study in primary)
    form = "listed" if short and lookup.audience is Audience.PATIENT else lookup.audience.value
    words = lookup.say(
        f"basis.{form}.{'unknown_people' if unknown else 'trials' if trials else 'studies'}",
        count=len(primary),
        number=lookup.count_word(len(primary)),
        people=lookup.say("unit.people", count=people),
        comparison=lookup.in_sentence(label_text(row.comparison, lookup.labels.language)),
    )
    return (*said(begun(words)), *cited(row.studies))


def sheet_id(row: EvidenceRow) -> str:
    """The address of a row's sheet on its page."""
    return f"outcome-{row.name}"


def outcomes(rows: Iterable[EvidenceRow], lookup: Lookup, title: str = "") -> tuple[Node, ...]:
    """Rows in their order: a sheet for each that draws something, one list for all others, headed by `title`.

    Patients alone see pictures; the list has its `title` only where sheets stand before it. The last of them says
    that ratings are the editors' own.
    """
    found = tuple(rows)
    drawn = [row for row in found if row.pictures and lookup.audience is Audience.PATIENT]
    listed = [row for row in found if row not in drawn]
    note = _own_rating(found, lookup)
    sheets = tuple(_sheet(row, () if listed or row != drawn[-1] else note, lookup) for row in drawn)
    if not listed:
        return sheets
    items = tuple(_outcome(row, lookup, basis(row, lookup, short=True)) for row in listed)
    return (*sheets, Outcomes(said(title) if sheets else (), items, note))


def _sheet(row: EvidenceRow, note: Inline, lookup: Lookup) -> Outcome:
    """A row that draws something: never the picture without what it comes to."""
    sheet = _outcome(row, lookup, basis(row, lookup))
    lines = (Line(note, "small"),) if note else ()
    return replace(sheet, children=(*pictures(row, lookup), *lines, *sheet.children))


def _own_rating(rows: Sequence[EvidenceRow], lookup: Lookup) -> Inline:
    """That ratings are the editors' own; nothing when none of these is."""
    own = [row for row in rows if row.provisional and row.certainty.discs]
    key = "provisional_one" if len(rows) == 1 else "provisional"
    return said(lookup.told(f"certainty.{key}")) if own else ()


def _outcome(row: EvidenceRow, lookup: Lookup, rests_on: Inline) -> Outcome:
    """A row's name, certainty, one sentence, what it rests on, and why it is no more certain."""
    name = row_name(row, lookup)
    children: tuple[Node, ...] = ()
    if row.reasons:
        why = lookup.say(f"certainty.why.{row.certainty.value}")
        children = (Details(said(why), (Bullets(reason_lines(row, lookup)),)),)
    return Outcome(sheet_id(row), said(name), row.certainty, statement(row, lookup), rests_on, children)


def reason_lines(row: EvidenceRow, lookup: Lookup) -> tuple[Inline, ...]:
    """Why a row is no more certain: each domain, its steps and its reason."""
    language = lookup.labels.language
    return tuple(
        (*said(f"{_step(name, reason, lookup)}: "), *text_words(reason.why, language))
        for name, reason in row.reasons.items()
    )


def _step(name: ReasonName, reason: Reason, lookup: Lookup) -> str:
    """What moved the rating: in plain words for patients, by GRADE's domain and steps for professionals."""
    if lookup.audience is Audience.PATIENT:
        return lookup.say(f"certainty.reason_plain.{name}")
    key = "certainty.rated_up" if name in RATED_UP else "certainty.rated_down"
    return lookup.say(key, count=reason.steps, reason=lookup.say(f"certainty.reason.{name}"))
