"""The preview's server: livereload's `Server` with handlers, watcher and start-up of our own."""

from __future__ import annotations

import errno
import signal
from typing import TYPE_CHECKING

from livereload import Server  # type: ignore[import-untyped]
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.netutil import bind_sockets
from tornado.web import Application

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.preview.desk import Desk
from ldnsite.preview.handlers import ClientHandler, PageHandler, ReloadSocket
from ldnsite.preview.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from socket import socket
    from typing import Any

    from ldnsite.preview.edition import Edition
    from ldnsite.preview.watcher import TreeWatcher

DEFAULT_PORT = 5500
_TRIES = 20
_IN_USE = (errno.EADDRINUSE, errno.EACCES)


class PreviewServer(Server):  # type: ignore[misc]  # livereload has no types
    """Serves what `make` builds, anew after each change that `watcher` sees."""

    def __init__(
        self, make: Callable[[], Edition], watcher: TreeWatcher, arrived: Callable[[Edition], None]
    ) -> None:
        super().__init__(watcher=watcher)
        self._make, self._arrived = make, arrived

    def run(self, host: str, port: int | None, ready: Callable[[str], object]) -> None:
        """Serves until the process is interrupted or terminated; calls `ready` with the address first.

        Raises `EnvironmentProblem` when `port` is taken; without one, the next free port is taken.
        """
        sockets = bound(host, port)
        loop = IOLoop.current()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: loop.add_callback_from_signal(loop.stop))
        desk = Desk(host, self._arrived)
        HTTPServer(self.application_for(desk)).add_sockets(sockets)
        worker = Worker(self._make, lambda edition: loop.add_callback(desk.put, edition))
        worker.request()
        self._watch(loop, worker)
        ready(f"http://{_in_address(host)}:{sockets[0].getsockname()[1]}/")
        loop.start()

    def application_for(self, desk: Desk) -> Application:
        """The addresses of the preview, and what answers each."""
        given: dict[str, Any] = {"desk": desk}
        return Application(
            [
                (r"/__preview/ws", ReloadSocket, given),
                (r"/__preview/(client\.js|client\.css)", ClientHandler, given),
                (r"/(.*)", PageHandler, given),
            ],
            log_function=lambda _: None,
        )

    def _watch(self, loop: IOLoop, worker: Worker) -> None:
        changed, _ = self.watcher.examine()
        if changed is not None:
            worker.request()
        loop.call_later(self.watcher.pause, self._watch, loop, worker)


def bound(host: str, port: int | None) -> list[socket]:
    """Listening sockets on `port`; without one, on the first free port from `DEFAULT_PORT` on."""
    for tried in range(DEFAULT_PORT, DEFAULT_PORT + _TRIES) if port is None else (port,):
        try:
            return bind_sockets(tried, address=host)
        except OSError as error:
            if error.errno not in _IN_USE:
                raise EnvironmentProblem(
                    f"cannot listen on {host}: {error.strerror}", "look at --host"
                ) from error
    named = f"port {port}" if port is not None else f"every port from {DEFAULT_PORT} on"
    raise EnvironmentProblem(f"{named} is in use", "choose another with --port")


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
