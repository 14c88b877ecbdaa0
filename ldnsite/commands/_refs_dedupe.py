"""Pairs of entries that may be one work, with what to decide between them. No command of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ldnsite.cite.likeness import differing, pairs
from ldnsite.commands._refs_show import cited, cited_json
from ldnsite.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.cite.likeness import Pair
    from ldnsite.commands._refs_site import Refs


def as_text(refs: Refs) -> str:
    """The pairs one after the other, and a line with their number."""
    found = pairs(refs.every)
    lines = [line for pair in found for line in (*_told(pair, refs), "")]
    count = f"{len(found)} pair{'' if len(found) == 1 else 's'} of entries may be one work"
    return "\n".join((*lines, count, ""))


def as_json(refs: Refs) -> str:
    """One object."""
    found = [_pair(pair, refs) for pair in pairs(refs.every)]
    return json.dumps({"pairs": found}, indent=2) + "\n"


def _told(pair: Pair, refs: Refs) -> Iterator[str]:
    one, other = pair.first, pair.second
    yield f"{one.key} and {other.key}: the same {', '.join(pair.reasons)}"
    for work in (one, other):
        yield f"  {work.span}: {work.key}"
        yield from (f"    {line}" for line in cited(work, refs))
    for name in differing(pair):
        yield f"  {name}"
        for work in (one, other):
            value = " ".join(work.fields[name].split()) if name in work.fields else "(none)"
            yield f"    {work.key}: {visible(value)}"
    yield f"  hint: if they are, keep {one.key}, give it ids = {{{other.key}}} and take {other.key} out"


def _pair(pair: Pair, refs: Refs) -> dict[str, object]:
    works = (pair.first, pair.second)
    return {
        "reasons": list(pair.reasons),
        "entries": [
            {"key": work.key, "path": work.span.path, "line": work.span.line, "column": work.span.column}
            | cited_json(work, refs)
            for work in works
        ],
        "differ": {name: [work.fields.get(name) for work in works] for name in differing(pair)},
    }
