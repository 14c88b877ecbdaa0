"""How many people a body of evidence rests on: each study once, whatever number of papers tell of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ldnsite.model.study import REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.model.study import Study

Find = Callable[[str], "Study | None"]
"""From a study's id to its record; None when there is none."""


def primary_studies(ids: Iterable[str], find: Find) -> tuple[Study, ...]:
    """The studies behind `ids`, each once, in order of first mention.

    A review stands for the studies that it `includes`, through reviews of reviews, so that a review and its
    trials are never counted together; ids without a record are left out (a check reports them).
    """
    found: dict[str, Study] = {}
    waiting = list(ids)
    seen: set[str] = set()
    while waiting:
        study_id = waiting.pop(0)
        study = find(study_id)
        if study is None or study_id in seen:
            continue
        seen.add(study_id)
        if study.design in REVIEWS:
            waiting = [*study.includes, *waiting]
        else:
            found[study.id] = study
    return tuple(found.values())


def participants(ids: Iterable[str], find: Find) -> tuple[int, int]:
    """People in the studies behind `ids`, and the number of those studies whose size is not known."""
    primary = primary_studies(ids, find)
    known = [study.participants for study in primary if study.participants is not None]
    return sum(known), len(primary) - len(known)
