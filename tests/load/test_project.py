"""Reading folders: what is read, what is left alone, and that nothing outside the site is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ldnsite.load.project import THEME_LABELS, default_theme, read_project
from tests.sites import place


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    place(tmp_path / "theme" / "base.html", "theme")
    place(tmp_path / "theme" / "labels" / "en.yaml", "a: theme\n")
    return tmp_path / "theme"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def test_a_folder_that_is_not_there_is_empty(root: Path, theme: Path) -> None:
    project, findings = read_project(root / "nowhere", theme)
    assert sorted(project.files) == ["templates/base.html", "templates/labels/en.yaml"]
    assert findings == ()


def test_files_are_read_sorted_with_text_and_digest(root: Path, theme: Path) -> None:
    place(root / "content" / "pages" / "b.md", "\ufeffb\r\n")
    place(root / "content" / "media" / "a.png", b"\x89PNG")
    place(root / "references" / "x.bib", b"@x{\xe9}")
    place(root / "notes.txt", "not a source")
    project, findings = read_project(root, theme)
    assert list(project.files) == sorted(project.files)
    assert "notes.txt" not in project.files
    assert project.files["content/pages/b.md"].text == "b\n"
    assert project.files["content/media/a.png"].text is None
    assert project.files["references/x.bib"].text is None
    assert findings == (), "a store that is not UTF-8 is the store's business"


def test_the_site_wins_over_the_theme_file_by_file(root: Path, theme: Path) -> None:
    place(root / "templates" / "base.html", "own")
    place(root / "templates" / "labels" / "en.yaml", "a: own\n")
    project, _ = read_project(root, theme)
    assert project.files["templates/base.html"].text == "own"
    assert project.files["templates/labels/en.yaml"].text == "a: own\n"
    assert project.files[f"{THEME_LABELS}en.yaml"].text == "a: theme\n"
    assert [file.path for file in project.under("templates")] == [
        "templates/base.html",
        "templates/labels/en.yaml",
    ]


def test_the_default_theme_has_labels() -> None:
    assert (default_theme() / "labels" / "en.yaml").is_file()


def test_what_editors_and_systems_leave_behind_is_not_read(root: Path, theme: Path) -> None:
    for name in (".x.md.swp", "x.md~", "#x.md#", ".DS_Store", "Thumbs.db", ".git/config", "x.tmp"):
        place(root / "content" / name, "x")
    project, findings = read_project(root, theme)
    assert not project.under("content")
    assert findings == ()


def test_text_problems_are_found_while_reading(root: Path, theme: Path) -> None:
    place(root / "content" / "a.md", b"caf\xe9")
    place(root / "content" / "b.md", "\x01")
    place(root / "content" / "c.yaml", "<<<<<<< a\n=======\n>>>>>>> b\n")
    project, findings = read_project(root, theme)
    assert [(f.rule, f.span.path) for f in findings] == [
        ("unreadable-file", "content/a.md"),
        ("control-character", "content/b.md"),
        ("merge-conflict", "content/c.yaml"),
    ]
    assert project.files["content/a.md"].text is None


@pytest.mark.parametrize("kind", ["file", "folder", "content"])
def test_a_link_that_leads_outside_is_refused(root: Path, theme: Path, tmp_path: Path, kind: str) -> None:
    place(tmp_path / "secret" / "x.md", "secret")
    link, target = {
        "file": (root / "content" / "x.md", tmp_path / "secret" / "x.md"),
        "folder": (root / "content" / "pages", tmp_path / "secret"),
        "content": (root / "content", tmp_path / "secret"),
    }[kind]
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(target)
    project, findings = read_project(root, theme)
    assert [finding.rule for finding in findings] == ["linked-outside"]
    assert not project.under("content")


def test_a_link_inside_the_site_is_followed_once(root: Path, theme: Path) -> None:
    place(root / "content" / "pages" / "a.md", "a")
    (root / "content" / "pages" / "b.md").symlink_to("a.md")
    (root / "content" / "pages" / "loop").symlink_to(root / "content")
    project, _ = read_project(root, theme)
    assert [file.path for file in project.under("content")] == ["content/pages/a.md", "content/pages/b.md"]


def test_links_to_nothing_and_in_circles_are_found(root: Path, theme: Path) -> None:
    (root / "content").mkdir()
    (root / "content" / "a.md").symlink_to("nowhere.md")
    (root / "content" / "b.md").symlink_to("c.md")
    (root / "content" / "c.md").symlink_to("b.md")
    _, findings = read_project(root, theme)
    assert [(f.rule, f.span.path) for f in findings] == [
        ("unreadable-file", f"content/{name}.md") for name in ("a", "b", "c")
    ]


def test_a_pipe_is_not_waited_for(root: Path, theme: Path) -> None:
    (root / "content").mkdir()
    os.mkfifo(root / "content" / "x.md")
    assert [finding.rule for finding in read_project(root, theme)[1]] == ["unreadable-file"]


def test_a_name_that_would_break_a_report_is_refused(root: Path, theme: Path) -> None:
    folder = root / "content"
    folder.mkdir()
    (folder / "a\nb.md").write_bytes(b"")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xe9.md")).write_bytes(b"")
    _, findings = read_project(root, theme)
    assert [finding.rule for finding in findings] == ["unreadable-file"] * 2
    assert all(str(finding.span) + finding.message == (str(finding.span) + finding.message).encode().decode()
               for finding in findings)  # fmt: skip
