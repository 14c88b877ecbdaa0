"""What all tests share: the fixtures `site_builder`, `own_site` and `browser`, and the options of the gate.

`--accept` takes what is rendered today for the expected output of the golden site. `--no-skips` makes a skipped
test a failure: the gate installs whatever a test may need.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import hypothesis
import pytest

import ldnsite
from tests.sites import ROOT, SiteBuilder, TestSite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")  # fmt: skip
"""So that the browser itself asks nobody for anything."""

hypothesis.settings.register_profile(
    "house",
    deadline=None,  # the machine's load is no property of the code
    derandomize=True,  # a run that fails must fail again
    max_examples=60,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile("search", parent=hypothesis.settings.get_profile("house"),
                                     derandomize=False, max_examples=2000)  # fmt: skip
hypothesis.settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("ldnsite")
    group.addoption(
        "--accept", action="store_true", help="take the golden site's output of today for the expected one"
    )
    group.addoption("--no-skips", action="store_true", help="a skipped test fails the run")


def pytest_configure(config: pytest.Config) -> None:
    if not str(ldnsite.__file__).startswith(str(ROOT)):
        raise pytest.UsageError(
            f"the tests are for the sources in {ROOT}, but {ldnsite.__file__} was imported"
        )
    if config.getoption("--accept") and config.getoption("numprocesses", None):
        raise pytest.UsageError("--accept writes files: run it without -n")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Under `--no-skips`, whatever was skipped, a test or a whole module, fails the run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.config.getoption("--no-skips") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    if config.getoption("--no-skips") and skipped:
        terminalreporter.section("skipped, which --no-skips forbids", red=True)
        for report in skipped:
            terminalreporter.line(f"{report.nodeid}: {report.longrepr[2] if report.longrepr else ''}")


@pytest.fixture
def site_builder(tmp_path: Path) -> SiteBuilder:
    """Call it with files to lay over the minimal site; see `tests.sites`."""
    return SiteBuilder(tmp_path)


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout's own site as published, from a copy of its sources: the checkout itself stays as it is."""
    root = tmp_path_factory.mktemp("own")
    for folder in ("content", "references"):
        shutil.copytree(ROOT / folder, root / folder)
    TestSite(root).build()
    return root / "build"


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
