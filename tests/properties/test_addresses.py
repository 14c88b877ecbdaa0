"""Whatever pages and aliases are named: what `check` passes, `build` publishes."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from ldnsite.model.output import OutputFile
from ldnsite.publish.plan import make_plan

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import SiteBuilder

PAGE = (
    "---\ntitle: {}\npublished: 2026-01-10\nupdated: 2026-01-10\nreview_every: 24 months\nauthors: [editors]\n{}---\n"
    "Words.\n"
)
NAMES = (
    "404.html", "robots.txt", "sitemap.xml", "index.html", "static/site.css", "media/x", "data", "professional/x",
    "professional/404.html", "Professional", "conditions/fibromyalgia/index.html", "about/index.html/more", "ABOUT",
    "studies/younger/x", "references", "a.b", "x~", "con", "nul.txt", "x" * 250, "\u00e9" * 130, "stra\u00dfe", "STRASSE",
    "favicon.ico", "ways", "a" * 100 + "/" + "b" * 100,
)  # fmt: skip


def passes_and_publishes(site_builder: SiteBuilder, files: dict[str, str], empty: Path) -> bool:
    """Whether the site has no error; then its files can be published together."""
    site = site_builder(files)
    built, rendered = site.all_rendered()
    if not built.publishable:
        return False
    plan = make_plan(
        [OutputFile(made.path, sha256(made.data).hexdigest()) for made in rendered.files], {}, empty
    )
    assert len(plan.write) == len(rendered.files)
    assert all(len(step.encode()) <= 255 for file in plan.write for step in file.path.split("/"))
    return True


@pytest.mark.parametrize("name", NAMES)
def test_an_alias_that_passes_can_be_published(name: str, site_builder: SiteBuilder, tmp_path: Path) -> None:
    passes_and_publishes(
        site_builder,
        {"content/pages/ways.md": PAGE.format("Ways", f"aliases: [/{name}/, /free/]\n")},
        tmp_path / "out",
    )


@pytest.mark.parametrize(
    "name", [name for name in NAMES if all(len(f"{s}.md".encode()) < 256 for s in name.split("/"))]
)
def test_a_page_that_passes_can_be_published(name: str, site_builder: SiteBuilder, tmp_path: Path) -> None:
    passes_and_publishes(
        site_builder, {f"content/pages/{name}.md": PAGE.format("Ways", "")}, tmp_path / "out"
    )


def test_names_that_nobody_has_pass(site_builder: SiteBuilder, tmp_path: Path) -> None:
    """So that the tests above have something to publish."""
    for name in ("a.b", "x~", "con", "stra\u00dfe"):
        files = {"content/pages/ways.md": PAGE.format("Ways", f"aliases: [/{name}/]\n")}
        assert passes_and_publishes(site_builder, files, tmp_path / "out"), name


@pytest.mark.parametrize("name", ["404.html", "a.b/c"])
def test_the_program_agrees(name: str, site_builder: SiteBuilder) -> None:
    """Exit 0 of `check` means exit 0 of `build`; never a bug of ours."""
    site = site_builder({"content/pages/ways.md": PAGE.format("Ways", f"aliases: [/{name}]\n")})
    checked, built = site.run("check"), site.run("build")
    assert (checked.code, built.code) == ((1, 1) if name == "404.html" else (0, 0)), built.text
