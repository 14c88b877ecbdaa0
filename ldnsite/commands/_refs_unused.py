"""Entries that nothing cites. No command of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ldnsite.model.reference import rich_text
from ldnsite.report.excerpt import visible

if TYPE_CHECKING:
    from ldnsite.commands._refs_site import Refs


def as_text(refs: Refs) -> str:
    """A line an entry with its place, and one with their number."""
    lines = [
        f"{work.span}: {work.key}: {visible(' '.join(rich_text(work.title).split()))}" for work in refs.unused
    ]
    return "\n".join((*lines, f"{len(lines)} of {len(refs.every)} entries are cited nowhere", ""))


def as_json(refs: Refs) -> str:
    """One object."""
    found = [
        {"key": work.key, "path": work.span.path, "line": work.span.line, "column": work.span.column}
        for work in refs.unused
    ]
    return json.dumps({"entries": len(refs.every), "unused": found}, indent=2) + "\n"
