"""The register of layouts: what a page shows -> which fields and generated sections stand where."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.compose.layouts import (
    a_z,
    evidence_page,
    glossary,
    home,
    listing,
    notice,
    outcome,
    person,
    plain_page,
    project,
    references,
    review_status,
    study,
    withdrawn,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.compose.layouts.base import Layout

LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {
        "home": home.LAYOUT,
        "condition": evidence_page.LAYOUT,
        "topic": evidence_page.LAYOUT,
        "article": evidence_page.LAYOUT,
        "project": project.LAYOUT,
        "page": plain_page.LAYOUT,
        "study": study.LAYOUT,
        "outcome": outcome.LAYOUT,
        "person": person.LAYOUT,
        "listing": listing.LAYOUT,
        "references": references.LAYOUT,
        "glossary": glossary.LAYOUT,
        "a-z": a_z.LAYOUT,
        "review-status": review_status.LAYOUT,
        "notice": notice.LAYOUT,
        "withdrawn": withdrawn.LAYOUT,
    }
)
