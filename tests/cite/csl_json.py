"""Reads CSL-JSON, the form of the reference truth, into `Reference`: for tests of formatting alone."""

from __future__ import annotations

import html
import re
from typing import Any

from ldnsite.model.dates import PartialDate
from ldnsite.model.reference import PersonName, Reference, Rich, RichRun
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.span import Span

KINDS = {
    "article-journal": Kind.ARTICLE, "article-magazine": Kind.ARTICLE, "book": Kind.BOOK, "graphic": Kind.BOOK,
    "motion_picture": Kind.BOOK, "song": Kind.BOOK, "report": Kind.REPORT, "chapter": Kind.CHAPTER,
    "paper-conference": Kind.PROCEEDINGS_PAPER, "thesis": Kind.THESIS, "webpage": Kind.WEBPAGE, "post": Kind.WEBPAGE,
    "manuscript": Kind.MANUSCRIPT, "dataset": Kind.DATASET, "software": Kind.SOFTWARE, "article": Kind.PREPRINT,
}  # fmt: skip
_TAG = re.compile(r"<(/?)(i|b|sup|sub|sc|span)\b[^>]*>")
_STYLES = {"i": "italic", "b": "bold", "sup": "sup", "sub": "sub", "sc": "smallcaps", "span": "plain"}


def rich(text: str) -> Rich:
    """CSL's little HTML as runs."""
    runs: list[RichRun] = []
    at, style = 0, "plain"
    for match in _TAG.finditer(text):
        runs.append(RichRun(text[at : match.start()], style))
        style = "plain" if match[1] else _STYLES[match[2]]
        at = match.end()
    return tuple(run for run in (*runs, RichRun(text[at:], style)) if run.text)


def plain(value: Any) -> str:
    """A variable as text; a list (which CSL does not have) is nothing, as in citeproc-js."""
    return "" if value is None or isinstance(value, list | dict) else _TAG.sub("", str(value))


def names(items: list[dict[str, str]] | None) -> tuple[PersonName, ...]:
    return tuple(
        PersonName(
            item.get("family", ""), item.get("given", ""), item.get("non-dropping-particle", ""),
            item.get("suffix", ""), item.get("literal", ""),
        )
        for item in items or ()
    )  # fmt: skip


def date(value: dict[str, Any] | None, index: int = 0) -> PartialDate | None:
    parts = (value or {}).get("date-parts", [])
    return PartialDate(*parts[index]) if len(parts) > index and parts[index] and parts[index][0] else None


def reference(item: dict[str, Any]) -> Reference:
    """The reference that a CSL-JSON item describes."""
    page, number = plain(item.get("page")), plain(item.get("number") or item.get("collection-number"))
    return Reference(
        key=item["id"], kind=KINDS.get(item["type"], Kind.OTHER), span=Span(""), raw="", digest="",
        title=rich(plain_html(item.get("title"))), authors=names(item.get("author")),
        authors_et_al="author" in item.get("others", ()), editors=names(item.get("editor")),
        editors_et_al="editor" in item.get("others", ()), container=rich(plain_html(item.get("container-title"))),
        container_short=plain(item.get("container-title-short")), issued=date(item.get("issued")),
        issued_end=date(item.get("issued"), 1), issued_text=(item.get("issued") or {}).get("literal", ""),
        volume=plain(item.get("volume")), issue=plain(item.get("issue")), pages=page, number=number,
        publisher=plain(item.get("publisher")), edition=plain(item.get("edition")), doi=plain(item.get("DOI")),
        url=plain(item.get("URL")), accessed=date(item.get("accessed")), genre=plain(item.get("genre")),
        series=plain(item.get("collection-title")), chapter=plain(item.get("chapter-number")),
        language=plain(item.get("language")), status=status(item), place=plain(item.get("publisher-place")), pmid=plain(item.get("PMID")),
        pmcid=plain(item.get("PMCID")), volumes=plain(item.get("number-of-volumes")),
    )  # fmt: skip


def status(item: dict[str, Any]) -> str:
    """The state of publication: the variable, or a line of the note that names it, as citeproc-js reads it."""
    line = re.match(r"status:\s*(.*)", plain(item.get("note")))
    return plain(item.get("status")) or (line[1] if line else "")


def plain_html(value: Any) -> str:
    return html.unescape(str(value)) if isinstance(value, str) else ""
