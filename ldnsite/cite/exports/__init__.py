"""Forms in which references leave the site for other programs; `EXPORTS` names them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.cite.exports import bibtex, csl_json, ris

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.cite.exports.form import Export

EXPORTS: Mapping[str, Export] = MappingProxyType(
    {export.name: export for export in (bibtex.EXPORT, ris.EXPORT, csl_json.EXPORT)}
)
"""Name -> how it is written."""
