"""What `build` and `check` do alike: read, assemble, render, report. No command of its own."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from ldnsite.load.project import read_project
from ldnsite.pipeline.assemble import assemble
from ldnsite.pipeline.rendering import render_site
from ldnsite.report import FORMATS
from ldnsite.report.as_text import as_text, coloured
from ldnsite.report.tally import Tally, arranged, tally

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from ldnsite.model.composed import Used
    from ldnsite.model.diagnostic import Diagnostic

    Keep = Callable[[str, bytes, tuple[Used, ...]], object]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run found. `pages` counts each view of a page."""

    pages: int
    findings: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    caches: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    """What to keep for the next run; only `build` does."""

    @property
    def tally(self) -> Tally:
        """The findings counted."""
        return tally(self.findings)


def run(root: Path, today: date, keep: Keep) -> Run:
    """Reads and renders the whole site at `root`, broken parts too; hands every file of it to `keep`."""
    project, unreadable = read_project(root)
    built = assemble(project, today, found=unreadable)
    rendered = render_site(built, project)
    for made in rendered.files:
        keep(made.path, made.data, made.made_from)
    return Run(
        len(built.pages), arranged((*built.diagnostics, *rendered.diagnostics)), built.sources, built.caches
    )


def report(found: Run, form: str) -> None:
    """Prints the findings on standard output, in colour on a terminal (unless NO_COLOR is set)."""
    if form == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        told = as_text(found.findings, found.sources, coloured)
    else:
        told = FORMATS[form](found.findings, found.sources)
    click.echo(told, nl=False)
