"""What was read from disk: the one snapshot that a run works on."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CACHES = ".ldnsite/cache"
"""Where runs leave what saves the next one time, below the site's root. It may be deleted at any time."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file. `path` is relative to the site's root with forward slashes; `digest` hex SHA-256 of the bytes.

    `text` is None for binary files, and for text files that could not be decoded.
    """

    path: str
    data: bytes
    digest: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """The files under `content/`, `references/` and the theme, by path.

    Theme files have paths starting with `templates/`, whether they come from the site's folder or from
    the packaged theme.
    """

    files: Mapping[str, SourceFile] = field(default_factory=lambda: MappingProxyType({}))
    caches: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    """What an earlier run left under `.ldnsite/cache/`, by name; never needed, and never believed unproved."""

    def under(self, folder: str) -> tuple[SourceFile, ...]:
        """The files below `folder`, sorted by path."""
        return tuple(self.files[path] for path in sorted(self.files) if path.startswith(f"{folder}/"))
