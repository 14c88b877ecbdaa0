"""The files that `ldnsite new` starts from, with their blanks filled in. No command."""

from __future__ import annotations

from importlib import resources
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable


def starter(name: str, blanks: Mapping[str, str]) -> str:
    """The text of the starter `name` (a file below `starters/`)."""
    return Template((_starters() / name).read_text("utf-8")).substitute(blanks)


def site_starter(blanks: Mapping[str, str]) -> Mapping[str, str]:
    """Path -> text of every file of a new site. A `.gitignore` in the package would hide files from it."""
    return {
        ".gitignore" if path == "gitignore" else path: Template(file.read_text("utf-8")).substitute(blanks)
        for path, file in sorted(_below(_starters() / "site", ""))
    }


def _starters() -> Traversable:
    return resources.files("ldnsite.commands") / "starters"


def _below(folder: Traversable, at: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _below(entry, f"{at}{entry.name}/")
        else:
            yield f"{at}{entry.name}", entry
