"""`ldnsite check`: every finding that `build` would make, and no output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ldnsite.commands._options import format_option, site_option, strict_option, today_option
from ldnsite.commands._options import today as this_day

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command("check")
@site_option
@today_option
@format_option
@strict_option
def command(root: Path, today: date | None, form: str, *, strict: bool) -> int:
    """Report everything that is wrong; write nothing."""
    from ldnsite.commands._run import report, run  # noqa: PLC0415 - `--help` must not load the pipeline

    found = run(root, today or this_day(), lambda *_: None)
    report(found, form)
    return 1 if found.tally.fails(strict=strict) else 0
