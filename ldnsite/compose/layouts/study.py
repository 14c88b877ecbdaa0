"""A study's own page: what was done, with whom, what was found, and what was read of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import own_section, warning_section
from ldnsite.compose.words import cited, has_words, joined, label_text, label_words, said, text_words
from ldnsite.model.composed import Head
from ldnsite.model.document import Bullets, Cell, Column, Definitions, Labelled, Line, Node, Row, Table

if TYPE_CHECKING:
    from ldnsite.model.inline import Inline
    from ldnsite.model.study import Harm, Result, Study


def _lay(task: Task) -> Laid:
    study = task.lookup.study(task.subject.id)
    assert study is not None  # noqa: S101 - the routes were made from the studies
    language = task.lookup.labels.language
    head = Head(label_text(study.title, language), subtitle=task.say(f"design.{study.design}"))
    harms = tuple(_harm(harm, task) for harm in study.harms)
    doubts = tuple(text_words(text, language) for text in (*study.limits, *study.conflicts))
    sections = (
        *warning_section(task),
        *own_section(task, "about-study", _facts(study, task)),
        *own_section(task, "results", _results(study, task), wide=True),
        *own_section(task, "harms", (Bullets(harms),) if harms else ()),
        *own_section(task, "limits", (Bullets(doubts),) if doubts else ()),
        *own_section(task, "notes", task.composer.prose(study.notes)),
    )
    return Laid(head, sections)


def _facts(study: Study, task: Task) -> tuple[Node, ...]:
    language = task.lookup.labels.language
    people = said(str(study.participants)) if study.participants is not None else said(task.say("not_known"))
    facts: tuple[tuple[str, Inline], ...] = (
        ("papers", cited(study.reports)),
        ("design", label_words(study.design_text, language)),
        ("population", label_words(study.population, language)),
        ("people", people),
        ("analysed", said(str(study.analysed)) if study.analysed is not None else ()),
        ("dose", label_words(study.dose, language)),
        ("comparator", label_words(study.comparator, language)),
        ("duration", label_words(study.duration, language)),
        ("setting", label_words(study.setting, language)),
        ("funding", label_words(study.funding, language)),
        ("registration", said(", ".join(study.registration))),
        ("read", said(task.say(f"read.{study.read}"))),
        ("doubt", text_words(study.doubt, language)),
    )
    items = tuple(Labelled(said(task.say(f"study.{name}")), words) for name, words in facts if words)
    nodes: list[Node] = [Definitions(items)]
    if len(study.reports) > 1:
        nodes.append(Line(said(task.say("study.counted_once", count=len(study.reports))), "small"))
    return tuple(nodes)


def _results(study: Study, task: Task) -> tuple[Node, ...]:
    if not study.results:
        return ()
    columns = tuple(Column(said(task.say(f"table.{name}"))) for name in ("outcome", "result", "time"))
    rows = tuple(_result(result, task) for result in study.results)
    return (Table(said(task.say("table.results.caption")), columns, rows, role="results"),)


def _result(result: Result, task: Task) -> Row:
    language = task.lookup.labels.language
    outcome = task.lookup.outcome(result.outcome)
    picked = (outcome.plain if task.lookup.audience == "patient" else outcome.name) if outcome else None
    name = label_words(picked, language) or said(str(result.outcome))
    primary = said(task.say("primary")) if result.primary else ()
    words = (*text_words(result.text, language), *(cited((result.report,)) if result.report else ()))
    doubt, time = text_words(result.doubt, language), label_words(result.time, language)
    return Row((Cell(name, note=primary), Cell(words, note=doubt), Cell(time)))


def _harm(harm: Harm, task: Task) -> Inline:
    language = task.lookup.labels.language
    words = (*text_words(harm.text, language), *(cited((harm.report,)) if harm.report else ()))
    doubt = text_words(harm.doubt, language)
    return joined((words, doubt), " ") if has_words(doubt) else words


LAYOUT = Layout("study", _lay, contents=True)
