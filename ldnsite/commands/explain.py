"""`ldnsite explain NAME`: the manual's page on a rule or block."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import click

from ldnsite.model.nearest import did_you_mean
from ldnsite.model.problem import EnvironmentProblem

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_SHELVES = ("rules", "blocks")


@click.command("explain")
@click.argument("name")
def command(name: str) -> int:
    """Print the manual's page on a rule or block.

    NAME is what stands in brackets at the end of a finding, or behind the colons of a fence.
    """
    pages = manual_pages()
    if name not in pages:
        hint = did_you_mean(name, pages) or f"the manual has pages on: {', '.join(sorted(pages))}"
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
