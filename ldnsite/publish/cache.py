"""Keeps what saves the next run time. Nothing rests on it: a cache that cannot be written is left."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from ldnsite.publish.disk import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_caches(folder: Path, caches: Mapping[str, bytes]) -> None:
    """Puts each of `caches` into `folder`, whole or not at all; a full or write-protected disk is no matter."""
    for name, data in caches.items():
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(folder / name, data)
