"""The gate's steps one by one: `nox -f tests/noxfile.py` runs all, `-s NAME` one, `-l` lists them."""

from __future__ import annotations

from pathlib import Path

import nox

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ("3.11", "3.12", "3.13")

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = ["lint", "types", "layers", "tests", "wheel"]


def _install(session: nox.Session) -> None:
    session.chdir(ROOT)
    session.install(".[dev]")


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The tests that need neither a browser nor data from outside; further arguments go to pytest."""
    _install(session)
    session.run("python", "-m", "pytest", "-n", "auto", "-m", "not browser and not field", *session.posargs)


@nox.session
def browser(session: nox.Session) -> None:
    """The tests in Chromium; a skip is a failure."""
    _install(session)
    session.run("npm", "ci", "--prefix", "tests", external=True)
    session.run("python", "-m", "pytest", "-m", "browser", "--no-skips", *session.posargs)


@nox.session
def field(session: nox.Session) -> None:
    """The tests on real data beside the checkout; a skip is a failure."""
    _install(session)
    session.run("python", "-m", "pytest", "-m", "field", "--no-skips", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff's rules and format, dead code, undeclared or unused dependencies."""
    _install(session)
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("vulture")
    session.run("deptry", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly."""
    _install(session)
    session.run("mypy", "--strict")


@nox.session
def layers(session: nox.Session) -> None:
    """Who may import whom."""
    _install(session)
    session.run("lint-imports")


@nox.session
def wheel(session: nox.Session) -> None:
    """The wheel alone, with the dependencies that it names, builds a site from an empty folder."""
    folder = session.create_tmp()
    session.install("build")
    session.chdir(ROOT)
    session.run("python", "-m", "build", "--outdir", folder)
    session.install(*(str(path) for path in Path(folder).glob("*.whl")))
    session.chdir(folder)
    session.run("ldnsite", "new", "site", "first")
    session.run("ldnsite", "build", "--site", "first")


@nox.session
def golden(session: nox.Session) -> None:
    """Take today's output of the golden site for the expected one; read the difference before you commit it."""
    _install(session)
    session.run("python", "-m", "pytest", "tests/golden", "--accept")
