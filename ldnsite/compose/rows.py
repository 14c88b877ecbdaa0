"""A page's evidence rows as nodes: outcome sheets for patients, a table of certainty for professionals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.words import cited, in_sentence, label_text, label_words, said, text_words
from ldnsite.evidence.narrative import statement_key
from ldnsite.evidence.participants import participants, primary_studies
from ldnsite.model.audience import Audience
from ldnsite.model.document import (
    Bullets,
    Cell,
    Column,
    Definitions,
    Details,
    Labelled,
    Node,
    Outcome,
    Row,
    Table,
)
from ldnsite.model.evidence import RATED_UP
from ldnsite.model.study import RANDOMISED

if TYPE_CHECKING:
    from ldnsite.compose.layouts.base import Task
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.evidence import EvidenceRow, Reason, ReasonName
    from ldnsite.model.inline import Inline
    from ldnsite.model.page import EvidencePage


def row_name(row: EvidenceRow, lookup: Lookup) -> str:
    """The outcome's name in this audience's words; its id when it has no record."""
    outcome = lookup.outcome(row.outcome)
    if outcome is None:
        return str(row.outcome)
    name = outcome.plain if lookup.audience is Audience.PATIENT else outcome.name
    return label_text(name, lookup.labels.language)


def statement(row: EvidenceRow, task: Task) -> Inline:
    """The GRADE sentence for a row: from its certainty, direction and size alone."""
    drug = task.lookup.drug
    language = task.lookup.labels.language
    name = label_text(drug.short, language) if drug else ""
    outcome = row_name(row, task.lookup)
    return said(
        task.say(
            statement_key(row, task.lookup.audience),
            drug=name,
            outcome=in_sentence(outcome),
            comparison=in_sentence(label_text(row.comparison, language)),
        )
    )


def basis(row: EvidenceRow, task: Task) -> Inline:
    """How many studies and people a row rests on, with their citations; nothing when it names no study."""
    primary = primary_studies(row.studies, task.lookup.study)
    if not primary:
        return cited(row.studies)
    people, unknown = participants(row.studies, task.lookup.study)
    known = f"basis.{task.lookup.audience.value}"
    words = task.say("basis.unknown_people" if unknown else known, count=len(primary), people=people)
    return (*said(words), *cited(row.studies))


def outcome_sheet(row: EvidenceRow, task: Task) -> Outcome:
    """A row as patients see it: name, certainty, one sentence, what it rests on, and why it is no more certain."""
    name = row_name(row, task.lookup)
    children: tuple[Node, ...] = ()
    if row.reasons:
        why = task.say(f"certainty.why.{row.certainty.value}")
        children = (Details(said(why), (Bullets(_reasons(row, task)),)),)
    return Outcome(
        f"outcome-{row.name}", said(name), row.certainty, statement(row, task), basis(row, task), children,
    )  # fmt: skip


def _reasons(row: EvidenceRow, task: Task) -> tuple[Inline, ...]:
    language = task.lookup.labels.language
    return tuple(
        (*said(f"{_step(name, reason, task)}: "), *text_words(reason.why, language))
        for name, reason in row.reasons.items()
    )


def _step(name: ReasonName, reason: Reason, task: Task) -> str:
    """What moved the rating: in plain words for patients, by GRADE's domain and steps for professionals."""
    if task.lookup.audience is Audience.PATIENT:
        return task.say(f"certainty.reason_plain.{name}")
    key = "certainty.rated_up" if name in RATED_UP else "certainty.rated_down"
    return task.say(key, count=reason.steps, reason=task.say(f"certainty.reason.{name}"))


def certainty_table(page: EvidencePage, task: Task) -> tuple[Node, ...]:
    """All rows as professionals see them; nothing when the page rates nothing."""
    if not page.evidence:
        return ()
    columns = ("outcome", "findings", "studies", "certainty", "reason")
    rows = tuple(_certainty_row(row, task) for row in page.evidence)
    return (
        Table(
            said(task.say("table.rating.caption", comparison=label_text(page.evidence[0].comparison))),
            tuple(Column(said(task.say(f"table.{name}"))) for name in columns),
            rows,
            said(task.told("certainty.provisional")) if is_provisional(page) else (),
            role="certainty",
        ),
    )


def is_provisional(page: EvidencePage) -> bool:
    """Whether some rating on the page is the editors' own."""
    return any(row.provisional and row.certainty.discs for row in page.evidence)


def _certainty_row(row: EvidenceRow, task: Task) -> Row:
    outcome = task.lookup.outcome(row.outcome)
    instrument = label_words(outcome.instrument, task.lookup.labels.language) if outcome else ()
    return Row((
        Cell(said(row_name(row, task.lookup)), note=instrument),
        Cell(statement(row, task)),
        Cell(basis(row, task)),
        Cell(certainty=row.certainty),
        Cell(lines=_reasons(row, task)),
    ))  # fmt: skip


def key_figures(page: EvidencePage, task: Task) -> tuple[Node, ...]:
    """Studies, people and designs behind the page's rows, as large figures; nothing without studies."""
    names = tuple(dict.fromkeys(name for row in page.evidence for name in row.studies))
    find = task.lookup.study
    primary = primary_studies(names, find)
    if not primary:
        return ()
    people, unknown = participants(names, find)
    randomised = [study for study in primary if study.design in RANDOMISED]
    in_trials, _ = participants([study.id for study in randomised], find)
    figures = (
        ("studies", str(len(primary)), ""),
        ("people", str(people), task.say("figures.people_unknown", count=unknown) if unknown else ""),
        ("randomised", str(len(randomised)), task.say("unit.people", count=in_trials) if randomised else ""),
    )
    items = tuple(
        Labelled(said(task.say(f"figures.{key}")), said(value), said(note)) for key, value, note in figures
    )
    return (Definitions(items, "figures"),)
