"""Makes editions: builds the whole site in memory, broken parts and drafts too."""

from __future__ import annotations

import traceback
from dataclasses import replace
from functools import partial
from secrets import token_hex
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.project import read_project
from ldnsite.model.diagnostic import Severity
from ldnsite.pipeline.assemble import assemble
from ldnsite.pipeline.rendering import render_site
from ldnsite.preview.edition import Edition, Told
from ldnsite.preview.showcase import Showcase
from ldnsite.report.as_text import lines_of, tell
from ldnsite.report.tally import arranged, by_weight, tally

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from ldnsite.model.diagnostic import Diagnostic


class Printer:
    """Makes one edition after another of the site at `root`. Runs in the worker's thread."""

    def __init__(self, root: Path, today: Callable[[], date]) -> None:
        self._root, self._today = root, today
        self._server, self._count = token_hex(4), 0
        self._last = Edition()
        self._showcase = Showcase()

    def __call__(self) -> Edition:
        """The next edition. A bug does not end the preview: the pages stay, and the overlay shows it."""
        self._count += 1
        name = f"{self._server}.{self._count}"
        try:
            self._last = make_edition(self._root, self._today(), name, self._showcase)
        except Exception as bug:  # noqa: BLE001 - shown to the editor, who goes on writing
            self._last = replace(self._last, name=name, failure="".join(traceback.format_exception(bug)))
        return self._last


def make_edition(root: Path, today: date, name: str, showcase: Showcase) -> Edition:
    """The site at `root` as it is now; `showcase` can show every block in its theme."""
    project, unreadable = read_project(root)
    built = assemble(project, today, drafts=True, found=unreadable)
    rendered = render_site(built, project)
    files = {made.path: made.data for made in rendered.files}
    findings = arranged((*built.diagnostics, *rendered.diagnostics))
    return Edition(
        name,
        MappingProxyType(files),
        _told(findings, built.sources),
        tally(findings),
        showcase=partial(showcase.files, project),
    )


def _told(findings: Sequence[Diagnostic], sources: Mapping[str, str]) -> tuple[Told, ...]:
    """What the overlay shows: errors, then warnings, and how many notes; the notes only when there is nothing else."""
    grave = tuple(finding for finding in by_weight(findings) if finding.severity is not Severity.NOTE)
    lines = lines_of(sources)
    told = tuple(Told(finding.severity.value, tell(finding, lines)) for finding in grave or findings)
    notes = len(findings) - len(grave)
    if not (grave and notes):
        return told
    return (*told, Told(Severity.NOTE.value, f"and {notes} note{'' if notes == 1 else 's'}\n"))
