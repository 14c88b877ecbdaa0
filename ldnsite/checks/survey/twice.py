"""What two studies have in common that one alone should have."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ldnsite.model.study import Study

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ldnsite.model.site import Site

Place: TypeAlias = tuple[Study, int]
"""A study, and where in its list something stands."""


def twice(site: Site, listed: Callable[[Study], Iterable[str]]) -> Iterator[tuple[str, Place, Place]]:
    """Each value that `listed` gives for a second study: the value, its first place by study id, and this one."""
    first: dict[str, Place] = {}
    for _, study in sorted(site.studies.items()):
        for index, value in enumerate(listed(study)):
            owner = first.setdefault(value, (study, index))
            if owner[0] is not study:
                yield value, owner, (study, index)
