"""Pages that say something went another way: not found."""

from __future__ import annotations

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.words import said
from ldnsite.model.composed import Head
from ldnsite.model.document import Line, Section


def _lay(task: Task) -> Laid:
    head = Head(task.say("not_found.title"))
    lines = (Line(said(task.say("not_found.text"))),)
    return Laid(head, (Section("notice", (), lines),))


LAYOUT = Layout("notice", _lay)
