"""How this stage touches the disk: whole files or none, and problems told in plain words."""

from __future__ import annotations

import itertools
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ldnsite.model.problem import EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEMPORARY = ".ldnsite-tmp-"
"""How the names of our unfinished files start; such a file is never part of the site and may always go."""

_counter = itertools.count()


@contextmanager
def explained(doing: str) -> Iterator[None]:
    """Turns an `OSError` into an `EnvironmentProblem` that says what was being done."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentProblem(
            f"cannot {doing}: {reason}", "look at the folder's permissions and at the space on the disk"
        ) from error


def write_whole(path: Path, data: bytes) -> None:
    """Puts `data` at `path` at one stroke: whoever reads sees the old bytes or the new, never a part.

    The temporary file stands in the same folder, because a rename across file systems is not atomic.
    It is made with the usual permissions (`tempfile` would give 0600, which no web server can read).
    """
    temporary = path.with_name(f"{TEMPORARY}{os.getpid()}-{next(_counter)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(temporary, flags, 0o666), "wb") as file:
            file.write(data)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
