"""What is wrong with stores: those of a site, or files that belong to none. No command of its own."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from ldnsite.commands._run import Run
from ldnsite.load.bibtex.decoding import decoded
from ldnsite.load.bibtex.store import read_store
from ldnsite.load.project import read_project
from ldnsite.model.problem import EnvironmentProblem
from ldnsite.model.project import SourceFile
from ldnsite.pipeline.assemble import assemble
from ldnsite.report.tally import arranged

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

_STORES = "references/"


def of_files(paths: Iterable[Path]) -> Run:
    """The findings on the entries of these files, taken together; a file named twice is read once."""
    files = [_read(path) for path in {path.resolve(): path for path in paths}.values()]
    _, findings = read_store(files)
    return Run(0, arranged(findings), {file.path: decoded(file.data).text for file in files})


def of_site(root: Path, today: date) -> Run:
    """Those of the findings of `ldnsite check` that are on the store."""
    project, unreadable = read_project(root)
    built = assemble(project, today, found=unreadable)
    findings = [found for found in built.diagnostics if found.span.path.startswith(_STORES)]
    stores = {file.path: decoded(file.data).text for file in project.under(_STORES.rstrip("/"))}
    return Run(len(built.pages), arranged(findings), stores)


def _read(path: Path) -> SourceFile:
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise EnvironmentProblem(f"{path} cannot be read: {reason}") from None
    return SourceFile(path.as_posix(), data, sha256(data).hexdigest())
