"""What the structure tests look at: the tracked files, and the syntax trees of our modules."""

from __future__ import annotations

import ast
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.sites import ROOT

PACKAGE = ROOT / "ldnsite"


@dataclass(frozen=True, slots=True)
class Module:
    """One of our modules. `stage` is the folder it stands in below `ldnsite/`, or its own name at the top."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The path below the checkout."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def stage(self) -> str:
        """`load` for everything in `ldnsite/load/`."""
        return self.path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def modules() -> tuple[Module, ...]:
    """All modules of the generator, sorted by path."""
    paths = sorted(path for path in PACKAGE.rglob("*.py") if "theme" not in path.relative_to(PACKAGE).parts)
    texts = [(path, path.read_text(encoding="utf-8")) for path in paths]
    return tuple(Module(path, text, ast.parse(text)) for path, text in texts)


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that is, or may be, under version control; without git, every file that no rule ignores."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    names = done.stdout.decode().split("\0")
    return tuple(sorted(ROOT / name for name in names if name and (ROOT / name).is_file()))


def text_of(path: Path) -> str | None:
    """A file as UTF-8 text; None when it is none."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def call_names(tree: ast.AST) -> list[tuple[str, int]]:
    """Every attribute or name in `tree` in dotted form, with its line: `date.today`, `os.environ`."""
    return [
        (ast.unparse(node), node.lineno)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute | ast.Name)
    ]
