"""A page that judges evidence: answer first, evidence next, machinery last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import (
    ask_section,
    faq_section,
    own_section,
    page_head,
    quick_answer_section,
    warning_section,
)
from ldnsite.compose.rows import certainty_table, is_provisional, key_figures, outcome_sheet, row_name
from ldnsite.compose.words import in_sentence, said
from ldnsite.model.audience import Audience
from ldnsite.model.document import Line, Node
from ldnsite.model.evidence import Certainty
from ldnsite.model.page import EvidencePage

if TYPE_CHECKING:
    from ldnsite.model.composed import Head
    from ldnsite.model.document import Section
    from ldnsite.model.text import Told


def _lay(task: Task) -> Laid:
    page = task.page
    assert isinstance(page, EvidencePage)  # noqa: S101 - the register sends no other kind
    for_patients = task.lookup.audience is Audience.PATIENT
    first = _patient_start(task, page) if for_patients else _professional_start(task, page)
    return Laid(
        _head(task, page),
        (
            *warning_section(task),
            *first,
            *task.composer.sections(page.body),
            *ask_section(task, page.ask if for_patients else _told_to_professionals(page.ask)),
            *faq_section(task, page),
        ),
    )


def _head(task: Task, page: EvidencePage) -> Head:
    head = page_head(task, page)
    if not page.evidence:
        return replace(
            head, certainty=Certainty.NOT_RATED, certainty_note=task.told("certainty.explain.not-rated")
        )
    row = page.evidence[0]
    for_patients = task.lookup.audience is Audience.PATIENT
    rated = row.provisional and row.certainty is not Certainty.NOT_RATED
    key = (
        "certainty.provisional" if rated and not for_patients else f"certainty.explain.{row.certainty.value}"
    )
    note = task.told(key)
    return replace(
        head,
        certainty=row.certainty,
        certainty_of=in_sentence(row_name(row, task.lookup)),
        certainty_note=note,
    )


def _patient_start(task: Task, page: EvidencePage) -> tuple[Section, ...]:
    sheets: tuple[Node, ...] = tuple(outcome_sheet(row, task) for row in page.evidence)
    if is_provisional(page):
        sheets = (Line(said(task.told("certainty.provisional")), "small"), *sheets)
    return (
        *own_section(task, "means-for-you", task.composer.prose(page.means_for_you)),
        *quick_answer_section(task, page),
        *own_section(task, "outcomes", sheets),
    )


def _told_to_professionals(texts: tuple[Told[Any], ...]) -> tuple[Any, ...]:
    """What an editor wrote for professionals; what is for both is said in the patients' view, where it belongs."""
    return tuple(text for text in texts if any(v.audience is Audience.PROFESSIONAL for v in text.variants))


def _professional_start(task: Task, page: EvidencePage) -> tuple[Section, ...]:
    means = _told_to_professionals((page.means_for_you,) if page.means_for_you else ())
    return (
        *own_section(task, "means-for-you", task.composer.prose(means[0]) if means else ()),
        *own_section(task, "key-figures", key_figures(page, task)),
        *quick_answer_section(task, page),
        *own_section(task, "outcomes", certainty_table(page, task), wide=True),
    )


LAYOUT = Layout("condition", _lay, contents=True)
