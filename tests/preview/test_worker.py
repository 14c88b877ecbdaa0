"""Building beside the server."""

from __future__ import annotations

from queue import Queue
from threading import Event, current_thread

from ldnsite.preview.edition import Edition
from ldnsite.preview.worker import Worker


def test_builds_one_at_a_time_and_folds_what_waits():
    """Any number of requests during a build are one more build."""
    started, go, arrived = Queue(), Event(), Queue()

    def make() -> Edition:
        started.put(current_thread().daemon)
        go.wait(10)
        return Edition("x")

    worker = Worker(make, arrived.put)
    worker.request()
    assert started.get(timeout=10) is True
    for _ in range(5):
        worker.request()
    assert arrived.empty()
    go.set()
    arrived.get(timeout=10)
    arrived.get(timeout=10)
    worker.request()
    arrived.get(timeout=10)
    assert started.qsize() == 2
