"""A page of text: about, methods, contact; projects too until they have their own parts."""

from __future__ import annotations

from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import faq_section, page_head, quick_answer_section


def _lay(task: Task) -> Laid:
    page = task.page
    assert page is not None  # noqa: S101 - the register sends pages only
    sections = (
        *quick_answer_section(task, page),
        *task.composer.sections(page.body),
        *faq_section(task, page),
    )
    return Laid(page_head(task, page), sections)


LAYOUT = Layout("page", _lay, contents=True)
