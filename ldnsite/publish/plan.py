"""What publishing will do, worked out by reading alone: so that a refusal comes before the first write."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.publish.disk import TEMPORARY, explained
from ldnsite.publish.manifest import is_safe
from ldnsite.publish.ownership import kind_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from ldnsite.model.output import OutputFile


@dataclass(frozen=True, slots=True)
class Plan:
    """Work in an output folder, each part in the order in which it is done.

    `obstacles` are old files that stand where a folder must come, or whose folder stands where a file must
    come; `stale` are all other old files that the new site lacks.
    """

    write: tuple[OutputFile, ...]
    unchanged: tuple[str, ...]
    obstacles: tuple[str, ...]
    stale: tuple[str, ...]


def make_plan(files: Sequence[OutputFile], owned: Mapping[str, str], output: Path) -> Plan:
    """Compares the new site with what is on the disk, not with what the manifest remembers.

    Raises `EnvironmentProblem` when something that is not ours, or a symbolic link to a folder, is in the
    way, and `ValueError` for paths that could never be published together (our bug).
    """
    paths = _checked(files)
    with explained(f"read {output}"):
        _refuse_strangers(paths, owned, output)
        write: list[OutputFile] = []
        unchanged: list[OutputFile] = []
        for file in files:
            same = _digest_at(output / file.path) == file.digest
            (unchanged if same else write).append(file)
        gone = sorted(owned.keys() - set(paths))
    obstacles = tuple(_obstacles(gone, paths))
    return Plan(
        write=tuple(sorted(write, key=_assets_first)),
        unchanged=tuple(sorted(file.path for file in unchanged)),
        obstacles=obstacles,
        stale=tuple(path for path in gone if path not in set(obstacles)),
    )


def parents(path: str) -> Iterator[str]:
    """The folders above `path`, outermost first: `a`, `a/b` for `a/b/c`."""
    at = path.find("/")
    while at != -1:
        yield path[:at]
        at = path.find("/", at + 1)


def _assets_first(file: OutputFile) -> tuple[bool, str]:
    """A page comes after what it loads, so that no reader meets one without its style sheet."""
    return file.path.endswith(".html"), file.path


def _checked(files: Sequence[OutputFile]) -> tuple[str, ...]:
    paths = sorted(file.path for file in files)
    for path in paths:
        if not is_safe(path) or path.rpartition("/")[2].startswith(TEMPORARY):
            raise ValueError(f"not a path for output: {path!r}")
    for first, second in pairwise(sorted(path.casefold() for path in paths)):
        if first == second:
            raise ValueError(f"two files for one path, letter case aside: {first!r}")
    folders = {folder for path in paths for folder in parents(path)}
    for path in paths:
        if path in folders:
            raise ValueError(f"both a file and a folder: {path!r}")
    return tuple(paths)


def _refuse_strangers(paths: Sequence[str], owned: Mapping[str, str], output: Path) -> None:
    """Nothing that stands where the site must stand may be somebody else's, or a link to elsewhere."""
    for folder in sorted({folder for path in paths for folder in parents(path)}):
        kind = kind_at(output / folder)
        if kind not in ("", "folder") and (kind == "link" or folder not in owned):
            _refuse(output / folder, kind)
    for path in paths:
        kind = kind_at(output / path)
        if kind == "folder":
            _refuse_strangers_below(output / path, path, owned)
        elif kind and path not in owned:
            _refuse(output / path, kind)


def _refuse_strangers_below(folder: Path, path: str, owned: Mapping[str, str]) -> None:
    """A file is to stand where `folder` is: every file in there must be an old one of ours."""
    for entry in sorted(folder.iterdir()):
        below = f"{path}/{entry.name}"
        kind = kind_at(entry)
        if kind == "folder":
            _refuse_strangers_below(entry, below, owned)
        elif below not in owned and not entry.name.startswith(TEMPORARY):
            _refuse(entry, kind)


def _refuse(path: Path, kind: str) -> None:
    what = "is a symbolic link" if kind == "link" else "was not written by ldnsite"
    raise EnvironmentProblem(f"{path} {what} and is in the way of the site", "move it away, then build again")


def _digest_at(path: Path) -> str:
    """Hex SHA-256 of the regular file at `path`; "" for anything else."""
    return sha256(path.read_bytes()).hexdigest() if kind_at(path) == "file" else ""


def _obstacles(gone: Sequence[str], paths: Sequence[str]) -> Iterator[str]:
    files, folders = set(paths), {folder for path in paths for folder in parents(path)}
    return (path for path in gone if path in folders or any(folder in files for folder in parents(path)))
