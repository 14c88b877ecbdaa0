"""The writer makes a folder equal to the site, and is harmless however it ends."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.publish.manifest import NAME, read_manifest
from ldnsite.publish.staging import Staging
from ldnsite.publish.writer import publish
from tests.sites import contents


def put(folder: Path, site: dict[str, bytes]):
    """Publish `site` to `folder`/out."""
    staging = Staging(folder / "staging")
    return publish([staging.keep(path, data) for path, data in site.items()], staging, folder / "out")


def site_in(folder: Path) -> dict[str, bytes]:
    """What is published, the manifest aside."""
    found = contents(folder / "out")
    found.pop(NAME, None)
    return found


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Inode and time of each published file."""
    files = [path for path in (folder / "out").rglob("*") if path.is_file()]
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def test_first_publication(tmp_path):
    """Everything is written, and claimed."""
    report = put(tmp_path, {"index.html": b"1", "a/b/index.html": b"2"})
    assert report.written == ("a/b/index.html", "index.html")
    assert (report.unchanged, report.removed) == ((), ())
    assert site_in(tmp_path) == {"index.html": b"1", "a/b/index.html": b"2"}
    assert sorted(read_manifest(tmp_path / "out")) == ["a/b/index.html", "index.html"]


def test_a_second_publication_touches_nothing(tmp_path):
    """Not even the manifest."""
    site = {"index.html": b"1", "a/index.html": b"2"}
    put(tmp_path, site)
    before = stamps(tmp_path)
    report = put(tmp_path, site)
    assert (report.written, report.removed) == ((), ())
    assert report.unchanged == ("a/index.html", "index.html")
    assert stamps(tmp_path) == before


def test_what_is_gone_from_the_site_is_gone_from_the_folder(tmp_path):
    """With the folders that it leaves empty."""
    put(tmp_path, {"index.html": b"1", "a/b/index.html": b"2", "a/c.html": b"3"})
    report = put(tmp_path, {"index.html": b"1"})
    assert report.removed == ("a/b/index.html", "a/c.html")
    assert [path.name for path in sorted((tmp_path / "out").iterdir())] == [NAME, "index.html"]


def test_an_edited_and_a_deleted_file_are_restored(tmp_path):
    """What is on the disk counts, not what the manifest remembers."""
    site = {"a.html": b"1", "b.html": b"2", "c.html": b"3"}
    put(tmp_path, site)
    (tmp_path / "out/a.html").write_bytes(b"x")
    (tmp_path / "out/b.html").unlink()
    assert put(tmp_path, site).written == ("a.html", "b.html")
    assert site_in(tmp_path) == site


def test_a_foreign_folder_is_refused(tmp_path):
    """A folder with files but without our manifest is somebody else's."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out/thesis.doc").write_bytes(b"years")
    with pytest.raises(EnvironmentProblem, match="not written by ldnsite"):
        put(tmp_path, {"index.html": b"1"})
    assert site_in(tmp_path) == {"thesis.doc": b"years"}


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    """It stays as it is."""
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(EnvironmentProblem, match="not a folder"):
        put(tmp_path, {"index.html": b"1"})
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_foreign_files_beside_the_site_stay(tmp_path):
    """A host's own file in the folder is neither claimed nor pruned, nor is its folder."""
    put(tmp_path, {"a/index.html": b"1"})
    (tmp_path / "out/a/CNAME").write_bytes(b"theirs")
    put(tmp_path, {"b.html": b"2"})
    assert site_in(tmp_path) == {"a/CNAME": b"theirs", "b.html": b"2"}
    assert sorted(read_manifest(tmp_path / "out")) == ["b.html"]


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("robots.txt", "robots.txt"), ("a", "a/index.html"), ("a/b/theirs", "a/b"), ("a/b", "a")],
)
def test_a_foreign_file_in_the_way_is_refused_before_anything_is_written(tmp_path, theirs, ours):
    """Nothing of somebody else's is ever overwritten."""
    put(tmp_path, {"index.html": b"old"})
    place = tmp_path / "out" / theirs
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"theirs")
    with pytest.raises(EnvironmentProblem, match="in the way"):
        put(tmp_path, {"index.html": b"new", ours: b"ours"})
    assert site_in(tmp_path) == {"index.html": b"old", theirs: b"theirs"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"x": b"1"}, {"x/y": b"2"}),
        ({"x/y": b"1"}, {"x": b"2"}),
        ({"x/y/z": b"1", "x/w": b"3"}, {"x": b"2"}),
        ({"x": b"1"}, {"x/y/z": b"2", "x/w": b"3"}),
    ],
)
def test_a_file_becomes_a_folder_and_a_folder_a_file(tmp_path, old, new):
    """A page renamed from `x` to `x/y`, and back."""
    put(tmp_path, old)
    report = put(tmp_path, new)
    assert site_in(tmp_path) == new
    assert report.removed == tuple(sorted(old))


