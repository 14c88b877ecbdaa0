"""The register of blocks: name of a fence -> what it becomes.

The audience fences `patient` and `professional` are dissolved by the audience filter and never get here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.compose.blocks import (
    approval,
    caution,
    cautions,
    certainty_scale,
    cost,
    details,
    dose_schedule,
    evidence_table,
    figure,
    forest_plot,
    icon_array,
    interactions,
    note,
    outcome,
    preparation,
    quick_answer,
    side_effects,
    summary_of_findings,
    trials,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.compose.blocks.base import Block

BLOCKS: Mapping[str, Block] = MappingProxyType(
    {
        block.name: block
        for block in (
            approval.BLOCK,
            caution.BLOCK,
            cautions.BLOCK,
            certainty_scale.BLOCK,
            cost.BLOCK,
            details.BLOCK,
            dose_schedule.BLOCK,
            evidence_table.BLOCK,
            figure.BLOCK,
            forest_plot.BLOCK,
            icon_array.BLOCK,
            interactions.BLOCK,
            note.BLOCK,
            outcome.BLOCK,
            preparation.BLOCK,
            quick_answer.BLOCK,
            side_effects.BLOCK,
            summary_of_findings.BLOCK,
            trials.BLOCK,
        )
    }
)

AUDIENCE_FENCES = ("patient", "professional")
