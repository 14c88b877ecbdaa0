"""One thread for building, so that the server answers while a build runs."""

from __future__ import annotations

from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ldnsite.preview.edition import Edition


class Worker:
    """Calls `make` once for each request, one at a time, and hands what it returns to `deliver`.

    The thread is a daemon: the preview ends at once, even in the middle of a build, which writes nothing.
    """

    def __init__(self, make: Callable[[], Edition], deliver: Callable[[Edition], object]) -> None:
        self._make, self._deliver = make, deliver
        self._requests: SimpleQueue[None] = SimpleQueue()
        Thread(target=self._work, name="ldnsite-preview", daemon=True).start()

    def request(self) -> None:
        """Asks for one more edition; returns at once."""
        self._requests.put(None)

    def _work(self) -> None:
        while True:
            self._requests.get()
            while not self._requests.empty():
                self._requests.get()  # changes that came while one was built are all in the next
            self._deliver(self._make())
