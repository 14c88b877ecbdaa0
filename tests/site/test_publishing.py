"""Publishing is the same everywhere, writes what changed, takes away what is gone, and touches nobody else's folder."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.sites import contents, differences

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import SiteBuilder, TestSite

PAGE = "content/conditions/fibromyalgia.md"

SURROUNDINGS = {
    "another hash seed": ({"PYTHONHASHSEED": "4711"}, None),
    "another time zone": ({"TZ": "Pacific/Kiritimati"}, None),
    "another locale": ({"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"}, None),
    "no locale": ({"LC_ALL": "C", "PYTHONUTF8": "0"}, None),
    "another day": ({}, date(2031, 2, 28)),
}


@pytest.mark.parametrize("where", SURROUNDINGS)
def test_the_bytes_do_not_depend_on(where: str, site_builder: SiteBuilder) -> None:
    """No byte of the output knows the clock, the locale, the time zone, the folder or the hash seed."""
    env, today = SURROUNDINGS[where]
    first = site_builder()
    first.build(env={"PYTHONHASHSEED": "0", "TZ": "UTC"})
    second = site_builder(name="another folder, é")
    second.build(env=env, today=today)
    assert first.published()
    assert differences(first.published(), second.published()) == []


def test_the_output_folder_may_stand_anywhere(site_builder: SiteBuilder, tmp_path: Path) -> None:
    site = site_builder()
    site.build()
    elsewhere = tmp_path / "elsewhere" / "public"
    site.build("--output", elsewhere)
    assert differences(site.published(), contents(elsewhere)) == []


def test_a_second_build_writes_nothing(site_builder: SiteBuilder) -> None:
    """Not a file is touched: neither its bytes nor its time."""
    site = site_builder()
    site.build()
    before = times(site)
    again = site.build()
    assert times(site) == before
    assert "0 written" in again.text or "0 files written" in again.text, again.text


def times(site: TestSite) -> dict[str, int]:
    return {path.relative_to(site.output).as_posix(): path.stat().st_mtime_ns
            for path in sorted(site.output.rglob("*")) if path.is_file()}  # fmt: skip


def test_one_edit_writes_what_it_touches(site_builder: SiteBuilder) -> None:
    site = site_builder()
    site.build()
    before = site.published()
    site.edit(PAGE, ("Thirty-one women took LDN", "31 women took LDN")).build()
    changed = {path for path in differences(before, site.published()) if path.endswith(".html")}
    assert {
        "conditions/fibromyalgia/index.html",
        "professional/conditions/fibromyalgia/index.html",
    } <= changed
    assert "about/index.html" not in changed


def test_a_page_that_is_deleted_or_renamed_is_gone(site_builder: SiteBuilder) -> None:
    """With its folder; and its new address is there."""
    site = site_builder()
    site.build()
    assert "about/index.html" in site.published()
    text = (site.root / "content/pages/about.md").read_text(encoding="utf-8")
    site.change({"content/pages/about.md": None, "content/pages/who.md": text}).build()
    assert "who/index.html" in site.published()
    assert not (site.output / "about").exists()
    assert not (site.output / "professional" / "about").exists()
    site.change({"content/pages/who.md": None}).build()
    assert not (site.output / "who").exists()


def test_incremental_output_equals_clean_output(site_builder: SiteBuilder) -> None:
    """After a walk through edits, additions and removals, what stands there is what a clean build makes."""
    site = site_builder()
    site.build()
    site.edit(PAGE, ("title: Fibromyalgia", "title: Fibromyalgia syndrome")).build()
    site.edit("content/studies/younger.yaml", ("randomised: 31", "randomised: 30")).build()
    text = (site.root / "content/pages/about.md").read_text(encoding="utf-8")
    site.change({"content/pages/more.md": text.replace("title: About", "title: More")}).build()
    site.change({"content/pages/about.md": None}).build()
    warm = site.published()
    shutil.rmtree(site.output)
    shutil.rmtree(site.root / ".ldnsite", ignore_errors=True)
    site.build()
    assert differences(warm, site.published()) == []


def test_a_foreign_folder_is_refused(site_builder: SiteBuilder) -> None:
    """A non-empty folder without our manifest is somebody else's: not a byte of it changes."""
    site = site_builder({"build/thesis.txt": "ten years of work"})
    run = site.run("build")
    assert run.code == 2
    assert contents(site.output) == {"thesis.txt": b"ten years of work"}
    assert "build" in run.text


@pytest.mark.parametrize("output", [".", "content", "..", "references"])
def test_the_sources_are_never_an_output_folder(output: str, site_builder: SiteBuilder) -> None:
    site = site_builder()
    before = contents(site.root)
    run = site.run("build", "--output", output)
    assert run.code == 2
    after = {path: data for path, data in contents(site.root).items() if not path.startswith(".ldnsite/")}
    assert after == before


def test_a_file_that_somebody_put_into_our_folder_stays(site_builder: SiteBuilder) -> None:
    """Only what the manifest lists may be taken away."""
    site = site_builder()
    site.build()
    site.change({"build/google1234.html": "verification"})
    site.build()
    assert site.published()["google1234.html"] == b"verification"
