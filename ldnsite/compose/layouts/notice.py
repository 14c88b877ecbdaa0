"""Pages that say something went another way: not found."""

from __future__ import annotations

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.routes import A_TO_Z, PREFIX, relative
from ldnsite.compose.words import said
from ldnsite.model.composed import Head
from ldnsite.model.document import Line, Listed, Listing, Section


def _lay(task: Task) -> Laid:
    head = Head(task.say("not_found.title"))
    home = Listed(task.say("not_found.home"), relative(task.address, PREFIX[task.lookup.audience]))
    index = Listed(task.say("not_found.a-z"), relative(task.address, task.lookup.address(A_TO_Z) or ""))
    nodes = (Line(said(task.say("not_found.text"))), Listing((home, index)))
    return Laid(head, (Section("notice", (), nodes),))


LAYOUT = Layout("notice", _lay)
