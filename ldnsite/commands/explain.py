"""`ldnsite explain NAME`: the manual's page on a rule or block."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import click

from ldnsite.model.nearest import did_you_mean
from ldnsite.model.problem import EnvironmentProblem
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

_SHELVES = ("rules", "blocks")


@click.command("explain")
@click.argument("name", required=False)
def command(name: str | None) -> int:
    """Print the manual's page on a rule or block.

    NAME is what stands in brackets at the end of a finding, or behind the colons of a fence. Without it, all
    of them are listed.
    """
    pages = manual_pages()
    if name is None:
        click.echo(_contents(pages), nl=False)
        return 0
    if name not in pages:
        hint = did_you_mean(name, pages) or "`ldnsite explain` lists all rules and blocks"
        raise EnvironmentProblem(f"the manual has no page on {name}", hint)
    click.echo(pages[name].read_text("utf-8"), nl=False)
    return 0


def manual_pages() -> dict[str, Traversable]:
    """The manual's pages by the name of their rule or block."""
    manual = resources.files("ldnsite") / "manual"
    return {
        page.name.removesuffix(".md"): page
        for shelf in reversed(_SHELVES)
        if (manual / shelf).is_dir()
        for page in (manual / shelf).iterdir()
        if page.name.endswith(".md")
    }


def _contents(pages: Mapping[str, Traversable]) -> str:
    """One line a rule, then one a block, with what it is."""
    width = max(len(name) for name in pages)
    rules = [f"{name:{width}}  {RULES[name].title}" for name in sorted(pages) if name in RULES]
    blocks = [f"{name:{width}}  {_first_words(pages[name])}" for name in sorted(pages) if name not in RULES]
    return "\n".join(("Rules", *rules, "", "Blocks", *blocks, ""))


def _first_words(page: Traversable) -> str:
    """The first sentence of a page of the manual: what stands below its heading."""
    paragraphs = page.read_text("utf-8").split("\n\n")
    said = " ".join(paragraphs[1].split()) if len(paragraphs) > 1 else ""
    return said.partition(". ")[0].rstrip(".:")
