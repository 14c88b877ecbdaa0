"""What is left of a page that was withdrawn: that it was, when, why, and where to go instead."""

from __future__ import annotations

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import page_head
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import said, text_words
from ldnsite.model.composed import Head
from ldnsite.model.document import Box, Line, Listed, Listing, Section


def _lay(task: Task) -> Laid:
    page = task.page
    assert page is not None  # noqa: S101 - the register sends pages only
    assert page.withdrawn is not None  # noqa: S101 - the schema asks for it
    labels = task.lookup.labels
    head = Head(title=page_head(task, page).title)
    notice = Box(
        "caution",
        said(task.say("withdrawn.label")),
        said(task.say("withdrawn.notice", date=labels.day(page.withdrawn.date))),
        (Line(text_words(page.withdrawn.reason, labels.language)),),
    )
    sections = [Section("withdrawn", (), (notice,))]
    if page.withdrawn.see is not None:
        sections += _instead(task, page.withdrawn.see)
    return Laid(head, tuple(sections))


def _instead(task: Task, page_id: str) -> list[Section]:
    """The page to read instead, if this view has it."""
    subject = Subject("page", page_id)
    address = task.lookup.address(subject)
    if address is None:
        return []
    listed = Listed(task.lookup.title(subject), relative(task.address, address))
    return [Section("instead", said(task.say("withdrawn.see")), (Listing((listed,)),))]


LAYOUT = Layout("notice", _lay)
