"""A study's own page: what was done, with whom, what was found, what was read of it, and which pages rest on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.design_names import design_name
from ldnsite.compose.dose import first_unwarned, names_dose
from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import own_section, warning_section
from ldnsite.compose.layouts.study_links import pages_using, reviews_with, studies_in
from ldnsite.compose.notices import notice_of
from ldnsite.compose.study_facts import study_facts
from ldnsite.compose.study_results import told_results
from ldnsite.compose.words import begun, label_text, said, text_words
from ldnsite.evidence.harms import harms_of
from ldnsite.model.audience import Audience
from ldnsite.model.composed import Head
from ldnsite.model.document import Box, Bullets, Line, Notices, Section
from ldnsite.model.study import PRECLINICAL, TREATED

if TYPE_CHECKING:
    from ldnsite.model.document import Node
    from ldnsite.model.inline import Inline
    from ldnsite.model.study import Result, Study
    from ldnsite.model.text import Text


def _lay(task: Task) -> Laid:
    study = task.lookup.study(task.subject.id)
    assert study is not None  # noqa: S101 - the routes were made from the studies
    language = task.lookup.labels.language
    harms = tuple(harms_of(study, task.lookup.outcome))
    found = tuple(result for result in study.results if result not in harms)
    wide = task.lookup.audience is Audience.PROFESSIONAL
    below = (
        *_notices(study, task),
        *_preclinical_note(study, task),
        *own_section(task, "about-study", _about(study, task)),
        *own_section(task, "results", _results(study, found, task), wide=wide),
        *own_section(task, "harms", _harms(study, harms, task), wide=wide),
        *own_section(task, "limits", _bullets(study.limits, language)),
        *own_section(task, "conflicts", _bullets(study.conflicts, language)),
        *own_section(task, "notes", task.composer.prose(study.notes)),
        *own_section(task, "studies-in", studies_in(study, task)),
        *own_section(task, "reviews-with", reviews_with(study, task)),
        *own_section(task, "cited-by", pages_using(study, task)),
    )
    warning = warning_section(task, below) if first_unwarned(below) else ()
    head = Head(
        label_text(study.title, language),
        design_name(study, task.lookup, plain=True),
        summary=_summary(study, task),
    )
    return Laid(head, (*warning, *below))


def _summary(study: Study, task: Task) -> Inline:
    """Who took part, and how much of the study was read. No dose stands above the warning."""
    who = label_text(study.population, task.lookup.labels.language)
    people = task.say("study.sentence", text=begun(who)) if who and not names_dose(said(who)) else ""
    return said(" ".join(filter(None, (people, task.told(f"study.was_read.{study.read}")))))


def _notices(study: Study, task: Task) -> tuple[Section, ...]:
    """What became of the study's papers, above all that they say."""
    found = (task.lookup.reference(key) for key in study.reports)
    told = (notice_of(reference, task.lookup) for reference in found if reference is not None)
    items = tuple(dict.fromkeys(notice for notice in told if notice is not None))
    return (Section("notices", (), (Notices(items),)),) if items else ()


def _preclinical_note(study: Study, task: Task) -> tuple[Section, ...]:
    if study.design not in PRECLINICAL:
        return ()
    words = (Line(said(task.told("preclinical.note"))),)
    return (Section("preclinical", (), (Box("note", said(task.say("box.note")), (), words),)),)


def _about(study: Study, task: Task) -> tuple[Node, ...]:
    facts = study_facts(study, task.lookup, task.address)
    if len(study.reports) == 1:
        return (facts,)
    return (facts, Line(said(task.say("study.counted_once", count=len(study.reports))), "small"))


def _results(study: Study, results: tuple[Result, ...], task: Task) -> tuple[Node, ...]:
    if not study.results and not study.harms:
        return (Line(said(task.told("study.no_results"))),)
    return told_results(study, results, task.lookup, "results")


def _harms(study: Study, harms: tuple[Result, ...], task: Task) -> tuple[Node, ...]:
    """What was seen of harms; of a study that treated people, also that nothing was."""
    told = told_results(study, harms, task.lookup, "harms")
    silent = study.design in TREATED and study.results
    return told or ((Line(said(task.told("study.no_harms"))),) if silent else ())


def _bullets(texts: tuple[Text, ...], language: str) -> tuple[Node, ...]:
    lines = tuple(words for text in texts if (words := text_words(text, language)))
    return (Bullets(lines),) if lines else ()


LAYOUT = Layout("study", _lay, contents=True)
