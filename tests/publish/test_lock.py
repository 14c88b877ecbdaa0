"""One build of a site at a time."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.publish.lock import locked
from tests.sites import ROOT

HOLD = """
import sys, time
from pathlib import Path
from ldnsite.publish.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_build_is_refused(tmp_path):
    """The message names the process that holds the lock."""
    with (
        locked(tmp_path / "lock"),
        pytest.raises(EnvironmentProblem, match=str(os.getpid())),
        locked(tmp_path / "lock"),
    ):
        pytest.fail("the lock was given twice")


def test_the_lock_is_free_after_use(tmp_path):
    """Also after an exception."""
    with pytest.raises(KeyError), locked(tmp_path / "lock"):
        raise KeyError
    with locked(tmp_path / "lock"):
        pass


def test_another_process_is_refused_and_a_dead_one_is_not(tmp_path):
    """The lock of a process that was killed is taken over, though its file is still there."""
    path = tmp_path / "folder" / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(EnvironmentProblem, match=f"process {holder.pid}"), locked(path):
            pytest.fail("the lock was given twice")
        holder.kill()
    assert path.read_text() == f"{holder.pid}\n"
    with locked(path):
        assert path.read_text() == f"{os.getpid()}\n"


def test_a_removed_lock_does_not_let_two_in(tmp_path, monkeypatch):
    """When `.ldnsite/` is deleted between opening and locking, the lock that is there counts."""
    path = tmp_path / "lock"
    opened = []
    real = os.open

    def open_and_lose(*arguments):
        descriptor = real(*arguments)
        if not opened:
            path.unlink()
        opened.append(descriptor)
        return descriptor

    monkeypatch.setattr(os, "open", open_and_lose)
    with locked(path):
        assert len(opened) == 2
        assert path.exists()


def test_a_place_that_cannot_be_locked_is_an_environment_problem(tmp_path):
    """A folder in the lock's place."""
    (tmp_path / "lock").mkdir()
    with pytest.raises(EnvironmentProblem, match="cannot lock"), locked(tmp_path / "lock"):
        pytest.fail("a folder was locked")
