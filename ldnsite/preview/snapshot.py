"""What the watched folders look like at a moment, cheap enough to take ten times a second.

Polling and not the system's events: events get lost on network mounts, in containers and on renames
(mkdocs#2457, python-livereload#160). A file has changed when its time, size or inode has, so that a file
moved in with an old time, or rewritten with its time kept, is noticed.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    Stamp = tuple[int, int, int]
    """Time of the last change in ns, size in bytes, inode."""

_JUNK = re.compile(
    r"""\..*                     # dot files, vim's .x.swp, emacs' .#x, GNOME's .goutputstream-x
      | .*~ | \#.*\# | 4913      # backups, emacs' autosave, vim's test of the folder
      | .*\.(sw[a-z]|tmp|temp|bak|pyc|pyo|part|crdownload|orig)
      | .*___jb_(tmp|old)___     # JetBrains' safe write
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_junk(name: str) -> bool:
    """Whether a file or folder of this name is an editor's litter, no source."""
    return _JUNK.fullmatch(name) is not None


def snapshot(folders: Sequence[Path], but: Sequence[Path] = ()) -> Mapping[str, Stamp]:
    """Path -> stamp of every file below `folders`, the folders in `but` and links to folders left out.

    A folder that is not there has no files; one that vanishes meanwhile neither.
    """
    excluded = {str(path.resolve()) for path in but}
    found: dict[str, Stamp] = {}
    for folder in folders:
        found.update(_files(str(folder.resolve()), excluded))
    return found


def _files(folder: str, excluded: set[str]) -> Iterator[tuple[str, Stamp]]:
    if folder in excluded:
        return
    try:
        with os.scandir(folder) as entries:
            listed = [entry for entry in entries if not is_junk(entry.name)]
    except OSError:
        return
    for entry in listed:
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, excluded)
            else:
                stat = entry.stat()
                yield entry.path, (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        except OSError:
            continue  # gone between listing and looking, or a link to nowhere
