"""The home page: an editor's words, the warning, and an index of conditions made from their pages."""

from __future__ import annotations

from dataclasses import replace

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.listing import page_list
from ldnsite.compose.layouts.parts import own_section, page_head, warning_section
from ldnsite.compose.words import label_text, text_words
from ldnsite.model.composed import Head


def _lay(task: Task) -> Laid:
    conditions = own_section(task, "conditions", page_list(task, "conditions"))
    if task.page is None:
        settings = task.lookup.settings
        language = task.lookup.labels.language
        head = Head(label_text(settings.title, language), summary=text_words(settings.description, language))
        return Laid(head, (*conditions, *warning_section(task)))
    body = task.composer.sections(task.page.body)
    lead = text_words(task.page.summary, task.lookup.labels.language)
    head = replace(page_head(task, task.page), lead=lead, summary=())
    return Laid(head, (*conditions, *warning_section(task), *body))


LAYOUT = Layout("home", _lay)
