"""Reads page files: front matter and Markdown, or one YAML file of the same schema."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.frontmatter import split_page
from ldnsite.load.records import read_record
from ldnsite.load.source_text import without_merge_markers
from ldnsite.load.yaml_source import Parsed
from ldnsite.model.diagnostic import Related
from ldnsite.model.page import PAGE_KINDS
from ldnsite.model.rules import RULES
from ldnsite.model.span import Sourced, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.load.reading import Reading
    from ldnsite.model.page import Page
    from ldnsite.model.project import SourceFile
    from ldnsite.model.span import Source

STAND_INS: Mapping[str, object] = MappingProxyType(
    {
        "title": "?",
        "verdict": "?",
        "published": "2000-01-01",
        "updated": "2000-01-01",
        "review_every": "36 months",
        "authors": ("?",),
        "conditions": ("?",),
    }
)
"""What a broken page says for fields that it lacks, so that the rest of it can be checked."""

STAND_IN_IDS = ("people:?", "conditions:?")
"""Ids that stand-ins name; noted as broken, so that nobody is told that they are unknown."""


def read_pages(files: Iterable[tuple[str, SourceFile]], reading: Reading) -> dict[str, Page]:
    """Pages by id. Of two files for one id the first is read, and both are named."""
    pages: dict[str, Page] = {}
    first: dict[str, SourceFile] = {}
    for page_id, file in files:
        if page_id in first:
            related = (Related("the other file", Span(first[page_id].path)),)
            message = f"the page {page_id} has two files"
            reading.report([RULES["duplicate-id"].at(Span(file.path), message, "keep one of them", related)])
            continue
        first[page_id] = file
        page = _page(page_id, file, reading)
        if page is None or page.broken:
            reading.mark_broken(f"pages:{page_id}")
        if page is not None:
            pages[page_id] = page
    return pages


def _page(page_id: str, file: SourceFile, reading: Reading) -> Page | None:
    parsed = reading.yaml(file) if file.path.endswith(".yaml") else _markdown(file, reading)
    if parsed is None:
        return None
    model = PAGE_KINDS[page_id.partition("/")[0]]
    page, findings = read_record(model, parsed, reading.scanners, STAND_INS)
    reading.report(findings)
    if page is not None and page.broken:
        for name in STAND_IN_IDS:
            reading.mark_broken(name)
    return page.named(page_id) if page is not None else None


def _markdown(file: SourceFile, reading: Reading) -> Parsed | None:
    """The front matter with the body as its `body`. When the front matter is no YAML, the body is scanned alone."""
    if file.text is None:
        return None
    parts, findings = split_page(without_merge_markers(file.text), file.path)
    reading.report(findings)
    if parts is None:
        return None
    parsed = reading.parsed(parts.front)
    if parsed is None:
        reading.scanners.telling.prose(parts.body)
        return None
    return _with_body(parsed, parts.body, reading)


def _with_body(parsed: Parsed, body: Source, reading: Reading) -> Parsed:
    data = {} if parsed.data is None else parsed.data
    if not isinstance(data, dict):
        return parsed
    if "body" in data:
        hint = "move its text below the front matter"
        message = "body is a field of YAML pages; this page's body stands below its front matter"
        reading.report([RULES["unknown-field"].at(parsed.keys[("body",)], message, hint)])
        data = {name: value for name, value in data.items() if name != "body"}
    if not body.text.strip():
        return Parsed(data, parsed.places, parsed.keys)
    places = MappingProxyType({**parsed.places, ("body",): body.span()})
    return Parsed({**data, "body": Sourced.of(body)}, places, parsed.keys)
