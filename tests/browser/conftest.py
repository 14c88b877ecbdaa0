"""The checkout's own site behind a server on this machine, for tests marked `browser`."""

from __future__ import annotations

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from tests.sites import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@pytest.fixture(scope="session")
def address(own_site: Path) -> Iterator[str]:
    """Where the site is served, with a final slash."""
    handler = functools.partial(_Silent, directory=str(own_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The packages of `tests/package.json`."""
    folder = ROOT / "tests" / "node_modules"
    if not (folder / "axe-core").is_dir():
        pytest.skip("the packages of tests/package.json are not installed: npm ci in tests/")
    return folder