def test_a_link_to_a_folder_inside_the_output_is_not_followed(tmp_path):
    """Neither to write there nor to prune there."""
    put(tmp_path, {"a/index.html": b"1"})
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.html").write_bytes(b"theirs")
    (tmp_path / "out/a/index.html").unlink()
    (tmp_path / "out/a").rmdir()
    (tmp_path / "out/a").symlink_to(outside)
    with pytest.raises(EnvironmentProblem, match="symbolic link"):
        put(tmp_path, {"a/index.html": b"2"})
    report = put(tmp_path, {"b.html": b"3"})
    assert report.removed == ()
    assert (outside / "index.html").read_bytes() == b"theirs"


def test_a_link_in_place_of_our_file_is_replaced_not_followed(tmp_path):
    """The file that it leads to stays as it was, even when it holds the very bytes."""
    put(tmp_path, {"a.html": b"1"})
    (tmp_path / "theirs").write_bytes(b"1")
    (tmp_path / "out/a.html").unlink()
    (tmp_path / "out/a.html").symlink_to(tmp_path / "theirs")
    put(tmp_path, {"a.html": b"1"})
    assert not (tmp_path / "out/a.html").is_symlink()
    (tmp_path / "out/a.html").unlink()
    (tmp_path / "out/a.html").symlink_to(tmp_path / "theirs")
    put(tmp_path, {"b.html": b"2"})
    assert (tmp_path / "theirs").read_bytes() == b"1"
    assert site_in(tmp_path) == {"b.html": b"2"}


def test_a_pipe_in_place_of_our_file_does_not_hang(tmp_path):
    """A special file is never opened."""
    put(tmp_path, {"a.html": b"1"})
    (tmp_path / "out/a.html").unlink()
    os.mkfifo(tmp_path / "out/a.html")
    put(tmp_path, {"a.html": b"1"})
    assert site_in(tmp_path) == {"a.html": b"1"}


def test_the_output_folder_itself_may_be_a_link(tmp_path):
    """`build` may lead to where the web server looks."""
    (tmp_path / "www").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "www")
    put(tmp_path, {"a.html": b"1"})
    assert (tmp_path / "www/a.html").read_bytes() == b"1"


def test_published_files_can_be_read_by_a_web_server(tmp_path):
    """They have the permissions that any new file has."""
    mask = os.umask(0o022)
    try:
        put(tmp_path, {"a.html": b"1"})
    finally:
        os.umask(mask)
    assert (tmp_path / "out/a.html").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("paths", [["../x"], ["/x"], ["a", "a/b"], ["A", "a"], ["x", "x"], [NAME], ["a\\b"]])
