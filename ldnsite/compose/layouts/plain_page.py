"""A page of text: about, methods, contact.

The drug's warning stands first when the text names a dose.
"""

from __future__ import annotations

from ldnsite.compose.dose import first_unwarned
from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import faq_section, page_head, quick_answer_section, warning_section


def _lay(task: Task) -> Laid:
    page = task.page
    assert page is not None  # noqa: S101 - the register sends pages only
    sections = (
        *quick_answer_section(task, page),
        *task.composer.sections(page.body),
        *faq_section(task, page),
    )
    warning = warning_section(task) if first_unwarned(sections) else ()
    return Laid(page_head(task, page), (*warning, *sections))


LAYOUT = Layout("page", _lay, contents=True)
