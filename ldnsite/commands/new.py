"""`ldnsite new`: a site, page, study or person to start from. Never overwrites a file."""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from ldnsite.commands._options import site_root, today_option
from ldnsite.commands._options import today as this_day
from ldnsite.model.nearest import did_you_mean, nearest
from ldnsite.model.problem import EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ldnsite.model.project import Project

_VOCABULARY = "content/vocabulary.yaml"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PLACES: Mapping[str, str] = MappingProxyType(
    {
        "condition": "content/conditions/{}.md",
        "topic": "content/topics/{}.md",
        "article": "content/articles/{}.md",
        "project": "content/projects/{}.md",
        "page": "content/pages/{}.md",
        "study": "content/studies/{}.yaml",
    }
)
"""Kind -> where its file stands in the site."""


class _Kind(click.Choice[str]):
    """A choice that knows what was probably meant."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The kind; for any other word a usage error, with the nearest kind when one comes near."""
        hint = "" if value in self.choices else did_you_mean(value, self.choices)
        if hint:
            self.fail(f"no such kind: {value}; {hint}", param, ctx)
        return super().convert(value, param, ctx)


@click.command("new")
@click.argument("kind", type=_Kind(["site", *PLACES, "person"]))
@click.argument("name", default="")
@click.option(
    "--site",
    "root",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    metavar="DIR",
    help="The folder that holds content/ (default: the current one).",
)
@today_option
def command(kind: str, name: str, root: Path, today: date | None) -> int:
    """Write a site, page, study or person to start from; no file is ever overwritten.

    NAME is the id: small letters, digits and hyphens. For a site it is the folder, which must be empty
    (default: the one that --site names).
    """
    day = today or this_day()
    if kind == "site":
        _new_site(Path(name) if name else root, day)
        return 0
    if not _ID.fullmatch(name):
        raise EnvironmentProblem(
            f"{name!r} is no id: it is made of small letters, digits and single hyphens", _suggestion(name)
        )
    site_root(root)
    if kind == "person":
        _new_person(name, root)
    else:
        _new_file(kind, name, root, day)
    return 0


def _new_site(folder: Path, day: date) -> None:
    from ldnsite.commands._starters import site_starter  # noqa: PLC0415 - `--help` needs no starter

    if folder.is_dir() and (held := sorted(entry.name for entry in folder.iterdir() if entry.name != ".git")):
        raise EnvironmentProblem(f"{folder} is not empty (it holds {held[0]})", "name a new folder")
    for path, text in site_starter({"today": day.isoformat()}).items():
        _write_new(folder, path, text)
    click.echo(f"look at it with: ldnsite serve --site {folder}")


def _new_person(name: str, root: Path) -> None:
    from ldnsite.commands._people import PEOPLE, with_person  # noqa: PLC0415
    from ldnsite.commands._starters import starter  # noqa: PLC0415
    from ldnsite.load.project import read_project  # noqa: PLC0415
    from ldnsite.publish.disk import explained, write_whole  # noqa: PLC0415

    project, _ = read_project(root)
    data = with_person(project, name, starter("person.yaml", {"id": name, "title": _title(name)}))
    with explained(f"write {root / PEOPLE}"):
        write_whole(root / PEOPLE, data)
    click.echo(f"added {name} to {PEOPLE}: fill in the rest there")


def _new_file(kind: str, name: str, root: Path, day: date) -> None:
    from ldnsite.commands._run import Run, report, run  # noqa: PLC0415
    from ldnsite.commands._starters import starter  # noqa: PLC0415
    from ldnsite.load.project import read_project  # noqa: PLC0415

    path = PLACES[kind].format(name)
    twin = path.removesuffix(".md") + ".yaml"
    if (root / twin).exists():
        raise EnvironmentProblem(f"{twin} exists already", "choose another name")
    project, _ = read_project(root)
    blanks = {"id": name, "title": _title(name), "today": day.isoformat(), **_usual(project)}
    if kind == "study":
        blanks["report"] = _report_key(name, project)
    if kind == "condition":
        blanks["condition"] = _condition(name, project)
    _write_new(root, path, starter(f"{kind}{Path(path).suffix}", blanks))
    found = run(root, day, lambda *_: None)
    mine = tuple(finding for finding in found.findings if finding.span.path == path)
    if mine:
        click.echo("fill in what is marked TO DO, and what is found in it:")
        report(Run(found.pages, mine, found.sources), "text")


def _condition(name: str, project: Project) -> str:
    """The condition of the vocabulary that a page of this name is about, or the name; says what it did or needs."""
    from ldnsite.load.site import load_site  # noqa: PLC0415

    known = load_site(project).site.conditions
    if name in known:
        return name
    longer = [one for one in sorted(known) if one.startswith(f"{name}-")]
    found = longer[0] if len(longer) == 1 else nearest(name, known)
    if found:
        click.echo(f"the page is about {found}, the nearest condition of {_VOCABULARY}; is that right?")
        return found
    click.echo(
        f"{_VOCABULARY} has no condition {name} yet; add these lines to it, below conditions:\n"
        f"  - id: {name}\n    name: {_title(name)}"
    )
    return name


def _report_key(name: str, project: Project) -> str:
    """The key of the paper that a new study reports: its own or a near one that no study has; else the name.

    Never any other paper: a study with a wrong source is worse than one that is found to have none.
    """
    from ldnsite.load.site import load_site  # noqa: PLC0415

    site = load_site(project).site
    taken = {key for study in site.studies.values() for key in study.reports}
    free = [key for key in site.store.entries if key not in taken]
    if name in free:
        return name
    if found := nearest(name, free):
        click.echo(f"the study names {found} as its report, the nearest entry of references/; is that right?")
        return found
    click.echo(f"references/ has no entry {name} that is free: add the paper, or put its key into reports:")
    return name


def _usual(project: Project) -> Mapping[str, str]:
    """An author and a store of the site, so that a new page names ones that exist."""
    from ldnsite.load.site import load_site  # noqa: PLC0415

    stores = [file.path.removeprefix("references/") for file in project.under("references")]
    people = sorted(load_site(project).site.people)
    return {
        "author": people[0] if people else "editors",
        "store": next((name for name in stores if name.endswith(".bib")), "site.bib"),
    }


def _write_new(root: Path, path: str, text: str) -> None:
    """Writes a file that must not be there yet."""
    place = root / path
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise EnvironmentProblem(f"{path} exists already", "choose another name") from None
    except OSError as error:
        raise EnvironmentProblem(f"cannot write {place}: {error.strerror}", "look at its folder") from error
    click.echo(f"wrote {path}")


def _title(name: str) -> str:
    """A first title: `long-covid` becomes "Long covid"."""
    return name.replace("-", " ").capitalize()


def _suggestion(name: str) -> str:
    from slugify import slugify  # noqa: PLC0415 - only to help after a mistake

    slug = slugify(name)
    return f"such as {slug}" if slug else "such as long-covid"
