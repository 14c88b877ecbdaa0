"""The options that several commands share, each with one meaning. No command."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ldnsite.model.problem import EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Command = Callable[..., Any]


def read_day(ctx: click.Context, param: click.Parameter, value: str | None) -> dt.date | None:
    """The date in `YYYY-MM-DD`; anything else is a usage error."""
    if value is None:
        return None
    try:
        return dt.datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a date has no zone
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date such as 2026-11-22", ctx, param) from None


def site_root(value: Path) -> Path:
    """The folder of the site; an `EnvironmentProblem` when it holds no `content/`."""
    if not (value / "content").is_dir():
        raise EnvironmentProblem(
            f"there is no site in {value.resolve()}: it has no folder content/",
            "name the site's folder with --site, or start one with `ldnsite new site`",
        )
    return value


def today() -> dt.date:
    """The day on which the command runs, by the local calendar: the program's only look at the clock."""
    return dt.date.today()  # noqa: DTZ011 - an editor's "today" is the local one


def site_option(command: Command) -> Command:
    """`--site DIR`."""
    return click.option(
        "--site",
        "root",
        type=click.Path(path_type=Path, file_okay=False),
        default=".",
        callback=lambda _ctx, _param, value: site_root(value),
        metavar="DIR",
        help="The folder that holds content/ (default: the current one).",
    )(command)


def today_option(command: Command) -> Command:
    """`--today DATE`. None when not given, so that a long-lived preview can go with the calendar."""
    return click.option(
        "--today",
        callback=read_day,
        metavar="DATE",
        help="Judge review dates as on this day, YYYY-MM-DD (default: today). Changes no byte of the site.",
    )(command)


def format_option(command: Command) -> Command:
    """`--format text|json|github`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "github"]),
        default="text",
        help="How to report findings on standard output.",
    )(command)


def strict_option(command: Command) -> Command:
    """`--strict`."""
    return click.option("--strict", is_flag=True, help="Let a warning fail as an error does.")(command)
