"""The glossary: all terms by letter, each with its expansion, other spellings, definition and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.dose import first_unwarned
from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import warning_section
from ldnsite.compose.lettering import by_letter, lettered
from ldnsite.compose.spellings import is_form
from ldnsite.compose.terms import anchor
from ldnsite.compose.words import cited, label_text, label_words, said, text_words
from ldnsite.model.composed import Head
from ldnsite.model.directory import Glossary, GlossaryEntry

if TYPE_CHECKING:
    from ldnsite.model.site_records import Term


def _lay(task: Task) -> Laid:
    language = task.lookup.labels.language
    groups = by_letter(task.lookup.terms(), lambda term: label_text(term.term, language))
    sections = lettered(
        groups,
        task.say("listing.figures"),
        lambda terms: Glossary(tuple(_entry(term, task) for term in terms)),
    )
    warning = warning_section(task) if first_unwarned(sections) else ()
    return Laid(
        Head(task.say("listing.glossary.title"), summary=said(task.told("listing.glossary.lead"))),
        (*warning, *sections),
    )


def _entry(term: Term, task: Task) -> GlossaryEntry:
    language = task.lookup.labels.language
    also = _also(term, language)
    return GlossaryEntry(
        anchor(term.id),
        label_words(term.term, language),
        label_words(term.expansion, language),
        (*text_words(term.definition, language), *cited(term.sources)),
        said(task.say("term.also", names=task.say("list.comma").join(also))) if also else (),
    )


def _also(term: Term, language: str) -> tuple[str, ...]:
    """The other spellings that readers may not know to be the same: no plurals."""
    shown = [label_text(term.term, language)]
    for spelling in (label_text(label, language) for label in term.also):
        if spelling and not any(is_form(spelling, known) for known in shown):
            shown.append(spelling)
    return tuple(shown[1:])


LAYOUT = Layout("glossary", _lay)
