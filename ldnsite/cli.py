"""From words to one command, and from whatever goes wrong to an exit code: the only error handler.

Exit 0: no error. 1: findings that fail. 2: usage or environment. 3: our bug. 130: interrupted.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from ldnsite import __version__
from ldnsite.commands import COMMANDS
from ldnsite.model.nearest import nearest
from ldnsite.model.problem import EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

OK, FINDINGS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


class LazyCommands(click.Group):
    """The commands of `COMMANDS`; a command's module is imported when that command runs, and not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the registry."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command, or None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"ldnsite.commands.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - for the type checker; a test proves it
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Lists the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest name for an unknown one."""
        meant = nearest(args[0], COMMANDS)
        if args[0] not in COMMANDS and not args[0].startswith("-") and meant:
            ctx.fail(f"no such command: {args[0]}; did you mean {meant}?")
        return super().resolve_command(ctx, args)


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ldnsite")
def program() -> None:
    """Builds an evidence-summary site from Markdown, YAML and BibTeX."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command that `arguments` (by default the process's own) name; returns the exit code."""
    _never_choke_on_output()
    try:
        code = program.main(args=arguments, prog_name="ldnsite", standalone_mode=False)
    except click.Abort:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as problem:
        problem.show()
        return USAGE
    except EnvironmentProblem as problem:
        click.echo(f"ldnsite: {problem.message}", err=True)
        if problem.hint:
            click.echo(f"  hint: {problem.hint}", err=True)
        return USAGE
    except Exception as bug:  # noqa: BLE001 - the one place for what nobody foresaw
        _report_bug(bug, sys.argv[1:] if arguments is None else arguments)
        return BUG
    return code if isinstance(code, int) else OK


def _never_choke_on_output() -> None:
    """A terminal that lacks a letter shows its escape; it is no reason to fail."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _report_bug(bug: Exception, arguments: Sequence[str]) -> None:
    """Prints what a report of the bug needs, ready to paste."""
    import platform  # noqa: PLC0415 - needed only here, and start-up counts
    import traceback  # noqa: PLC0415
    from importlib import metadata  # noqa: PLC0415

    names = ("click", "pydantic", "jinja2", "pyyaml", "markdown", "pybtex", "livereload", "nh3")
    found = {dist.name.lower(): dist.version for name in names for dist in metadata.distributions(name=name)}
    lines = (
        "ldnsite has a bug. Please report this:",
        "",
        f"ldnsite {__version__}, Python {platform.python_version()}, {platform.platform()}",
        ", ".join(f"{name} {found.get(name, 'not installed')}" for name in names),
        f"command: ldnsite {' '.join(arguments)}",
        "",
        "".join(traceback.format_exception(bug)),
    )
    click.echo("\n".join(lines), err=True)
