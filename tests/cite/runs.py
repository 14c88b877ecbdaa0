"""What tests of citation styles read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.model.document import StyledRun


def text_of(runs: Iterable[StyledRun]) -> str:
    """The characters alone."""
    return "".join(run.text for run in runs)
