"""`ldnsite build`: checks and renders the whole site, and publishes it when nothing fails."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from ldnsite.commands._options import format_option, site_option, strict_option, today_option
from ldnsite.commands._options import today as this_day

if TYPE_CHECKING:
    from datetime import date

    from ldnsite.commands._run import Run
    from ldnsite.model.output import OutputFile, WriteReport


@click.command("build")
@site_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where the site goes (default: build/ in the site's folder).",
)
@today_option
@format_option
@strict_option
def command(root: Path, output: Path | None, today: date | None, form: str, *, strict: bool) -> int:
    """Check, render and publish the site.

    With an error (or, under --strict, a warning) nothing is published: the last good site stays.
    """
    from ldnsite.commands._run import report  # noqa: PLC0415 - `--help` must not load the pipeline

    started = perf_counter()
    found, written = _build(root, output or root / "build", today or this_day(), strict=strict)
    report(found, form)
    seconds = f"{perf_counter() - started:.2f} s"
    if written is None:
        click.echo(f"nothing was published: {found.tally} ({seconds})", err=True)
        return 1
    click.echo(
        f"{found.pages} pages: {len(written.written)} files written, {len(written.unchanged)} unchanged, "
        f"{len(written.removed)} removed ({seconds})",
        err=True,
    )
    return 0


def _build(root: Path, output: Path, today: date, *, strict: bool) -> tuple[Run, WriteReport | None]:
    """What was found, and what publishing did; None when the findings forbid it."""
    from ldnsite.commands._run import run  # noqa: PLC0415
    from ldnsite.model.project import CACHES  # noqa: PLC0415
    from ldnsite.publish.cache import write_caches  # noqa: PLC0415
    from ldnsite.publish.lock import locked  # noqa: PLC0415
    from ldnsite.publish.ownership import owned_files, refuse_sources  # noqa: PLC0415
    from ldnsite.publish.staging import Staging  # noqa: PLC0415
    from ldnsite.publish.writer import publish  # noqa: PLC0415

    refuse_sources(output, root)
    owned_files(output)  # an output folder that is not ours is refused before any work is done
    with locked(root / ".ldnsite" / "lock"):
        staging = Staging(root / ".ldnsite" / "staging")
        files: list[OutputFile] = []
        found = run(
            root, today, lambda path, data, made_from: files.append(staging.keep(path, data, made_from))
        )
        write_caches(root / CACHES, found.caches)
        if found.tally.fails(strict=strict):
            return found, None
        written = publish(files, staging, output)
        staging.prune({file.digest for file in files})
        return found, written
