"""Caches are written whole or not at all, and nothing rests on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.load.project import read_caches
from ldnsite.publish.cache import write_caches

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_caches(tmp_path / ".ldnsite" / "cache", {"references.json": b"x"})
    assert dict(read_caches(tmp_path)) == {"references.json": b"x"}
    assert [path.name for path in (tmp_path / ".ldnsite" / "cache").iterdir()] == ["references.json"]


def test_no_cache_makes_no_folder(tmp_path: Path) -> None:
    write_caches(tmp_path / ".ldnsite" / "cache", {})
    assert list(tmp_path.iterdir()) == []
    assert dict(read_caches(tmp_path)) == {}


def test_a_folder_that_cannot_be_made_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / ".ldnsite").write_text("a file")
    write_caches(tmp_path / ".ldnsite" / "cache", {"references.json": b"x"})
    assert dict(read_caches(tmp_path)) == {}


def test_a_disk_that_fails_leaves_the_old_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / ".ldnsite" / "cache"
    write_caches(folder, {"references.json": b"old"})

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    write_caches(folder, {"references.json": b"new"})
    assert dict(read_caches(tmp_path)) == {"references.json": b"old"}
    assert [path.name for path in folder.iterdir()] == ["references.json"]


def test_a_cache_outside_the_site_is_not_read(tmp_path: Path) -> None:
    """A link in a site that came from elsewhere must not make the program read other files."""
    (tmp_path / "secret").write_bytes(b"secret")
    folder = tmp_path / "site" / ".ldnsite" / "cache"
    folder.mkdir(parents=True)
    (folder / "references.json").symlink_to(tmp_path / "secret")
    assert dict(read_caches(tmp_path / "site")) == {}
