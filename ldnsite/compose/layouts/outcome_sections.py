"""Where the outcomes of a patients' page stand: where the editors place them, else in sections of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.outcome import placed_rows
from ldnsite.compose.layouts.parts import own_section
from ldnsite.compose.rows import outcomes, sheet_id
from ldnsite.model.document import Outcome
from ldnsite.model.tree import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.compose.layouts.base import Task
    from ldnsite.model.document import Section
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.page import EvidencePage


def with_outcomes(task: Task, page: EvidencePage) -> tuple[Section, ...]:
    """The sections of the page's body, and those of the rows that no block places.

    Benefits follow the last section that shows one, else the lead; harms follow the last section that shows one,
    else the benefits, whoever placed these.
    """
    placed = placed_rows(page, task.lookup)
    rows = {harm: [row for row in page.evidence if _is_harm(row, task) is harm] for harm in (False, True)}
    sections = task.composer.sections(page.body)
    for harm in (False, True):
        unplaced = [row for row in rows[harm] if row.name not in placed]
        made = _made(task, unplaced, harm=harm, others=len(unplaced) < len(rows[harm]))
        after = _last(sections, rows[harm]) or (harm and _last(sections, rows[False])) or _lead(sections)
        sections = (*sections[:after], *made, *sections[after:])
    return sections


def _made(task: Task, rows: list[EvidenceRow], *, harm: bool, others: bool) -> tuple[Section, ...]:
    section = "outcomes-harms" if harm else "outcomes-others" if others else "outcomes"
    return own_section(task, section, outcomes(rows, task.lookup, task.say("outcomes.others")))


def _last(sections: tuple[Section, ...], rows: Iterable[EvidenceRow]) -> int:
    """How many sections stand up to the last one that shows a row; 0 when none does."""
    ids = {sheet_id(row) for row in rows}
    shown = [
        index
        for index, section in enumerate(sections, start=1)
        if any(isinstance(node, Outcome) and node.id in ids for node in nodes(section))
    ]
    return shown[-1] if shown else 0


def _lead(sections: tuple[Section, ...]) -> int:
    return next((index for index, section in enumerate(sections) if section.title), len(sections))


def _is_harm(row: EvidenceRow, task: Task) -> bool:
    outcome = task.lookup.outcome(row.outcome)
    return outcome is not None and outcome.harm
