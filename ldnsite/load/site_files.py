"""Which file under `content/` is what: by folder, name and suffix alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.media import PICTURE_SUFFIXES
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
_LATER_FOLDERS = ("reviews",)
"""Folders that other commands read and write."""

_OTHER_IMAGES = frozenset({"svg", "gif", "bmp", "tif", "tiff", "heic", "heif", "ico", "jxl"})
_YAML_LIKE, _MARKDOWN_LIKE = frozenset({"yml"}), frozenset({"markdown", "mdown", "txt", "docx", "html"})
_SAFE_NAME = re.compile(r"[^\W_][\w.~-]*")
"""One step of an address: a letter or digit, then letters, digits, hyphens, points and underscores."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Page files by id, in the order of their paths; an id has two files when both suffixes are used."""

    files: tuple[tuple[str, SourceFile], ...] = ()


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """The files of a site by what they are. `records` has the files of a folder by the id in their name."""

    pages: tuple[tuple[str, SourceFile], ...]
    records: Mapping[str, tuple[tuple[str, SourceFile], ...]]
    lists: Mapping[str, SourceFile]
    pictures: tuple[SourceFile, ...]
    stores: tuple[SourceFile, ...]
