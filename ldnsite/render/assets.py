"""The theme's static files under names that change with their bytes, and where pictures are published.

Style sheets are joined (`@import "css/x.css";` becomes that file's text) and their `url(...)` rewritten.
Files that only serve a style sheet's `@import` are not published by themselves.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.model.nearest import did_you_mean
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.project import Project

STATIC = "templates/static"
_IMPORT = re.compile(r"""@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?\s*;""")
_URL = re.compile(r"""url\(\s*(["']?)([^"')]+)\1\s*\)""")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Asset:
    """One static file as published; `path` is from the site's root."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Assets:
    """`paths`: name below `templates/static/` -> path from the site's root; `pictures`: source path -> path.

    `files` are the static files to publish, sorted by path; the pictures' bytes stay with the pictures.
    """

    files: tuple[Asset, ...] = ()
    paths: Mapping[str, str] = field(default_factory=_nothing)
    pictures: Mapping[str, str] = field(default_factory=_nothing)


def read_assets(
    project: Project, pictures: Mapping[str, str] | None = None
) -> tuple[Assets, tuple[Diagnostic, ...]]:
    """The theme's static files, hashed, and the addresses of `pictures`; a name that leads nowhere is a finding."""
    raw = {file.path.removeprefix(f"{STATIC}/"): file.data for file in project.under(STATIC)}
    findings: list[Diagnostic] = []
    imported: set[str] = set()
    sheets = {name: _joined(name, raw, imported, findings) for name in sorted(raw) if name.endswith(".css")}
    plain = {name: _asset(name, data) for name, data in sorted(raw.items()) if name not in sheets}
    paths = {name: asset.path for name, asset in plain.items()}
    styled = {
        name: _asset(name, _rewritten(name, text, paths, findings).encode())
        for name, text in sheets.items()
        if name not in imported
    }
    published = {**plain, **styled}
    assets = Assets(
        files=tuple(sorted(published.values(), key=lambda asset: asset.path)),
        paths=MappingProxyType({name: asset.path for name, asset in sorted(published.items())}),
        pictures=MappingProxyType(dict(sorted((pictures or {}).items()))),
    )
    return assets, tuple(findings)


def _asset(name: str, data: bytes) -> Asset:
    """Licence texts keep their names: nobody finds `OFL.1a2b3c4d.txt`."""
    if name.endswith(".txt"):
        return Asset(f"static/{name}", data)
    stem, suffix = posixpath.splitext(name)
    return Asset(f"static/{stem}.{sha256(data).hexdigest()[:8]}{suffix}", data)


def _joined(
    name: str,
    raw: Mapping[str, bytes],
    imported: set[str],
    findings: list[Diagnostic],
    above: tuple[str, ...] = (),
) -> str:
    """The sheet's text with its imports in place; `url(...)` of an import made relative to the importer."""
    text = _COMMENT.sub("", raw[name].decode("utf-8", "replace"))
    folder = posixpath.dirname(name)

    def put(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, match[1]))
        if target not in raw or target in (*above, name):
            findings.append(_missing(name, match[1], raw))
            return ""
        imported.add(target)
        inner = _joined(target, raw, imported, findings, (*above, name))
        return _moved(inner, posixpath.dirname(target), folder)

    return _IMPORT.sub(put, text)


def _moved(text: str, source: str, to: str) -> str:
    """The sheet's local `url(...)`, written for folder `source`, as seen from folder `to`."""

    def move(match: re.Match[str]) -> str:
        full = posixpath.normpath(posixpath.join(source, match[2]))
        return f'url("{posixpath.relpath(full, to or ".")}")'

    return _URL.sub(move, text)


def _rewritten(name: str, text: str, paths: Mapping[str, str], findings: list[Diagnostic]) -> str:
    folder = posixpath.dirname(name)
    home = posixpath.dirname(f"static/{name}")

    def rewrite(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, match[2]))
        if target not in paths:
            findings.append(_missing(name, match[2], paths))
            return match[0]
        return f'url("{posixpath.relpath(paths[target], home)}")'

    return _URL.sub(rewrite, text)


def _missing(sheet: str, target: str, known: Mapping[str, object]) -> Diagnostic:
    return RULES["missing-asset"].at(
        Span(f"{STATIC}/{sheet}"),
        f"the style sheet names {target}, which is not under {STATIC}/",
        did_you_mean(target, known) or "put the file there, or take the name out",
        key=target,
    )
