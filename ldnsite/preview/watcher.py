"""Notices changes of the sources: once for a burst of saves, and never too few times."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from livereload.watcher import Watcher

from ldnsite.preview.snapshot import snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

POLL = 0.1
"""Seconds between two looks."""

SETTLE = 0.15
"""Seconds for which nothing may change before a change counts: a checkout of six files is one change."""

MAX_SHARE = 0.1
"""The share of the time that looking may take: a large tree is looked at less often."""


class TreeWatcher(Watcher):  # type: ignore[misc]  # livereload has no types
    """Watches whole folders. Replaces livereload's own look at single files' times, which misses saves."""

    def __init__(
        self, folders: Sequence[Path], but: Sequence[Path] = (), clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__()
        self._folders, self._but, self._clock = tuple(folders), tuple(but), clock
        self._told = self._seen = snapshot(self._folders, self._but)
        self._since = clock()
        self.pause = POLL
        """Seconds to wait before the next look."""

    def examine(self) -> tuple[str | None, None]:
        """A path that has changed since the last time that one was told, or None; no delay."""
        started = self._clock()
        now = snapshot(self._folders, self._but)
        self.pause = max(POLL, (self._clock() - started) / MAX_SHARE)
        if now != self._seen:
            self._seen, self._since = now, started
        if self._seen == self._told or started - self._since < SETTLE:
            return None, None
        changed = {path for path, _ in self._seen.items() ^ self._told.items()}
        self._told = self._seen
        self.filepath = min(changed)
        return self.filepath, None