def test_paths_that_cannot_be_published_are_our_bug(tmp_path, paths):
    """Routes would have reported them; nothing is written."""
    staging = Staging(tmp_path / "staging")
    with pytest.raises(ValueError, match=r"path|both"):
        publish([staging.keep(path, b"1") for path in paths], staging, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_full_disk_is_an_environment_problem(tmp_path, monkeypatch):
    """With the path, and without a half-written file."""
    put(tmp_path, {"a.html": b"1"})

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(EnvironmentProblem, match="No space left"):
        put(tmp_path, {"a.html": b"2"})
    assert contents(tmp_path / "out").keys() == {"a.html", NAME}


def test_an_unfinished_file_of_a_killed_run_is_swept_away(tmp_path):
    """It neither makes an empty folder a foreign one nor stays."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out/.ldnsite-tmp-1-1").write_bytes(b"half")
    put(tmp_path, {"a/b.html": b"1"})
    (tmp_path / "out/a/.ldnsite-tmp-2-2").write_bytes(b"half")
    put(tmp_path, {"a/b.html": b"1"})
    assert site_in(tmp_path) == {"a/b.html": b"1"}


def test_pages_come_after_what_they_load(tmp_path):
    """No reader meets a page whose style sheet is not there yet."""
    order = []
    staging = Staging(tmp_path / "staging")
    real = staging.read
    files = [staging.keep("index.html", b"page"), staging.keep("static/site.css", b"style")]
    staging.read = lambda digest: order.append(digest) or real(digest)
    publish(files, staging, tmp_path / "out")
    assert order == [files[1].digest, files[0].digest]


def test_no_file_is_lost_where_letter_case_does_not_count(tmp_path, monkeypatch):
    """A page renamed from `About` to `about` stays: there, both names reach one file."""
    put(tmp_path, {"About.html": b"1"})
    monkeypatch.setattr(Path, "samefile", lambda *_: True)
    put(tmp_path, {"about.html": b"2"})
    assert (tmp_path / "out/about.html").read_bytes() == b"2"
    assert (tmp_path / "out/About.html").exists()


class Crash(BaseException):
    """As if the process had been killed."""


def crash_at(step: int, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Makes the `step`-th change of the disk fail before it happens; the list counts the changes."""
    count = [0]

    def breaking(real):
        def call(*arguments, **options):
            count[0] += 1
            if count[0] == step:
                raise Crash
            return real(*arguments, **options)

        return call

    for name in ("replace", "unlink", "rmdir", "mkdir"):
        monkeypatch.setattr(Path, name, breaking(getattr(Path, name)))
    monkeypatch.setattr(os, "open", breaking(os.open))
    return count


OLD = {"index.html": b"old", "same.html": b"same", "gone/index.html": b"gone", "x": b"file", "d/e": b"folder"}
NEW = {"index.html": b"new", "same.html": b"same", "a/index.html": b"added", "x/y": b"folder", "d": b"file"}


@pytest.mark.parametrize("old", [{}, OLD])
def test_a_crash_at_any_step_leaves_whole_files_and_the_next_run_finishes(tmp_path, old):
    """Each file is the old one, the new one or not there; the manifest claims at least what is there."""
    for step in range(1, 200):
        folder = tmp_path / str(step)
        folder.mkdir()
        staging = Staging(folder / "staging")
        if old:
            put(folder, old)
        files = [staging.keep(path, data) for path, data in NEW.items()]
        with pytest.MonkeyPatch.context() as patch:
            crash_at(step, patch)
            try:
                publish(files, staging, folder / "out")
            except Crash:
                pass
            else:
                break
        found = {p: d for p, d in site_in(folder).items() if ".ldnsite-tmp-" not in p}
        assert all(data in (old.get(path), NEW.get(path)) for path, data in found.items())
        assert found.get("same.html", b"same") == b"same"
        if old:
            assert "index.html" in found
        claimed = read_manifest(folder / "out") if (folder / "out").exists() else None
        assert found.keys() <= (claimed or {}).keys()
        put(folder, NEW)
        assert site_in(folder) == NEW
    else:
        pytest.fail("no run without a crash")
    assert step > 10


NAMES = st.sampled_from(["a", "b", "a/a", "a/b", "b/a", "a/b/c", "b/a/index.html", "index.html"])


def _fits(site: dict[str, bytes]) -> bool:
    return not any(one != other and other.startswith(f"{one}/") for one in site for other in site)


SITES = st.dictionaries(NAMES, st.binary(max_size=3), max_size=6).filter(_fits)


@given(sites=st.lists(SITES, min_size=1, max_size=4))
def test_the_folder_always_equals_the_last_site(tmp_path_factory, sites):
    """Whatever was published before, the folder and the manifest are those of a first publication."""
    folder, fresh = tmp_path_factory.mktemp("w"), tmp_path_factory.mktemp("f")
    for site in sites:
        put(folder, site)
    put(fresh, sites[-1])
    assert contents(folder / "out") == contents(fresh / "out")
    assert put(folder, sites[-1]).written == ()
