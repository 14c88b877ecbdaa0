"""`ldnsite refs`: what can be asked of the reference store. None of its commands writes a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ldnsite.commands._options import format_option, site_root, strict_option, today_option
from ldnsite.commands._options import today as this_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from typing import Any

_STYLES = ("ama", "vancouver", "apa")
_FORMS = ("bibtex", "ris", "csl-json")


def _site_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--site DIR`, looked at only by what needs a site."""
    return click.option(
        "--site",
        "root",
        type=click.Path(path_type=Path, file_okay=False),
        default=".",
        metavar="DIR",
        help="The folder that holds content/ (default: the current one).",
    )(command)


_form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to print what was found.",
)


@click.group("refs")
def command() -> None:
    """Look into the reference store: check, show, format, unused, export, dedupe.

    None of them writes a file.
    """


@command.command("check")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
@_site_option
@today_option
@format_option
@strict_option
def check(files: tuple[Path, ...], root: Path, today: date | None, form: str, *, strict: bool) -> int:
    """Report what is wrong with the entries of the store.

    With FILEs, these are read as one store and no site is needed; every entry weighs as if it were cited. Without,
    it is the site's store, and what no page cites gives warnings at most.
    """
    from ldnsite.commands._refs_check import of_files, of_site  # noqa: PLC0415 - `--help` must not load it
    from ldnsite.commands._run import report  # noqa: PLC0415

    found = of_files(files) if files else of_site(site_root(root), today or this_day())
    report(found, form)
    return 1 if found.tally.fails(strict=strict) else 0


@command.command("show")
@click.argument("key")
@_site_option
@_form_option
def show(key: str, root: Path, form: str) -> int:
    """Print all that was read of a work, as written and as understood, and where it is cited."""
    from ldnsite.commands._refs_show import as_json, as_text  # noqa: PLC0415
    from ldnsite.commands._refs_site import read_refs  # noqa: PLC0415

    refs = read_refs(site_root(root))
    work = refs.work(key)
    click.echo((as_json if form == "json" else as_text)(work, refs), nl=False)
    return refs.code()


@command.command("format")
@click.argument("keys", nargs=-1, required=True, metavar="KEY...")
@click.option("--style", type=click.Choice(_STYLES), default="ama", help="The citation style (default: ama).")
@_site_option
def format_(keys: tuple[str, ...], style: str, root: Path) -> int:
    """Print works as a reference list has them, one a line, in the order of the KEYs."""
    from ldnsite.cite.styles import STYLES  # noqa: PLC0415
    from ldnsite.commands._refs_site import read_refs  # noqa: PLC0415

    refs = read_refs(site_root(root))
    for work in [refs.work(key) for key in keys]:
        click.echo("".join(run.text for run in STYLES[style].entry(work)))
    return refs.code()


@command.command("unused")
@_site_option
@_form_option
def unused(root: Path, form: str) -> int:
    """Print the entries that no page and no record cites; drafts count as pages."""
    from ldnsite.commands._refs_site import read_refs  # noqa: PLC0415
    from ldnsite.commands._refs_unused import as_json, as_text  # noqa: PLC0415

    refs = read_refs(site_root(root))
    click.echo((as_json if form == "json" else as_text)(refs), nl=False)
    return refs.code()


@command.command("export")
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@click.option(
    "--format", "form", type=click.Choice(_FORMS), default="bibtex", help="The form (default: bibtex)."
)
@click.option("--all", "every", is_flag=True, help="Every entry of the store, cited or not.")
@_site_option
def export(keys: tuple[str, ...], form: str, root: Path, *, every: bool) -> int:
    """Print works for another program: BibTeX as its editor wrote it, RIS or CSL-JSON.

    Without KEYs, all works that a page cites are printed, drafts left out; with --all, the whole store.
    """
    if keys and every:
        raise click.UsageError("name KEYs or give --all, not both")
    from ldnsite.cite.exports import EXPORTS  # noqa: PLC0415
    from ldnsite.commands._refs_site import read_refs  # noqa: PLC0415

    refs = read_refs(site_root(root), drafts=False)
    works = [refs.work(key) for key in keys] if keys else refs.every if every else refs.shown
    data = EXPORTS[form].data(works)
    # Bytes keep the editor's letters and line ends whatever a terminal's encoding; a stream of text has no bytes.
    click.echo(data if hasattr(sys.stdout, "buffer") else data.decode(), nl=False)
    return refs.code()


@command.command("dedupe")
@_site_option
@_form_option
def dedupe(root: Path, form: str) -> int:
    """Print pairs of entries that may be one work, with what differs and where each is cited.

    It proposes; which entry stays is for an editor to say.
    """
    from ldnsite.commands._refs_dedupe import as_json, as_text  # noqa: PLC0415
    from ldnsite.commands._refs_site import read_refs  # noqa: PLC0415

    refs = read_refs(site_root(root))
    click.echo((as_json if form == "json" else as_text)(refs), nl=False)
    return refs.code()
