"""Index pages: all pages of one kind, or all studies, in this view."""

from __future__ import annotations

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.page_index import page_list
from ldnsite.compose.layouts.record_lists import RECORD_SECTIONS
from ldnsite.compose.layouts.study_index import study_sections
from ldnsite.compose.words import said
from ldnsite.model.composed import Head
from ldnsite.model.document import Line, Section


def _lay(task: Task) -> Laid:
    name = task.subject.id
    head = Head(task.say(f"listing.{name}.title"), summary=said(task.told(f"listing.{name}.lead")))
    if name == "studies":
        return Laid(head, study_sections(task))
    if name in RECORD_SECTIONS:
        return Laid(head, RECORD_SECTIONS[name](task))
    nodes = page_list(task, name) or (Line(said(task.say("listing.empty"))),)
    return Laid(head, (Section("list", (), nodes),))


LAYOUT = Layout("listing", _lay)
