"""What in an output folder is ours: decided before anything is written there."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.publish.disk import TEMPORARY, explained
from ldnsite.publish.manifest import read_manifest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_SOURCES = ("content", "references", "templates", ".ldnsite", ".git")


def refuse_sources(output: Path, root: Path) -> None:
    """An `EnvironmentProblem` when `output` holds the sources of the site at `root`, or lies among them."""
    place, site = output.resolve(), root.resolve()
    if site.is_relative_to(place):
        raise EnvironmentProblem(
            f"the output folder {output} contains the site's sources", "choose another folder with --output"
        )
    for name in _SOURCES:
        if place.is_relative_to(site / name) or place.is_relative_to((site / name).resolve()):
            raise EnvironmentProblem(
                f"the output folder {output} lies inside {name}/", "choose another folder with --output"
            )


def owned_files(output: Path) -> Mapping[str, str]:
    """Path -> digest of what we wrote to `output` before; empty for a folder that is empty or not there.

    A file in the folder's place, and a folder with files but without our manifest, are environment problems.
    """
    with explained(f"read {output}"):
        if not output.exists():
            return {}
        if not output.is_dir():
            raise EnvironmentProblem(f"{output} is not a folder", "choose another with --output")
        owned = read_manifest(output)
        if owned is not None:
            return owned
        strange = sorted(entry.name for entry in output.iterdir() if not entry.name.startswith(TEMPORARY))
    if strange:
        raise EnvironmentProblem(
            f"{output} is not empty and was not written by ldnsite (it holds {strange[0]})",
            "empty it by hand, or choose another with --output",
        )
    return {}


def kind_at(path: Path) -> str:
    """What stands at `path`, links not followed: "", "file", "folder", "link" or "special"."""
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return ""
    if stat.S_ISLNK(mode):
        return "link"
    if stat.S_ISDIR(mode):
        return "folder"
    return "file" if stat.S_ISREG(mode) else "special"
