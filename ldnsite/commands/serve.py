"""`ldnsite serve`: the preview."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import click

from ldnsite.commands._options import site_option, today_option
from ldnsite.commands._options import today as this_day

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ldnsite.preview.edition import Edition, Told

_HOME = "127.0.0.1"


@click.command("serve")
@site_option
@click.option("--host", default=_HOME, show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), help="The port (default: the first free one from 5500 on)."
)
@today_option
def command(root: Path, host: str, port: int | None, today: date | None) -> int:
    """Preview both views, drafts included, and reload after each save.

    Pages with errors are shown too, with the findings laid over them. Writes nothing; ends with Ctrl+C.
    """
    from ldnsite.load.project import default_theme  # noqa: PLC0415 - `--help` must not load the pipeline
    from ldnsite.preview.printer import Printer  # noqa: PLC0415
    from ldnsite.preview.server import PreviewServer  # noqa: PLC0415
    from ldnsite.preview.watcher import TreeWatcher  # noqa: PLC0415

    if host != _HOME:
        click.echo(f"whoever reaches {host} can read this preview, drafts included", err=True)
    printer = Printer(root, lambda: today or this_day())
    sources = [root / name for name in ("content", "references", "templates")]
    watcher = TreeWatcher([*sources, default_theme()], but=[root / "build", root / ".ldnsite"])
    server = PreviewServer(printer, watcher, _Log().tell)
    server.run(host, port, lambda address: click.echo(_hello(address), err=True))
    gc.freeze()  # or else Python spends half a second on taking the whole site apart before it ends
    return 0


def _hello(address: str) -> str:
    return f"preview: {address} (every block in every state: {address}__preview/; Ctrl+C ends it)"


class _Log:
    """Prints what is new in an edition: a list of findings that stays the same is told once."""

    def __init__(self) -> None:
        self._told: tuple[Told, ...] = ()

    def tell(self, edition: Edition) -> None:
        if edition.failure:
            click.echo(
                f"ldnsite has a bug; the pages shown are of the last build\n{edition.failure}", err=True
            )
            return
        if edition.findings != self._told:
            click.echo("\n".join(finding.text for finding in edition.findings), err=True)
        self._told = edition.findings
        click.echo(f"{len(edition.files)} files built, {edition.tally}", err=True)
