"""The files with a page's references that professionals can take along, named under the page.

Patients are offered none: a store's entry may hold what no page for patients says (abstracts, annotations), and
nothing in it can be marked for one audience.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.cite.exports import EXPORTS
from ldnsite.model.audience import Audience
from ldnsite.model.composed import Download
from ldnsite.model.document import Entry
from ldnsite.model.tree import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.document import Section
    from ldnsite.model.reference import Reference, Store

_STEM = "references"
_KILO = 1000


def listed_works(sections: Iterable[Section], store: Store) -> tuple[Reference, ...]:
    """The works in the page's reference lists, each once, in the order of the lists."""
    found = (node for section in sections for node in nodes(section))
    keys = dict.fromkeys(node.key for node in found if isinstance(node, Entry))
    return tuple(work for key in keys if (work := store.get(key)) is not None)


def downloads(sections: Iterable[Section], address: str, lookup: Lookup) -> tuple[Download, ...]:
    """A file a form of exchange; none where nothing is cited, and none beside a page without a folder of its own."""
    if lookup.audience is not Audience.PROFESSIONAL or not address.endswith("/"):
        return ()
    works = listed_works(sections, lookup.view.site.store)
    if not works:
        return ()
    return tuple(
        Download(name, f"{_STEM}.{export.suffix}", _text(name, len(export.data(works)), lookup))
        for name, export in EXPORTS.items()
    )


def _text(name: str, size: int, lookup: Lookup) -> str:
    """What the link says: the form, and the size in thousands of bytes, rounded up."""
    kilobytes = -(-size // _KILO)
    return lookup.say("downloads.link", form=lookup.say(f"downloads.{name}"), size=kilobytes)
