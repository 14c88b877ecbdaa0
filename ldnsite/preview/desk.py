"""The preview's state, touched by the server's one thread alone: the newest edition and who looks at it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

from ldnsite.preview.edition import Edition

if TYPE_CHECKING:
    from collections.abc import Callable


class Socket(Protocol):
    """An open page."""

    def tell(self, edition: Edition) -> None:
        """Tells the page which edition is the newest."""


class Desk:
    """Where editions arrive and from where pages are served. `host` is what the server is bound to."""

    def __init__(self, host: str, arrived: Callable[[Edition], None] = lambda _: None) -> None:
        self.host = host
        self.edition = Edition()
        self.first = asyncio.Event()
        self.sockets: set[Socket] = set()
        self._arrived = arrived

    def put(self, edition: Edition) -> None:
        """Makes `edition` the newest, and tells every open page."""
        self.edition = edition
        self.first.set()
        self._arrived(edition)
        for socket in tuple(self.sockets):
            socket.tell(edition)
