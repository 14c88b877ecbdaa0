"""The component pages as the preview serves them: in the theme of the site, made when asked for."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from ldnsite.load.project import read_project
from ldnsite.model.project import Project, SourceFile
from ldnsite.preview import showcase
from ldnsite.preview.edition import Edition
from ldnsite.preview.showcase import FOLDER, Showcase
from tests.preview.test_server import FILES, ask
from tests.sites import ROOT


@pytest.fixture(scope="module")
def project() -> Project:
    return read_project(ROOT)[0]


def with_template(project: Project, path: str, text: str) -> Project:
    file = SourceFile(path, text.encode(), f"digest of {text}", text)
    return replace(project, files=MappingProxyType({**project.files, path: file}))


def test_both_views_are_made(project: Project) -> None:
    files = Showcase().files(project)
    assert {
        f"{FOLDER}index.html",
        f"{FOLDER}professional/index.html",
        f"{FOLDER}conditions/every-block/index.html",
    } <= set(files)
    assert all(path.startswith(FOLDER) for path in files)


def test_they_are_in_the_sites_own_theme(project: Project) -> None:
    changed = with_template(project, "templates/nodes/bullets.html", "<p>dots</p>")
    page = f"{FOLDER}conditions/every-block/index.html"
    assert b"<p>dots</p>" in Showcase().files(changed)[page]
    assert b"<p>dots</p>" not in Showcase().files(project)[page]


def test_they_are_made_anew_when_the_theme_changes_and_not_otherwise(project: Project, monkeypatch) -> None:
    made = []
    render = showcase.render_site
    monkeypatch.setattr(showcase, "render_site", lambda *given: made.append(1) or render(*given))
    shown = Showcase()
    shown.files(project)
    shown.files(with_template(project, "content/pages/other.md", "Words"))
    assert len(made) == 1
    shown.files(with_template(project, "templates/nodes/line.html", "<p>x</p>"))
    assert len(made) == 2


def test_the_preview_makes_them_for_whoever_asks(tmp_path) -> None:
    """And for nobody else: no page of the site waits for them."""
    asked = []

    def pages():
        asked.append(1)
        return {f"{FOLDER}index.html": b"<head></head>all blocks"}

    edition = Edition("ab.1", FILES, showcase=pages)
    assert ask(tmp_path, "/", edition=edition).body.endswith(b"home")
    assert asked == []
    assert ask(tmp_path, f"/{FOLDER}", edition=edition).body.endswith(b"all blocks")
    assert ask(tmp_path, f"/{FOLDER}nowhere/", edition=edition).code == 404
    assert asked == [1, 1]


def test_the_previews_first_page_leads_to_them(tmp_path) -> None:
    answer = ask(tmp_path, "/__preview/")
    assert answer.code == 200
    for target in (
        b'href="/"',
        b'href="/professional/"',
        f'href="/{FOLDER}"'.encode(),
        f'href="/{FOLDER}professional/"'.encode(),
    ):
        assert target in answer.body


def test_its_first_page_cannot_be_had_under_another_name(tmp_path) -> None:
    assert ask(tmp_path, "/__preview/", Host="evil.example").code == 403
