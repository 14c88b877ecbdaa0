"""What the preview notices of the sources."""

from __future__ import annotations

import os
from itertools import pairwise

import pytest

from ldnsite.preview.snapshot import is_junk, snapshot


@pytest.mark.parametrize(
    "name",
    [
        "page.md~", ".page.md.swp", ".#page.md", "#page.md#", "4913", "page.md.tmp", ".git", ".DS_Store",
        "page.md___jb_tmp___", ".goutputstream-X1Y2", "page.md.part", "page.md.bak",
    ],
)  # fmt: skip
def test_litter(name):
    """Files that editors and systems make beside a source while it is saved."""
    assert is_junk(name)


@pytest.mark.parametrize("name", ["page.md", "site.yaml", "ldn.bib", "a-4913.png", "temp.md", "x~y.md"])
def test_sources(name):
    """Names that editors give."""
    assert not is_junk(name)


def test_every_kind_of_change_is_seen(tmp_path):
    """Content, time kept or not; a file moved in with an old time; one gone; one replaced by a rename."""
    page, other = tmp_path / "a/page.md", tmp_path / "other"
    page.parent.mkdir()
    page.write_text("1")
    seen = [snapshot([tmp_path])]
    stamp = page.stat()
    page.write_text("22")
    os.utime(page, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    seen.append(snapshot([tmp_path]))
    other.write_text("33")
    os.utime(other, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    other.replace(page)
    seen.append(snapshot([tmp_path]))
    other.mkdir()
    (other / "old.md").write_text("4")
    os.utime(other / "old.md", (0, 0))
    seen.append(snapshot([tmp_path]))
    page.unlink()
    seen.append(snapshot([tmp_path]))
    assert all(before != after for before, after in pairwise(seen))


def test_what_is_not_watched(tmp_path):
    """Litter, excluded folders, and folders that are not there."""
    (tmp_path / "build").mkdir()
    (tmp_path / "build/index.html").write_text("x")
    (tmp_path / "page.md~").write_text("x")
    assert snapshot([tmp_path, tmp_path / "nowhere"], but=[tmp_path / "build"]) == {}


def test_links_that_lead_in_circles_or_nowhere(tmp_path):
    """They neither hang the preview nor stop it."""
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    (tmp_path / "page.md").write_text("x")
    files = {os.path.basename(path) for path in snapshot([tmp_path])}  # noqa: PTH119 - keys are text
    assert files == {"page.md", "loop"}
