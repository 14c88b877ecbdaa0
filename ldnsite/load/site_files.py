"""Which file of a site is what: by folder, name and suffix alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.media import PICTURE_SUFFIXES
from ldnsite.model.diagnostic import Severity
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.page import PAGE_KINDS
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.project import Project, SourceFile

RECORD_FOLDERS = ("studies", "trials")
"""Folders with one YAML file a record."""

LIST_FILES = ("site.yaml", "people.yaml", "glossary.yaml", "vocabulary.yaml", "outcomes.yaml")
PAGE_SUFFIXES = ("md", "yaml")

_LATER_FOLDERS = frozenset({"reviews"})
"""Folders that other commands read and write."""

_MEDIA_FOLDER = "media"
_OTHER_IMAGES = frozenset({"svg", "gif", "bmp", "tif", "tiff", "heic", "heif", "ico", "jxl"})
_RENAMED: Mapping[str, str] = MappingProxyType(
    {"yml": "yaml", "markdown": "md", "mdown": "md", "mdx": "md", "qmd": "md", "rmd": "md", "txt": "md"}
)
_TEXTS = frozenset(
    {"md", "yaml", *_RENAMED, "rst", "adoc", "html", "htm", "tex", "doc", "docx", "odt", "rtf"}
)
"""Suffixes of what was surely written to be read: left out, it is missed."""

_SAFE_STEP = re.compile(r"[^\W_][\w.~-]*")
"""One step of an address: a letter or digit, then letters, digits, hyphens, points and underscores."""


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """The files of a site by what they are. An id has two files when both suffixes are used for it."""

    pages: tuple[tuple[str, SourceFile], ...]
    """Page id and file."""
    records: tuple[tuple[str, str, SourceFile], ...]
    """Folder, id by file name, and file, of studies and trials."""
    lists: Mapping[str, SourceFile]
    """The single files by name: `people.yaml`, and the drug's."""
    pictures: tuple[SourceFile, ...]
    stores: tuple[SourceFile, ...]
    refused: tuple[str, ...]
    """Paths of files that are there but belong to no kind, and so are reported once."""


def sort_files(project: Project, drug: str) -> tuple[SiteFiles, tuple[Diagnostic, ...]]:
    """Every file below `content/` and `references/` in its place, and findings on those that have none."""
    pages, records, lists, pictures = [], [], {}, []
    findings: list[Diagnostic] = []
    for file in project.under("content"):
        name = file.path.removeprefix("content/")
        place = _place(name, drug)
        findings += _unsafe(file, place)
        if place == "page":
            pages.append((name.rpartition(".")[0], file))
        elif place == "record":
            folder, _, stem = name.rpartition(".")[0].partition("/")
            records.append((folder, stem, file))
        elif place == "list":
            lists[name] = file
        elif place == "picture":
            pictures.append(file)
        elif place == "":
            findings.append(_misplaced(file, name, drug))
    stores = tuple(f for f in project.under("references") if f.path.lower().endswith(".bib"))
    refused = tuple(finding.span.path for finding in findings if finding.rule != "invalid-value")
    found = SiteFiles(tuple(pages), tuple(records), MappingProxyType(lists), tuple(pictures), stores, refused)
    return found, tuple(findings)


def _place(name: str, drug: str) -> str:
    """What the file at `name` below `content/` is; "" when it is nothing that we know."""
    folder, _, rest = name.partition("/")
    suffix = name.rpartition(".")[2]
    if folder in _LATER_FOLDERS and rest:
        return "later"
    if name in LIST_FILES or name == drug:
        return "list"
    if suffix.lower() in PICTURE_SUFFIXES and (folder in PAGE_KINDS or folder == _MEDIA_FOLDER) and rest:
        return "picture"
    if folder in PAGE_KINDS and rest and suffix in PAGE_SUFFIXES:
        return "page"
    return "record" if folder in RECORD_FOLDERS and rest.count("/") == 0 and suffix == "yaml" and rest else ""


def _unsafe(file: SourceFile, place: str) -> list[Diagnostic]:
    """The finding on a name that no address can have."""
    if place not in ("page", "record", "picture"):
        return []
    stem = file.path.rpartition(".")[0]
    wrong = next((step for step in stem.split("/") if not _SAFE_STEP.fullmatch(step)), None)
    if wrong is None:
        return []
    message = f"the name {wrong} cannot be part of an address"
    hint = "rename it with letters, digits and hyphens alone"
    return [RULES["invalid-value"].at(Span(file.path), message, hint)]


def _misplaced(file: SourceFile, name: str, drug: str) -> Diagnostic:
    folder, slash, _ = name.partition("/")
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    if suffix in _OTHER_IMAGES:
        hint = "save it as png, jpg, webp or avif"
        return RULES["unknown-image"].at(Span(file.path), f"{suffix} pictures are not published", hint)
    severity = Severity.ERROR if suffix in _TEXTS else None
    message = f"{name} belongs to no kind of content" + (", so it would be left out" if severity else "")
    wanted = _RENAMED.get(suffix, suffix)
    known = folder in PAGE_KINDS or folder in RECORD_FOLDERS or not slash
    if known and wanted in PAGE_SUFFIXES and not name.endswith(f".{wanted}"):
        hint = f"rename it to end in .{wanted}"
    elif slash:
        hint = _folder_hint(folder)
    else:
        hint = did_you_mean(name, (*LIST_FILES, drug)) or "move it into a folder such as pages/ or media/"
    return RULES["misplaced-file"].at(Span(file.path), message, hint, severity=severity)


def _folder_hint(folder: str) -> str:
    folders = (*PAGE_KINDS, *RECORD_FOLDERS, _MEDIA_FOLDER)
    if folder in RECORD_FOLDERS:
        return f"{folder}/ holds files named <id>.yaml and nothing else"
    if folder in PAGE_KINDS:
        return f"{folder}/ holds .md and .yaml files, and pictures"
    if folder == _MEDIA_FOLDER:
        return f"{folder}/ holds png, jpg, webp and avif pictures"
    meant = did_you_mean(f"{folder}/", (f"{known}/" for known in folders))
    return meant or f"known folders are {', '.join(folders)}"
