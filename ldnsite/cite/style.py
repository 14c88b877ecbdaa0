"""What a citation style is: three functions under one name. The styles themselves stand in `cite/styles/`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ldnsite.model.document import StyledRun
from ldnsite.model.reference import Reference


@dataclass(frozen=True, slots=True)
class Style:
    """A citation style.

    `entry` gives a work's line in the reference list, its number left out; `short_names` the names that
    labels join into "Younger and others"; `marks` the figures of one mark, ranges collapsed: `1,3–5`.
    """

    name: str
    entry: Callable[[Reference], tuple[StyledRun, ...]]
    short_names: Callable[[Reference], tuple[str, ...]]
    marks: Callable[[Sequence[int]], str]
