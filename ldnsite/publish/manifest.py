"""The manifest: what marks an output folder as ours and lists what may be pruned there."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.publish.disk import explained, write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = ".ldnsite-manifest"
_LINE = re.compile(r"([0-9a-f]{64})  (\S(?:.*\S)?)", re.DOTALL)


def is_safe(path: str) -> bool:
    """Whether `path` names a file strictly below the output folder, the same one on every system."""
    segments = path.split("/")
    return (
        path != NAME
        and path.isprintable()
        and "\\" not in path
        and not any(segment in ("", ".", "..") or segment != segment.strip() for segment in segments)
    )


def manifest_text(digests: Mapping[str, str]) -> str:
    """One line `digest  path` a file, sorted by path; no times, so that equal sites have equal manifests."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests))


def read_manifest(output: Path) -> dict[str, str] | None:
    """Path -> digest as the folder's manifest says; None without one.

    A line that we would not have written, say a path that leads out of the folder, is an environment
    problem: pruning by such a list could remove what is not ours.
    """
    file = output / NAME
    with explained(f"read {file}"):
        if not file.exists() or not stat.S_ISREG(file.lstat().st_mode):
            return None
        text = file.read_bytes().decode("utf-8", errors="replace")
    digests = {}
    for number, line in enumerate(text.split("\n")[:-1], start=1):
        match = _LINE.fullmatch(line)
        if match is None or not is_safe(match[2]):
            raise EnvironmentProblem(
                f"{file}, line {number}, is not a line of ours: {line!a}",
                "look what happened to the folder; delete it by hand, or choose another with --output",
            )
        digests[match[2]] = match[1]
    return digests


def write_manifest(output: Path, digests: Mapping[str, str]) -> None:
    """Writes the manifest of `digests`, whole or not at all."""
    with explained(f"write {output / NAME}"):
        write_whole(output / NAME, manifest_text(digests).encode())
