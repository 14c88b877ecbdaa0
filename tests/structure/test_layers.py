"""The layers of the house: who may import whom, who may touch the disk, who may look at the clock."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from tests.sites import ROOT
from tests.structure.tree import Module, call_names, modules

PURE = {
    "cite",
    "checks",
    "compose",
    "evidence",
    "markup",
    "model",
    "outputs",
    "pipeline",
    "render",
    "report",
    "review",
}
"""Stages that work on values alone."""

DISK = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "listdir", "scandir", "iterdir", "glob", "rglob",
    "mkdir", "makedirs", "unlink", "rmtree", "rename", "replace_file", "touch", "walk_files",
}  # fmt: skip
CLOCK_AND_PLACE = {
    "date.today", "datetime.date.today", "datetime.now", "datetime.utcnow", "datetime.datetime.now", "time.time",
    "time.time_ns", "time.localtime", "os.environ", "os.getenv", "os.getcwd", "Path.cwd", "Path.home",
    "locale.getlocale", "locale.setlocale", "random.random", "random.choice", "uuid.uuid4", "uuid.uuid1",
}  # fmt: skip
CLOCK_READERS = {"commands", "preview", "publish", "cli"}
WRITERS = {"publish", "commands"}
"""Who may write: `publish` the site; the commands `new` and `sign` what an editor asked for."""

JUDGEMENT = {"cite", "evidence", "review"}

each_module = pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)


def test_import_linter_finds_the_contracts_of_pyproject_kept() -> None:
    program = "from importlinter.cli import lint_imports; import sys; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False, timeout=55
    )
    assert done.returncode == 0, done.stdout + done.stderr


@each_module
def test_only_the_ends_touch_the_disk(module: Module) -> None:
    """`load` reads the sources and `publish` writes the site; every stage between them works on values."""
    if module.stage not in PURE:
        return
    touched = [
        (node.lineno, ast.unparse(node.func))
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in DISK
    ]
    assert not touched


@each_module
def test_only_publish_and_the_editors_commands_write(module: Module) -> None:
    if module.stage in WRITERS:
        return
    names = {"write_text", "write_bytes", "mkdir", "makedirs", "unlink", "rmtree"}
    written = [(name, line) for name, line in call_names(module.tree) if name.rpartition(".")[2] in names]
    assert not written


@each_module
def test_clock_and_environment_come_in_as_arguments(module: Module) -> None:
    """No byte of the output depends on the day, the machine, the locale or the folder."""
    if module.stage in CLOCK_READERS:
        return
    found = [(name, line) for name, line in call_names(module.tree) if name in CLOCK_AND_PLACE]
    assert not found


@each_module
def test_judgement_needs_no_library_but_pydantic(module: Module) -> None:
    """How evidence is weighed, cited and dated can be read, and tested, without any framework."""
    if module.stage not in JUDGEMENT:
        return
    allowed = {*sys.stdlib_module_names, "pydantic", "pydantic_core", "ldnsite"}
    imported = {name.split(".")[0] for name in _imported(module.tree)}
    assert not imported - allowed


def _imported(tree: ast.Module) -> list[str]:
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
    return names
