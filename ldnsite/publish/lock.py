"""The lock that keeps two builds of one site apart.

The operating system holds it, so that the lock of a process that died, however it died, is free at once.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.publish.disk import explained

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    _HELD_ELSEWHERE: tuple[type[OSError], ...] = (PermissionError,)

    def _take(descriptor: int) -> None:
        """Locks a byte far behind the text: what is locked cannot be read on Windows."""
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    _HELD_ELSEWHERE: tuple[type[OSError], ...] = (BlockingIOError,)

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the lock at `path`; an `EnvironmentProblem` when another process holds it.

    The file stays when the lock is given back: to remove it could take it from under the next holder.
    """
    descriptor = -1
    try:
        with explained(f"lock {path}"):
            descriptor = _opened(path)
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, f"{os.getpid()}\n".encode())
        yield
    finally:
        if descriptor != -1:
            os.close(descriptor)


def _opened(path: Path) -> int:
    """The descriptor of the locked file. Tries again when it was removed before it was locked."""
    while True:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _take(descriptor)
            if os.path.samestat(os.fstat(descriptor), path.stat()):
                return descriptor
        except FileNotFoundError:
            pass
        except _HELD_ELSEWHERE:
            os.close(descriptor)
            raise EnvironmentProblem(
                f"another build of this site is running{_holder(path)}",
                "wait until it has ended, then try again",
            ) from None
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _holder(path: Path) -> str:
    try:
        number = path.read_text("ascii", errors="replace").strip()
    except OSError:
        return ""
    return f" (process {number})" if number.isdigit() else ""
