"""`ldnsite build`, as an editor runs it."""

from __future__ import annotations

import re

import pytest

from ldnsite.publish.lock import locked
from ldnsite.publish.manifest import NAME
from tests.commands.in_process import build, run
from tests.sites import TestSite, contents, differences

PAGE = "content/conditions/fibromyalgia.md"


@pytest.fixture
def site(site_builder) -> TestSite:
    return site_builder()


def test_publishes_both_views_and_tells_how_much(site):
    """Pages, files written, unchanged and removed, and the time, on standard error."""
    done = run(site, "build")
    assert done.code == 0, done.text
    told = re.search(
        r"^(\d+) pages: (\d+) files written, 0 unchanged, 0 removed \(\d+\.\d\d s\)$", done.err, re.MULTILINE
    )
    assert told, done.err
    published = site.published()
    assert {"conditions/fibromyalgia/index.html", "professional/conditions/fibromyalgia/index.html"} <= set(
        published
    )
    assert int(told[2]) == len(published) - 1
    assert 0 < int(told[1]) <= int(told[2])


def test_a_second_build_writes_nothing(site):
    """And does not touch a file."""
    build(site)
    before = {path: path.stat().st_mtime_ns for path in site.output.rglob("*")}
    assert " 0 files written" in build(site).err
    assert {path: path.stat().st_mtime_ns for path in site.output.rglob("*")} == before


def test_with_an_error_nothing_is_published(site):
    """Exit code 1; the place, the line and the remedy; the last good site stays byte for byte."""
    build(site)
    before = site.published()
    site.edit(PAGE, ("tested in a small trial [@younger2013]", "tested in a small trial [@youngr2013]"))
    done = run(site, "build")
    assert done.code == 1
    line = (site.root / PAGE).read_text().splitlines().index(
        "Low-dose naltrexone has been tested in a small trial [@youngr2013]."
    ) + 1
    assert re.search(
        rf"^{re.escape(PAGE)}:{line}:\d+: error: .*\[unknown-citation\]$", done.out, re.MULTILINE
    )
    assert "did you mean younger2013?" in done.out
    assert "nothing was published: 1 error" in done.err
    assert site.published() == before


def test_a_first_build_with_an_error_makes_no_folder(site):
    """There is nothing to keep, and nothing to show."""
    site.edit(PAGE, ("title: Fibromyalgia", "titel: Fibromyalgia"))
    assert run(site, "build").code == 1
    assert not site.output.exists()


def test_a_warning_forbids_publication_only_under_strict(site):
    """Notes never do."""
    site.change({"content/stray.pdf": "words"})
    strict = run(site, "build", "--strict")
    assert strict.code == 1, strict.text
    assert "nothing was published" in strict.err
    assert not site.output.exists()
    assert run(site, "build").code == 0


def test_json_is_all_there_is_on_standard_output(site):
    """With and without errors."""
    assert run(site, "build", "--format", "json").data["summary"]["errors"] == 0
    site.edit(PAGE, ("title: Fibromyalgia", "titel: Fibromyalgia"))
    done = run(site, "build", "--format", "json")
    assert done.code == 1
    assert (
        done.data["summary"]["errors"]
        == len([d for d in done.data["diagnostics"] if d["severity"] == "error"])
        > 0
    )


def test_github_format(site):
    """Workflow commands on standard output."""
    site.edit(PAGE, ("title: Fibromyalgia", "titel: Fibromyalgia"))
    assert f"::error file={PAGE},line=2," in run(site, "check", "--format", "github").out


def test_output_elsewhere(site, tmp_path):
    """`--output` names any folder that is empty or ours."""
    build(site, "--output", tmp_path / "www")
    assert NAME in contents(tmp_path / "www")
    assert not site.output.exists()


@pytest.mark.parametrize("output", [".", "..", "content", "references/out"])
def test_output_among_the_sources_is_refused(site, output):
    """Exit code 2, before anything is read."""
    before = contents(site.root)
    done = run(site, "build", "--output", site.root / output)
    assert (done.code, done.out) == (2, "")
    assert "output folder" in done.err
    assert contents(site.root) == before


def test_a_foreign_folder_is_refused(site):
    """Exit code 2; it stays as it is."""
    site.change({"build/thesis.doc": "years"})
    done = run(site, "build")
    assert done.code == 2
    assert "not written by ldnsite" in done.err
    assert site.published() == {"thesis.doc": b"years"}


def test_a_page_that_is_deleted_or_renamed_is_gone(site):
    """With its folder, in both views."""
    site.change(
        {
            "content/pages/extra.md": (site.root / "content/pages/about.md")
            .read_text()
            .replace("About", "Extra")
        }
    )
    build(site)
    assert "extra/index.html" in site.published()
    (site.root / "content/pages/extra.md").rename(site.root / "content/pages/other.md")
    build(site)
    assert {"other/index.html", "professional/other/index.html"} <= set(site.published())
    assert not (site.output / "extra").exists()
    assert not (site.output / "professional/extra").exists()
    site.change({"content/pages/other.md": None})
    build(site)
    assert not (site.output / "other").exists()


def test_a_page_that_is_edited_is_written_and_nothing_that_it_does_not_touch(site):
    """A word in one view of a page changes that page in that view."""
    build(site)
    before = site.published()
    site.edit(PAGE, ("The trial was short.", "The trial was very short."))
    build(site)
    changed = differences(before, site.published())
    assert "conditions/fibromyalgia/index.html" in changed
    assert not [path for path in changed if path.startswith("professional/")]


def test_two_builds_at_once(site):
    """The second is refused with exit code 2 and writes nothing."""
    with locked(site.root / ".ldnsite" / "lock"):
        done = run(site, "build")
    assert done.code == 2
    assert "another build of this site is running" in done.err
    assert not site.output.exists()
    build(site)


def test_the_work_folder_may_be_deleted(site):
    """`.ldnsite/` is made again, and the site is the same."""
    import shutil

    build(site)
    before = site.published()
    shutil.rmtree(site.root / ".ldnsite")
    assert " 0 files written" in build(site).err
    assert site.published() == before


def test_staging_holds_what_is_published_and_no_more(site):
    """Blobs of former builds go."""
    build(site)
    site.edit(PAGE, ("The trial was short.", "The trial was very short."))
    build(site)
    staged = contents(site.root / ".ldnsite/staging")
    published = {path: data for path, data in site.published().items() if path != NAME}
    assert sorted(staged.values()) == sorted(set(published.values()))


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "1", "TZ": "UTC"},
    ],
)
def test_the_same_bytes_everywhere(site, site_builder, env):
    """Hash seed, time zone, locale, folder and --today change no byte."""
    from datetime import date

    other = site_builder(name="another folder")
    build(site)
    other.build(env=env, today=date(2026, 12, 24))
    assert differences(site.published(), other.published()) == []
