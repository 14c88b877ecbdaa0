"""`ldnsite reading [PAGE]`: how hard each page is to read for patients, by grade, and its longest sentences."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from ldnsite.commands._options import site_option, strict_option
from ldnsite.commands._options import today as this_day
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.problem import EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ldnsite.checks.survey.passages import Sentence
    from ldnsite.checks.survey.readability import Reading

_HEADS = ("words", "sentences", "grade", "raw", "SMOG")


@click.command("reading")
@click.argument("page", required=False)
@site_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to print what was measured.",
)
@strict_option
def command(root: Path, page: str | None, form: str, *, strict: bool) -> int:
    """Print how hard each page is to read for patients.

    PAGE is the path of a page below content/, such as conditions/fibromyalgia; without it, all pages are measured.
    The grade is that of Flesch and Kincaid without the syllables of drug names and explained terms; raw and SMOG
    count every word. Under --strict a page over grade 8 fails.
    """
    readings, errors = _measured(root)
    chosen = readings if page is None else _only(page, readings)
    click.echo(_as_json(chosen) if form == "json" else _as_text(chosen), nl=False)
    if errors:
        click.echo(
            f"the site has mistakes ({errors}), which may hide text: `ldnsite check` tells them", err=True
        )
    return 1 if errors or (strict and any(reading.is_hard for reading in chosen.values())) else 0


def _measured(root: Path) -> tuple[Mapping[str, Reading], int]:
    """The measures of every page for patients, drafts too, by the page's path; and how many errors the site has."""
    from ldnsite.checks.subject import Subject  # noqa: PLC0415 - `--help` must not load the pipeline
    from ldnsite.load.project import read_project  # noqa: PLC0415
    from ldnsite.pipeline.assemble import assemble  # noqa: PLC0415
    from ldnsite.report.tally import tally  # noqa: PLC0415

    day = this_day()
    project, unreadable = read_project(root)
    built = assemble(project, day, drafts=True, found=unreadable)
    readings = Subject(built.site, built.pages, built.routes, day).readings
    named = {page.subject.partition(":")[2]: reading for page, reading in readings}
    return dict(sorted(named.items())), tally(built.diagnostics).errors


def _only(page: str, readings: Mapping[str, Reading]) -> Mapping[str, Reading]:
    name = page.removeprefix("content/").removesuffix(".md").removesuffix(".yaml")
    if name not in readings:
        hint = did_you_mean(name, readings) or "`ldnsite reading` lists all pages"
        raise EnvironmentProblem(f"there is no page {page} for patients", hint)
    return {name: readings[name]}


def _figures(reading: Reading) -> tuple[str, ...]:
    grades = (reading.grade, reading.raw, reading.smog)
    return (str(reading.words), str(reading.sentences), *(f"{grade:.1f}" for grade in grades))


def _as_text(readings: Mapping[str, Reading]) -> str:
    from ldnsite.checks.survey.readability import LONGEST  # noqa: PLC0415

    width = max(map(len, ("page", *readings)))
    lines = [_row("page", _HEADS, width), *(_row(name, _figures(r), width) for name, r in readings.items())]
    long = [item for reading in readings.values() for item in reading.long]
    if long:
        lines += ["", f"sentences of more than {LONGEST} words:"]
        lines += [
            f"{_place(sentence)}: {words} words: {_told(sentence)}" for words, sentence in _longest(long)
        ]
    return "\n".join((*lines, ""))


def _row(name: str, figures: tuple[str, ...], width: int) -> str:
    cells = (f"{figure:>{max(len(head), 5)}}" for figure, head in zip(figures, _HEADS, strict=True))
    return "  ".join((f"{name:{width}}", *cells))


def _longest(long: list[tuple[int, Sentence]]) -> list[tuple[int, Sentence]]:
    """Each sentence once, the longest first."""
    found = {(words, sentence.text, sentence.span()): (words, sentence) for words, sentence in long}
    return sorted(found.values(), key=lambda item: (-item[0], item[1].span()))


def _place(sentence: Sentence) -> str:
    span = sentence.span()
    return f"{span.path}:{span.line}" if span.path else "the program's own words"


def _told(sentence: Sentence) -> str:
    from ldnsite.checks.survey.sentences import MARK  # noqa: PLC0415
    from ldnsite.report.excerpt import visible  # noqa: PLC0415

    return visible(" ".join(sentence.text.replace(MARK, "").split()))


def _as_json(readings: Mapping[str, Reading]) -> str:
    from ldnsite.checks.survey.readability import LIMIT  # noqa: PLC0415

    pages = [
        {
            "page": name,
            "words": reading.words,
            "sentences": reading.sentences,
            "grade": round(reading.grade, 1),
            "raw": round(reading.raw, 1),
            "smog": round(reading.smog, 1),
            "long": [
                {"path": s.span().path, "line": s.span().line, "words": words, "text": _told(s)}
                for words, s in _longest(list(reading.long))
            ],
        }
        for name, reading in readings.items()
    ]
    return json.dumps({"limit": LIMIT, "pages": pages}, indent=2) + "\n"
