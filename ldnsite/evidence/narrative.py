"""Words that cannot outrun the certainty: the label key of the GRADE narrative statement for a row.

The patterns stand in `templates/labels/<language>.yaml` under `grade.<audience>`; this module decides which.
Source: GRADE guidelines 26, and the Cochrane Handbook, section 15.6.b.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.evidence import Certainty, Direction

if TYPE_CHECKING:
    from ldnsite.model.audience import Audience
    from ldnsite.model.evidence import EvidenceRow


def statement_key(row: EvidenceRow, audience: Audience) -> str:
    """The key of the sentence for `row`: `grade.patient.low.little-or-no-difference`, for example.

    Very low certainty says that the evidence is very uncertain, whatever its direction and size; an
    outcome that was not studied, or not rated, says so.
    """
    prefix = f"grade.{audience.value}"
    if row.finding.direction is Direction.NOT_STUDIED:
        return f"{prefix}.not-studied"
    if row.certainty is Certainty.NOT_RATED:
        return f"{prefix}.not-rated"
    if row.certainty is Certainty.VERY_LOW:
        return f"{prefix}.very-low"
    if row.finding.direction is Direction.LITTLE_OR_NO_DIFFERENCE:
        return f"{prefix}.{row.certainty.value}.little-or-no-difference"
    size = row.finding.size or "moderate"
    return f"{prefix}.{row.certainty.value}.{row.finding.direction.value}.{size}"
