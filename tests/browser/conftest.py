"""A browser, and the checkout's own site behind a server on this machine, for tests marked `browser`."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from tests.sites import ROOT, TODAY, run_program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")  # fmt: skip
"""So that the browser itself asks nobody for anything."""


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout's own site, published outside the checkout."""
    folder = tmp_path_factory.mktemp("browser") / "build"
    run = run_program("build", "--site", ROOT, "--output", folder, "--today", TODAY.isoformat(), cwd=ROOT)
    assert run.code == 0, run.text
    return folder


@pytest.fixture(scope="session")
def address(output: Path) -> Iterator[str]:
    """Where the site is served, with a final slash."""
    handler = functools.partial(_Silent, directory=str(output))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window: the system's, or the one that CHROMIUM names."""
    sync_api = pytest.importorskip("playwright.sync_api")
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        pytest.skip("Chromium is not installed")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield started
        started.close()


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The packages of `tests/package.json`."""
    folder = ROOT / "tests" / "node_modules"
    if not (folder / "axe-core").is_dir():
        pytest.skip("the packages of tests/package.json are not installed: npm ci in tests/")
    return folder
