"""The home page: an editor's words, the warning, and an index of conditions made from their pages."""

from __future__ import annotations

from dataclasses import replace

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.page_index import CONDITIONS, page_list
from ldnsite.compose.layouts.parts import page_head, warning_section
from ldnsite.compose.words import label_text, said, text_words
from ldnsite.model.composed import Head
from ldnsite.model.document import Section


def _lay(task: Task) -> Laid:
    conditions = _conditions(task)
    if task.page is None:
        settings = task.lookup.settings
        language = task.lookup.labels.language
        head = Head(label_text(settings.title, language), summary=text_words(settings.description, language))
        return Laid(head, (*conditions, *warning_section(task, short=True)))
    body = task.composer.sections(task.page.body)
    lead = text_words(task.page.summary, task.lookup.labels.language)
    head = replace(page_head(task, task.page), lead=lead, summary=())
    return Laid(head, (*conditions, *warning_section(task, short=True), *body))


def _conditions(task: Task) -> tuple[Section, ...]:
    """The index under a heading that counts it."""
    nodes = page_list(task, CONDITIONS)
    if not nodes:
        return ()
    count = len(task.lookup.pages(CONDITIONS))
    word = task.lookup.count_word(count)
    title = task.say("home.conditions", count=count, word=word[:1].upper() + word[1:])
    return (Section(CONDITIONS, said(title), nodes),)


LAYOUT = Layout("home", _lay)
