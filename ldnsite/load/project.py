"""Reads the folders of a site into one `Project`: every file's bytes, and the text of text files.

Nothing outside the site's root and the theme is read, whatever links in the file system say.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import ldnsite
from ldnsite.load.bibtex import memory
from ldnsite.load.source_text import REFUSED_CHARACTERS, check_text, decode
from ldnsite.model.project import CACHES, Project, SourceFile
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ldnsite.model.diagnostic import Diagnostic

TEXT_SUFFIXES = frozenset(
    {"md", "markdown", "yaml", "yml", "bib", "csv", "json", "html", "xml", "svg", "css", "js", "txt"}
)
"""Suffixes of files that are read as text; everything else is bytes."""

STORE_SUFFIX = "bib"
"""Stores decode themselves where they are not UTF-8 (rule `bib-encoding`)."""

LISTS = re.compile(r"references/.*\.csv", re.IGNORECASE)
"""Lists of retractions are read from their bytes, row by row: they are large, others made them, and few rows matter."""

THEME_LABELS = "theme/labels/"
"""Where a theme's label file stands in the project when the site has its own of that name."""


def read_project(root: Path, theme: Path | None = None) -> tuple[Project, tuple[Diagnostic, ...]]:
    """All files under `content/`, `references/` and the theme, and what is wrong with them as files.

    The site's `templates/` win over the theme file by file. A folder that is not there is empty.
    """
    findings: list[Diagnostic] = []
    own: dict[str, SourceFile] = {}
    for folder in ("content", "references", "templates"):
        own |= _Walk(root.resolve(), findings).read_all(root / folder, folder)
    base = (default_theme() if theme is None else theme).resolve()
    files = own
    if base != (root / "templates").resolve():
        files = _overlay(_Walk(base, findings).read_all(base, "templates"), own)
    ordered = {path: files[path] for path in sorted(files)}
    return Project(MappingProxyType(ordered), read_caches(root)), tuple(findings)


def read_caches(root: Path) -> Mapping[str, bytes]:
    """What an earlier run left to save time, by name; a file that cannot be read is as good as none."""
    found: dict[str, bytes] = {}
    for name in (memory.NAME,):
        path = root / CACHES / name
        with suppress(OSError):
            if path.resolve().is_relative_to(root.resolve()):
                found[name] = path.read_bytes()
    return MappingProxyType(found)


def default_theme() -> Path:
    """The packaged theme, or the checkout's `templates/` when the generator runs from its sources."""
    package = Path(ldnsite.__file__).resolve().parent
    packaged = package / "theme"
    return packaged if packaged.is_dir() else package.parent / "templates"


def _overlay(theme: dict[str, SourceFile], own: dict[str, SourceFile]) -> dict[str, SourceFile]:
    kept = {
        THEME_LABELS + path.removeprefix("templates/labels/"): file
        for path, file in theme.items()
        if path in own and path.startswith("templates/labels/")
    }
    return theme | own | kept


class _Walk:
    """One pass over a folder: sorted, staying inside `root`, never twice through the same folder."""

    def __init__(self, root: Path, findings: list[Diagnostic]) -> None:
        self._root = root
        self._findings = findings

    def _report(self, rule: str, path: str, message: str, hint: str = "") -> None:
        self._findings.append(RULES[rule].at(Span(path), message, hint))

    def read_all(self, place: Path, path: str) -> dict[str, SourceFile]:
        """Every file below the folder `place`, which is called `path` in the site."""
        found = self._files(place, path, ())
        return {name: file for name, real in found if (file := self._read(name, real)) is not None}

    def _files(self, place: Path, path: str, above: tuple[Path, ...]) -> Iterator[tuple[str, Path]]:
        real = self._inside(place, path)
        if real is None or real in above:
            return
        if real.is_dir():
            for name in self._names(real, path):
                yield from self._files(real / name, f"{path}/{name}", (*above, real))
        elif above:
            yield path, real

    def _names(self, place: Path, path: str) -> list[str]:
        try:
            names = sorted(os.listdir(place))  # noqa: PTH208 - names, not paths
        except OSError as error:
            self._report("unreadable-file", path, f"the folder cannot be read: {_reason(error)}")
            return []
        return [name for name in names if not _is_litter(name) and self._has_fair_name(path, name)]

    def _has_fair_name(self, folder: str, name: str) -> bool:
        if REFUSED_CHARACTERS.search(name) is None and "\n" not in name and "\t" not in name:
            return True
        shown = name.encode("unicode_escape", errors="replace").decode("ascii")
        self._report(
            "unreadable-file",
            folder,
            f"the file name {shown} holds characters that no name may have",
            "rename it",
        )
        return False

    def _inside(self, place: Path, path: str) -> Path | None:
        """Where `place` really is; None, with a finding, when that lies outside the root or nowhere."""
        try:
            real = place.resolve()
        except (OSError, RuntimeError):
            self._report("unreadable-file", path, "a link in the file system leads in a circle", "delete it")
            return None
        if not real.is_relative_to(self._root):
            self._report(
                "linked-outside",
                path,
                "a link in the file system leads out of the site",
                "copy what it leads to into the site",
            )
            return None
        return real

    def _read(self, path: str, place: Path) -> SourceFile | None:
        """The file; None, with a finding, when its bytes cannot be had."""
        try:
            if not stat.S_ISREG(place.stat().st_mode):
                self._report("unreadable-file", path, "this is not a file", "delete it")
                return None
            data = place.read_bytes()
        except FileNotFoundError:
            self._report("unreadable-file", path, "a link in the file system leads nowhere", "delete it")
            return None
        except OSError as error:
            self._report("unreadable-file", path, f"the file cannot be read: {_reason(error)}")
            return None
        return SourceFile(path, data, hashlib.sha256(data).hexdigest(), self._text(path, data))

    def _text(self, path: str, data: bytes) -> str | None:
        suffix = path.rpartition(".")[2].lower()
        if suffix not in TEXT_SUFFIXES or LISTS.fullmatch(path) is not None:
            return None
        text, findings = decode(data, path)
        if suffix != STORE_SUFFIX:
            self._findings.extend(findings)
        if text is None:
            return None
        text, findings = check_text(text, path)
        self._findings.extend(findings)
        return text


def _is_litter(name: str) -> bool:
    """What editors and systems leave behind; nobody wrote it, so nobody is told."""
    return (
        name.startswith((".", "#"))
        or name.endswith(("~", ".swp", ".tmp"))
        or name in ("Thumbs.db", "desktop.ini")
    )


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
