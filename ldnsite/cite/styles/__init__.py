"""The citation styles, by the name that a site's settings give them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.cite.styles import ama, apa, vancouver

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.cite.style import Style

STYLES: Mapping[str, Style] = MappingProxyType(
    {style.name: style for style in (ama.STYLE, vancouver.STYLE, apa.STYLE)}
)
