"""The commands: one file each. This registry is all that `ldnsite --help` reads."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "build": "Check, render and publish the site.",
        "check": "Report everything that is wrong; write nothing.",
        "serve": "Preview both views, drafts included, and reload after each save.",
        "new": "Write a site, page, study or person to start from.",
        "schema": "Print the JSON Schema of the files that editors write.",
        "reading": "Print how hard each page is to read for patients.",
        "refs": "Look into the reference store: check, show, format, unused, export, dedupe.",
        "explain": "Print the manual's page on a rule or block.",
    }
)
"""Name -> what it does in one line. The command is `command` in `ldnsite/commands/<name>.py`."""
