"""The page of all works that this view cites, by author and year, each with its study."""

from __future__ import annotations

from ldnsite.compose.citing import all_references
from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.words import said
from ldnsite.model.composed import Head
from ldnsite.model.document import Section


def _lay(task: Task) -> Laid:
    head = Head(task.say("listing.references.title"), summary=said(task.told("listing.references.lead")))
    return Laid(
        head, (Section("references", (), (all_references(task.lookup, task.address),)),), bibliography=False
    )


LAYOUT = Layout("references", _lay)
