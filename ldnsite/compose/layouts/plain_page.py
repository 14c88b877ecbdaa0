"""A page of text: about, methods, contact.

The drug's warning stands first when the text names a dose, or a block speaks of taking the drug.
"""

from __future__ import annotations

from ldnsite.compose.dose import first_unwarned
from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.layouts.parts import (
    SAFETY_BLOCKS,
    faq_section,
    page_head,
    quick_answer_section,
    warning_section,
)
from ldnsite.compose.placed import placed


def _lay(task: Task) -> Laid:
    page = task.page
    assert page is not None  # noqa: S101 - the register sends pages only
    sections = (
        *quick_answer_section(task, page),
        *task.composer.sections(page.body),
        *faq_section(task, page),
    )
    about_taking = first_unwarned(sections) or SAFETY_BLOCKS & placed(page, task.lookup)
    warning = warning_section(task, sections) if about_taking else ()
    return Laid(page_head(task, page), (*warning, *sections))


LAYOUT = Layout("page", _lay, contents=True)
