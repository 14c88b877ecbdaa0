"""The editor's own BibTeX: each entry character for character, with the macros and parents that it needs.

Nothing is written anew: serialising entries loses comments, order and escapes (and pybtex doubles braces).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.cite.exports.form import Export

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.model.reference import Reference


def text(works: Sequence[Reference]) -> str:
    """Definitions first, then the works in their order, then what they inherit from, as BibTeX asks.

    A broken entry comes last: one that is never closed would swallow what follows.
    """
    sound = [work for work in works if not work.broken]
    parts = dict.fromkeys(definition for work in works for definition in work.definitions)
    parts |= dict.fromkeys((*_entries(sound), *_entries([work for work in works if work.broken])))
    return "\n".join(f"{part}\n" for part in parts)


def _entries(works: Sequence[Reference]) -> list[str]:
    """The entries, each once, with no parent before a child."""
    depth = dict.fromkeys((work.raw for work in works), 0)
    for work in works:
        for level, parent in enumerate(work.parents, start=1):
            depth[parent] = max(depth.get(parent, 0), level)
    return sorted(depth, key=lambda raw: depth[raw])


EXPORT = Export("bibtex", "bib", text)
"""BibTeX or biblatex, whichever the editor writes."""
