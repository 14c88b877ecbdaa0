"""An outcome's own page: what it is, which pages rate the evidence on it, and what each study found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.design_names import design_name
from ldnsite.compose.dose import first_unwarned
from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import own_section, warning_section
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import cited, joined, label_text, label_words, said, text_words
from ldnsite.model.audience import Audience
from ldnsite.model.composed import Head
from ldnsite.model.directory import Finding, Findings, StudyFindings
from ldnsite.model.document import Definitions, Labelled, Listed, Listing, Node, Section
from ldnsite.model.page import EvidencePage
from ldnsite.model.study import PRECLINICAL, RANDOMISED, REVIEWS

if TYPE_CHECKING:
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.inline import Inline
    from ldnsite.model.study import Outcome, Result, Study

_KINDS = ("randomised", "other", "reviews", "preclinical")


def _lay(task: Task) -> Laid:
    outcome = task.lookup.outcome(task.subject.id)
    assert outcome is not None  # noqa: S101 - the routes were made from the outcomes
    sections = (
        *own_section(task, "outcome", _facts(outcome, task)),
        *own_section(task, "rated", _ratings(outcome, task)),
        *_findings(outcome, task),
    )
    warning = warning_section(task) if first_unwarned(sections) else ()
    head = Head(
        task.lookup.title(task.subject), summary=text_words(outcome.definition, task.lookup.labels.language)
    )
    return Laid(head, (*warning, *sections))


def _facts(outcome: Outcome, task: Task) -> tuple[Node, ...]:
    """Its other name, how it is measured, which way is better, and its kind."""
    language = task.lookup.labels.language
    for_patients = task.lookup.audience is Audience.PATIENT
    other = outcome.name if for_patients else outcome.plain
    category = task.lookup.category(outcome.category)
    facts: tuple[tuple[str, Inline], ...] = (
        (task.told("outcome.other"), _unless_title(label_text(other, language), task)),
        (task.say("outcome.instrument"), label_words(outcome.instrument, language)),
        (
            task.say("outcome.direction"),
            said(task.say(f"outcome.{outcome.better}") if outcome.better else ""),
        ),
        (task.say("outcome.category"), label_words(category.name, language) if category else ()),
    )
    items = tuple(Labelled(said(name), words) for name, words in facts if words)
    return (Definitions(items),) if items else ()


def _unless_title(name: str, task: Task) -> Inline:
    return said(name) if name.casefold() != task.lookup.title(task.subject).casefold() else ()


def _ratings(outcome: Outcome, task: Task) -> tuple[Node, ...]:
    """The pages of this view that rate the evidence, each with its rating."""
    pages = (task.lookup.page(page_id) for page_id in task.lookup.named_by("rated", str(outcome.id)))
    items = tuple(
        _rating(page, row, task)
        for page in pages
        if isinstance(page, EvidencePage) and page.status != "withdrawn"
        for row in page.evidence
        if row.outcome == outcome.id
    )
    return (Listing(items, "ratings"),) if items else ()


def _rating(page: EvidencePage, row: EvidenceRow, task: Task) -> Listed:
    language = task.lookup.labels.language
    address = task.lookup.address(Subject("page", page.id)) or ""
    compared = task.lookup.in_sentence(label_text(row.comparison, language))
    return Listed(
        label_text(page.title, language),
        relative(task.address, address),
        said(task.say("outcome.compared", comparison=compared)),
        row.certainty,
    )


def _findings(outcome: Outcome, task: Task) -> tuple[Section, ...]:
    """What each study found: the strongest kind of study first, the newest first within a kind."""
    named = task.lookup.named_by("measured", str(outcome.id))
    studies = [study for study_id in named if (study := task.lookup.study(study_id)) is not None]
    studies.sort(key=lambda study: (-(study.year or 0), label_text(study.title).casefold()))
    sections: list[Section] = []
    for kind in _KINDS:
        found = tuple(_study(study, outcome, task) for study in studies if _kind(study) == kind)
        sections += own_section(task, f"measured-{kind}", (Findings(found),) if found else ())
    return tuple(sections)


def _kind(study: Study) -> str:
    designs = {"randomised": RANDOMISED, "reviews": REVIEWS, "preclinical": PRECLINICAL}
    return next((kind for kind, known in designs.items() if study.design in known), "other")


def _study(study: Study, outcome: Outcome, task: Task) -> StudyFindings:
    people = task.say("unit.people", count=study.participants) if study.participants is not None else ""
    results = [result for result in study.results if result.outcome == outcome.id]
    return StudyFindings(
        label_text(study.title, task.lookup.labels.language),
        relative(task.address, task.lookup.address(Subject("study", study.id)) or ""),
        task.say("list.comma").join(filter(None, (design_name(study, task.lookup, plain=True), people))),
        tuple(_finding(result, study, task) for result in results),
    )


def _finding(result: Result, study: Study, task: Task) -> Finding:
    language = task.lookup.labels.language
    source = result.report or study.reports[0]
    primary = said(task.told("study.primary")) if result.primary else ()
    return Finding(
        (*text_words(result.text, language), *cited((source,))),
        joined((label_words(result.time, language), primary), task.say("list.comma")),
        text_words(result.doubt, language),
    )


LAYOUT = Layout("outcome", _lay)
