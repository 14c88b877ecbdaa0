"""A finding on a field, before it has a place: what the modules that read values hand to the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Severity


class Found(NamedTuple):
    """`rule` names a rule of `ldnsite.model.rules`; `field` the field it stands in, "" for the whole entry."""

    rule: str
    field: str
    message: str
    hint: str = ""
    severity: Severity | None = None
    """Only where it differs from the rule's own."""
