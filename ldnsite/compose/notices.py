"""What became of a work after it was published: the label before its reference, the sign at its mark, the last line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ldnsite.cite.doi import doi_url
from ldnsite.model.audience import Audience
from ldnsite.model.document import Notice, References
from ldnsite.model.inline import Mark
from ldnsite.model.publication import PublicationStatus
from ldnsite.model.tree import with_parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.composed import Head
    from ldnsite.model.document import Entry, Node, Section
    from ldnsite.model.inline import Part
    from ldnsite.model.page import Page
    from ldnsite.model.reference import Reference

_ACKNOWLEDGED = PublicationStatus("retracted")
"""What is known of a work that a page says is retracted."""


def notice_of(reference: Reference, lookup: Lookup) -> Notice | None:
    """What the list of retractions says of the work; None when it has no notice on it."""
    return _notice(lookup.status(reference), lookup)


def _notice(status: PublicationStatus, lookup: Lookup) -> Notice | None:
    if status.state == "clear" or status.state == "not-checked":  # noqa: PLR1714 - what mypy narrows by
        return None
    said = (_dated(status, lookup), lookup.told(f"notice.means.{status.state}"), _reasons(status, lookup))
    label = lookup.say(f"notice.{status.state}")
    return Notice(status.state, label, " ".join(filter(None, said)), _link(status))


def _dated(status: PublicationStatus, lookup: Lookup) -> str:
    return lookup.say("notice.date", date=lookup.labels.day(status.date)) if status.date else ""


def _reasons(status: PublicationStatus, lookup: Lookup) -> str:
    """Why, in the terms of the list, which are an expert's."""
    if lookup.audience is Audience.PATIENT or not status.reasons:
        return ""
    return lookup.say("notice.reasons", reasons=lookup.say("list.semicolon").join(status.reasons))


def _link(status: PublicationStatus) -> str:
    """The address of the notice itself; "" when the list does not give one."""
    if status.doi:
        return doi_url(status.doi)
    return f"https://pubmed.ncbi.nlm.nih.gov/{status.pmid}/" if status.pmid else ""


def unchecked(reference: Reference, lookup: Lookup) -> str:
    """Words on a work that was not looked up although others were; "" for all others."""
    if lookup.retractions_of is None or lookup.status(reference).state != "not-checked":
        return ""
    return lookup.say("notice.unchecked")


def checked_line(lookup: Lookup) -> str:
    """What stands under a list of references: against which list they were checked, or that they were not."""
    day = lookup.retractions_of
    if day is None:
        return lookup.say("notice.none_checked")
    return lookup.say("notice.checked", date=lookup.labels.day(day))


def retracted_keys(pages: Iterable[Page], lookup: Lookup) -> frozenset[str]:
    """The keys of the works that these pages say are retracted."""
    found = (lookup.reference(str(key)) for page in pages for key in page.retracted)
    return frozenset(reference.key for reference in found if reference is not None)


def acknowledged(entry: Entry, keys: frozenset[str], lookup: Lookup) -> Entry:
    """The entry, labelled as retracted when it is one of `keys`, whatever the list says of it."""
    if entry.key not in keys or entry.retracted:
        return entry
    return replace(entry, notice=_notice(_ACKNOWLEDGED, lookup))


def noticed(
    head: Head, sections: tuple[Section, ...], page: Page | None, lookup: Lookup
) -> tuple[Head, tuple[Section, ...]]:
    """Head and sections with signs at the marks of retracted works, labels in the lists, and the last one's line."""
    keys = retracted_keys((page,), lookup) if page is not None else frozenset()
    sections = _labelled(sections, keys, lookup)

    def sign(part: Part) -> Part:
        return _signed(part, keys, lookup) if isinstance(part, Mark) else part

    return with_parts(head, sign), tuple(with_parts(section, sign) for section in sections)


def _signed(mark: Mark, keys: frozenset[str], lookup: Lookup) -> Mark:
    items = tuple(
        replace(item, retracted=True) if item.key in keys or _is_retracted(item.key, lookup) else item
        for item in mark.items
    )
    return replace(mark, items=items) if items != mark.items else mark


def _is_retracted(key: str, lookup: Lookup) -> bool:
    reference = lookup.reference(key)
    return reference is not None and lookup.status(reference).state == "retracted"


def _labelled(sections: tuple[Section, ...], keys: frozenset[str], lookup: Lookup) -> tuple[Section, ...]:
    """The sections from the last to the first, as the last list of a page bears the line."""
    line = checked_line(lookup)
    result: list[Section] = []
    for section in reversed(sections):
        children: list[Node] = []
        for node in reversed(section.children):
            if isinstance(node, References):
                entries = tuple(acknowledged(entry, keys, lookup) for entry in node.entries)
                children.append(replace(node, entries=entries, checked=line))
                line = ""
            else:
                children.append(node)
        result.append(replace(section, children=tuple(reversed(children))))
    return tuple(reversed(result))
