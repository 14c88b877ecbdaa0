"""What is installed is whole: the wheel carries program, manual and theme, and builds a site from an empty folder.

No network: the wheel is unpacked beside this environment's libraries, into an environment that has nothing else. That
the dependencies which it names are enough is proved by the gate, which installs it from the registry.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sites import ROOT, contents
from tests.structure.tree import PACKAGE, tracked

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=50)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_carries_the_whole_theme(wheel: Path) -> None:
    theme = {f"ldnsite/theme/{path}" for path in contents(ROOT / "templates")}
    assert theme
    assert theme <= names(wheel)


def test_the_wheel_carries_the_manual_and_everything_that_is_no_python(wheel: Path) -> None:
    data = {path.relative_to(ROOT).as_posix() for path in tracked() if PACKAGE in path.parents}
    assert data
    assert data <= names(wheel)


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    assert {name.split("/")[0].split("-")[0] for name in names(wheel)} == {"ldnsite"}


def test_the_wheel_alone_builds_a_site_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", symlinks=True)
    python = tmp_path / "venv" / "bin" / "python"
    where = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # A .pth comes after the folder that it stands in: the wheel's ldnsite wins over one that is installed here.
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "libraries.pth").write_text("\n".join(sorted(libraries)) + "\n", encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

    def run(*arguments: str) -> str:
        command = [str(python), *arguments]
        done = subprocess.run(
            command, cwd=empty, env=env, capture_output=True, text=True, check=False, timeout=50
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert run("-c", "import ldnsite; print(ldnsite.__file__)").startswith(str(packages))
    run("-m", "ldnsite", "new", "site")
    run("-m", "ldnsite", "build")
    assert (empty / "build" / "index.html").is_file()
    assert (empty / "build" / "professional" / "index.html").is_file()
    assert list((empty / "build" / "static").glob("site.*.css"))
