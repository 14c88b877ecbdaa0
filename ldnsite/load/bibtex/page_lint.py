"""Pages that cannot be right, or that are written short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ldnsite.load.bibtex.found import Found
from ldnsite.model.diagnostic import Severity
from ldnsite.model.reference import ReferenceKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.model.reference import Reference

_RANGE = re.compile(r"([A-Za-z]*)(\d+)-([A-Za-z]*)(\d+)")
_TWICE = re.compile(r"(\w+)\s*[,;&]\s*\1")


def odd_pages(reference: Reference) -> Iterator[Found]:
    """A page said twice, a page that is the volume, a range that runs backwards, a range that is written short."""
    pages = reference.pages
    if _TWICE.fullmatch(pages):
        yield Found("bib-pages", "pages", f"one page stands twice: {pages}", "write it once, or the range")
    elif pages.isdigit() and pages == reference.volume and reference.kind is Kind.ARTICLE:
        yield Found("bib-pages", "pages", f"the volume and the page are the same: {pages}, {pages}",
                    "look whether it was published ahead of print and has neither yet")  # fmt: skip
    elif (match := _RANGE.fullmatch(pages)) is not None and match[3] in {"", match[1]}:
        yield from _odd_range(pages, match)


def _odd_range(pages: str, match: re.Match[str]) -> Iterator[Found]:
    prefix, first, last = match[1], match[2], match[4]
    full = first[: max(len(first) - len(last), 0)] + last
    if int(full) < int(first):
        yield Found("bib-pages", "pages", f"the pages run backwards: {pages}", "look up the last page")
    elif len(last) < len(first):
        count = int(full) - int(first) + 1
        yield Found("bib-pages", "pages", f"the last page is written short: {pages} says {count} pages",
                    f"write it in full: {prefix}{first}--{match[3]}{full}", Severity.NOTE)  # fmt: skip
