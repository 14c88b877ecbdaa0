"""The writer: makes an output folder equal to the new site, file by file, each whole at every moment.

The order is what makes a crash harmless: first the manifest claims the old files and the new ones, then
each file is replaced at one stroke, then what is left over goes, and last the manifest claims the new
ones alone. So the manifest never claims less than there is, and the next run finishes the work.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from ldnsite.model.output import WriteReport
from ldnsite.publish.disk import TEMPORARY, explained, write_whole
from ldnsite.publish.manifest import NAME, write_manifest
from ldnsite.publish.ownership import kind_at, owned_files
from ldnsite.publish.plan import Plan, make_plan, parents

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ldnsite.model.output import OutputFile
    from ldnsite.publish.staging import Staging


def publish(files: Sequence[OutputFile], staging: Staging, output: Path) -> WriteReport:
    """Makes `output` hold exactly `files`, whose bytes are in `staging`, beside what was never ours.

    Unchanged files are not touched. Raises `EnvironmentProblem` before the first write when the folder is
    not ours, and on the way when the disk fails.
    """
    owned = owned_files(output)
    plan = make_plan(files, owned, output)
    digests = {file.path: file.digest for file in files}
    with explained(f"make the folder {output}"):
        output.mkdir(parents=True, exist_ok=True)
    _claim(output, {**digests, **owned}, owned)
    removed = _remove(plan.obstacles, output)
    _clear_folders(plan, output)
    for file in plan.write:
        _write(output / file.path, staging.read(file.digest))
    removed += _remove(_really_stale(plan.stale, digests, output), output)
    _sweep(output)
    _claim(output, digests, {**digests, **owned})
    written = sorted(file.path for file in plan.write)
    return WriteReport(tuple(written), plan.unchanged, tuple(sorted(removed)))


def _claim(output: Path, digests: Mapping[str, str], known: Mapping[str, str]) -> None:
    """Writes the manifest, unless it stands there already."""
    if digests != known or kind_at(output / NAME) == "":
        write_manifest(output, digests)


def _write(path: Path, data: bytes) -> None:
    with explained(f"write {path}"):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)


def _clear_folders(plan: Plan, output: Path) -> None:
    """Removes the folders, empty by now, that stand where a file must come."""
    for file in plan.write:
        folder = output / file.path
        if kind_at(folder) == "folder":
            _sweep(folder)
            with explained(f"remove the folder {folder}"):
                folder.rmdir()


def _remove(paths: Iterable[str], output: Path) -> list[str]:
    """Removes those of our old files that are still reached by real folders, and the folders left empty."""
    removed = []
    for path in paths:
        if any(kind_at(output / folder) != "folder" for folder in parents(path)):
            continue
        if kind_at(output / path) in ("", "folder"):
            continue
        with explained(f"remove {output / path}"):
            (output / path).unlink()
        removed.append(path)
        _remove_empty(path, output)
    return removed


def _remove_empty(path: str, output: Path) -> None:
    for folder in reversed(tuple(parents(path))):
        try:
            (output / folder).rmdir()
        except OSError:
            return  # not empty: somebody's file, or a page of ours, is in it


def _really_stale(stale: Sequence[str], digests: Mapping[str, str], output: Path) -> list[str]:
    """Without those that a new path reaches too: where letter case does not count, `About` is `about`."""
    alike = {_folded(path): path for path in digests}
    return [
        path
        for path in stale
        if (twin := alike.get(_folded(path))) is None
        or not (output / path).exists()
        or not (output / path).samefile(output / twin)
    ]


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _sweep(folder: Path) -> None:
    """Removes what crashed runs left unfinished anywhere below `folder`, links not followed."""
    with explained(f"tidy {folder}"):
        for place, _, names in os.walk(folder):
            for name in names:
                if name.startswith(TEMPORARY):
                    Path(place, name).unlink()
