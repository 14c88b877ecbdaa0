"""Commands run in this process: as the program runs them, but without waiting for Python to start."""

from __future__ import annotations

from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path

from ldnsite.cli import main
from tests.sites import TODAY, Run, TestSite


def call(*words: str | Path) -> Run:
    """`ldnsite` with `words`."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(word) for word in words])
    return Run(code, out.getvalue(), err.getvalue())


def run(site: TestSite, command: str, *words: str | Path, today: date = TODAY) -> Run:
    """A command on `site`, with `--today`."""
    return call(command, "--site", site.root, "--today", today.isoformat(), *words)


def build(site: TestSite, *words: str | Path, today: date = TODAY) -> Run:
    """`ldnsite build`; fails when the build does."""
    done = run(site, "build", *words, today=today)
    assert done.code == 0, done.text
    return done
