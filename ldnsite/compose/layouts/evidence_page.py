"""A page that judges evidence: answer first, evidence next, machinery last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.outcome_sections import with_outcomes
from ldnsite.compose.layouts.parts import (
    ask_section,
    faq_section,
    generated,
    own_section,
    page_head,
    quick_answer_section,
    safety_section,
    warning_section,
)
from ldnsite.compose.rows import row_name
from ldnsite.compose.study_figures import key_figures
from ldnsite.compose.summary_of_findings import summary_of_findings
from ldnsite.compose.words import said
from ldnsite.model.audience import Audience
from ldnsite.model.document import Section
from ldnsite.model.evidence import Certainty
from ldnsite.model.page import EvidencePage

if TYPE_CHECKING:
    from ldnsite.model.composed import Head
    from ldnsite.model.text import Told


def _lay(task: Task) -> Laid:
    page = task.page
    assert isinstance(page, EvidencePage)  # noqa: S101 - the register sends no other kind
    for_patients = task.lookup.audience is Audience.PATIENT
    first = _patient_start(task, page) if for_patients else _professional_start(task, page)
    sections = (
        *first,
        *(with_outcomes(task, page) if for_patients else task.composer.sections(page.body)),
        *safety_section(task),
        *ask_section(task, page.ask if for_patients else _told_to_professionals(page.ask)),
        *faq_section(task, page),
    )
    return Laid(_head(task, page), (*warning_section(task, sections), *sections))


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
        certainty_of=task.lookup.in_sentence(row_name(row, task.lookup)),
        certainty_note=note,
    )


def _patient_start(task: Task, page: EvidencePage) -> tuple[Section, ...]:
    return (
        *own_section(task, "means-for-you", task.composer.prose(page.means_for_you)),
        *quick_answer_section(task, page),
    )


def _told_to_professionals(texts: tuple[Told[Any], ...]) -> tuple[Any, ...]:
    """What an editor wrote for professionals; what is for both is said in the patients' view, where it belongs."""
    return tuple(text for text in texts if any(v.audience is Audience.PROFESSIONAL for v in text.variants))


def _professional_start(task: Task, page: EvidencePage) -> tuple[Section, ...]:
    means = _told_to_professionals((page.means_for_you,) if page.means_for_you else ())
    return (
        *own_section(task, "means-for-you", task.composer.prose(means[0]) if means else ()),
        *own_section(task, "key-figures", key_figures(page, task.lookup), wide=True),
        *_summary_section(task, page),
        *quick_answer_section(task, page),
    )


def _summary_section(task: Task, page: EvidencePage) -> tuple[Section, ...]:
    """The summary of findings across the page, unless the body says where it stands.

    Its id is that of the patients' outcomes, so that a link to them leads to the same rows in both views.
    """
    made = generated(task, "summary-of-findings", lambda: summary_of_findings(page, task.lookup))
    title = said(task.section_title("summary-of-findings"))
    return (Section("outcomes", title, made, role="full"),) if made else ()


LAYOUT = Layout("condition", _lay, contents=True)
