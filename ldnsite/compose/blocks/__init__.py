"""The register of blocks: name of a fence -> what it becomes.

The audience fences `patient` and `professional` are dissolved by the audience filter and never get here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.compose.blocks import caution, details, evidence_table, figure, note, quick_answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.compose.blocks.base import Block

BLOCKS: Mapping[str, Block] = MappingProxyType(
    {
        block.name: block
        for block in (
            caution.BLOCK,
            details.BLOCK,
            evidence_table.BLOCK,
            figure.BLOCK,
            note.BLOCK,
            quick_answer.BLOCK,
        )
    }
)

AUDIENCE_FENCES = ("patient", "professional")
