"""The preview's server: livereload's `Server` with handlers, watcher and start-up of our own."""

from __future__ import annotations

import errno
import signal
import socket
from typing import TYPE_CHECKING

from livereload import Server
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.web import Application

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.preview.desk import Desk
from ldnsite.preview.handlers import ClientHandler, PageHandler, ReloadSocket, StartHandler
from ldnsite.preview.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ldnsite.preview.edition import Edition
    from ldnsite.preview.watcher import TreeWatcher

DEFAULT_PORT = 5500
_TRIES = 20


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
        listening = bound(host, port)
        loop = IOLoop.current()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: loop.add_callback_from_signal(loop.stop))
        desk = Desk(host, self._arrived)
        HTTPServer(self.application_for(desk)).add_socket(listening)
        worker = Worker(self._make, lambda edition: loop.add_callback(desk.put, edition))
        worker.request()
        self._watch(loop, worker)
        ready(f"http://{_in_address(host)}:{listening.getsockname()[1]}/")
        loop.start()

    def application_for(self, desk: Desk) -> Application:
        """The addresses of the preview, and what answers each."""
        given: dict[str, Any] = {"desk": desk}
        return Application(
            [
                (r"/__preview/ws", ReloadSocket, given),
                (r"/__preview/", StartHandler, given),
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


def bound(host: str, port: int | None) -> socket.socket:
    """A listening socket on `port`; without one, on the first free port from `DEFAULT_PORT` on."""
    for tried in range(DEFAULT_PORT, DEFAULT_PORT + _TRIES) if port is None else (port,):
        try:
            return _listening(host, tried)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                reason = error.strerror or str(error)
                raise EnvironmentProblem(
                    f"cannot listen on {host}: {reason}", "look at --host and --port"
                ) from error
    named = f"port {port}" if port is not None else f"every port from {DEFAULT_PORT} on"
    raise EnvironmentProblem(f"{named} is in use", "choose another with --port")


def _listening(host: str, port: int) -> socket.socket:
    """Not `tornado.netutil.bind_sockets`, which leaves its socket open when the port is taken."""
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listening = socket.create_server(address[:2], family=family)
    listening.setblocking(False)  # noqa: FBT003 - the name of the only argument is "flag"
    return listening


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
