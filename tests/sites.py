"""Small sites for tests: files laid over a minimal valid site.

They are loaded, assembled and rendered in process, or built by the command line in a process of its own.

    site = site_builder({"content/pages/faq.md": "..."})
    assert [finding.rule for finding in site.findings()] == ["unknown-citation"]
    run = site.run("build")
    assert run.code == 1

The stages are imported late, so that one that is broken fails its own tests alone.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.project import Project
    from ldnsite.pipeline.assemble import Built
    from ldnsite.pipeline.rendering import Rendered

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""

BASE = ROOT / "tests" / "broken" / "_base"
"""The minimal valid site that most tests start from."""

TODAY = date(2026, 11, 22)
"""The day on which all tests happen, unless they say another."""

RUN = "import sys; from ldnsite.cli import main; sys.exit(main())"
"""What runs the program of this checkout, whatever is installed."""


@dataclass(frozen=True, slots=True)
class Run:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def text(self) -> str:
        """All that was printed."""
        return self.out + self.err

    @property
    def data(self) -> Any:
        """Standard output as JSON; fails when it is anything else."""
        return json.loads(self.out)

    def rules(self) -> list[str]:
        """The rules of the findings that `--format json` printed, in order."""
        return [finding["rule"] for finding in self.data["diagnostics"]]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` by its path, hidden ones too; {} when there is no such folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def place(at: Path, content: str | bytes | None) -> None:
    """Write a file with what folders it needs; None deletes it."""
    if content is None:
        at.unlink()
        return
    at.parent.mkdir(parents=True, exist_ok=True)
    at.write_bytes(content.encode() if isinstance(content, str) else content)


def run_program(
    *arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None, timeout: float = 50
) -> Run:
    """`ldnsite` with `arguments` in `cwd`; `env` is added to the environment."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **(env or {})},
        capture_output=True,
        timeout=timeout,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


@dataclass(frozen=True, slots=True)
class TestSite:
    """A site in a folder of its own."""

    __test__ = False

    root: Path
    today: date = TODAY
    theme: Path | None = field(default=None)

    @property
    def output(self) -> Path:
        """Where `build` publishes."""
        return self.root / "build"

    def change(self, files: Mapping[str, str | bytes | None]) -> TestSite:
        """Write files; None deletes. The same site."""
        for path, content in files.items():
            place(self.root / path, content)
        return self

    def edit(self, path: str, *changes: tuple[str, str]) -> TestSite:
        """Replace words in a file; fails when one is not there exactly once. The same site."""
        text = (self.root / path).read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, f"{path} has {old!r} {text.count(old)} times"
            text = text.replace(old, new)
        return self.change({path: text})

    def project(self) -> tuple[Project, tuple[Diagnostic, ...]]:
        """The snapshot of the sources, and what is wrong with the files."""
        from ldnsite.load.project import read_project

        return read_project(self.root, self.theme)

    def assembled(self) -> Built:
        """The site loaded, composed and checked, in process; with the findings on files as such."""
        from ldnsite.pipeline.assemble import assemble

        project, found = self.project()
        return assemble(project, self.today, found=found)

    def all_rendered(self) -> tuple[Built, Rendered]:
        """The site up to its bytes, in process, without touching the output folder, errors or not."""
        from ldnsite.pipeline.rendering import render_site

        built = self.assembled()
        return built, render_site(built, self.project()[0])

    def findings(self, *rules: str) -> list[Diagnostic]:
        """What all stages found, by place; only `rules` when given."""
        from ldnsite.pipeline.assemble import in_order

        built, rendered = self.all_rendered()
        found = in_order((*built.diagnostics, *rendered.diagnostics))
        return [finding for finding in found if not rules or finding.rule in rules]

    def rendered(self) -> dict[str, bytes]:
        """Every file of the site by path, without touching the output folder."""
        return {made.path: made.data for made in self.all_rendered()[1].files}

    def run(
        self,
        command: str,
        *arguments: str | Path,
        env: Mapping[str, str] | None = None,
        today: date | None = None,
    ) -> Run:
        """A command that reads this site, in a process of its own, with `--today`."""
        day = (today or self.today).isoformat()
        return run_program(command, "--site", self.root, "--today", day, *arguments, cwd=self.root, env=env)

    def build(
        self, *arguments: str | Path, env: Mapping[str, str] | None = None, today: date | None = None
    ) -> Run:
        """`ldnsite build`; fails when the build does."""
        done = self.run("build", *arguments, env=env, today=today)
        assert done.code == 0, done.text
        return done

    def published(self) -> dict[str, bytes]:
        """Every file below `build/`, by path."""
        return contents(self.output)

    def page(self, address: str) -> str:
        """The published page at `address`, such as `conditions/fibromyalgia/`."""
        return (self.output / address / "index.html").read_text(encoding="utf-8")


class SiteBuilder:
    """Makes sites in numbered folders below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0

    def __call__(
        self,
        files: Mapping[str, str | bytes | None] | None = None,
        *,
        base: Path | None = BASE,
        name: str = "",
        today: date = TODAY,
    ) -> TestSite:
        """A site of `files` laid over `base` (None: over nothing); None deletes a file of the base."""
        self._made += 1
        root = self._folder / (name or f"site-{self._made}")
        if base is None:
            root.mkdir(parents=True)
        else:
            shutil.copytree(base, root, symlinks=True)
        return TestSite(root, today).change(files or {})


def differences(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> Sequence[str]:
    """The paths at which two folders differ, sorted; empty when they are the same byte for byte."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))
