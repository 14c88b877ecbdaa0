"""`ldnsite new`: something to start from, and nothing overwritten."""

from __future__ import annotations

import pytest

from ldnsite import cli
from ldnsite.commands.new import PLACES
from tests.commands.in_process import call, run
from tests.sites import TestSite, contents

DAY = "2026-11-22"


def new(site: TestSite, *words: str):
    """The command in a site."""
    return call("new", *words, "--site", site.root, "--today", DAY)


@pytest.fixture
def site(site_builder) -> TestSite:
    return site_builder()


def test_a_new_site_builds(tmp_path):
    """From an empty folder, without an error or a warning."""
    folder = tmp_path / "fresh"
    done = call("new", "site", folder, "--today", DAY)
    assert done.code == 0, done.text
    built = call("build", "--site", folder, "--today", DAY, "--strict")
    assert built.code == 0, built.text
    assert (folder / "build/conditions/example-condition/index.html").is_file()
    assert (folder / "build/professional/conditions/example-condition/index.html").is_file()
    assert (folder / ".gitignore").read_text().split() == ["/build/", "/.ldnsite/"]


def test_a_new_site_in_this_folder(tmp_path, monkeypatch):
    """Without a name it is the current folder; a repository may be there already."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    assert call("new", "site").code == 0
    assert (tmp_path / "content/site.yaml").is_file()


def test_a_folder_with_files_gets_no_site(tmp_path):
    """Exit code 2, and it stays as it is."""
    (tmp_path / "thesis.doc").write_bytes(b"years")
    done = call("new", "site", "--site", tmp_path)
    assert done.code == 2
    assert "not empty" in done.err
    assert contents(tmp_path) == {"thesis.doc": b"years"}


@pytest.mark.parametrize("kind", PLACES)
def test_a_new_file(site, kind):
    """Stands in its place; the site builds with it, or is told what to fill in there."""
    before = contents(site.root)
    done = new(site, kind, "sleep-quality")
    assert done.code == 0, done.text
    path = PLACES[kind].format("sleep-quality")
    assert {*contents(site.root)} - {*before} == {path}
    assert f"wrote {path}" in done.out
    findings = run(site, "check", "--format", "json").data["diagnostics"]
    for finding in findings:
        if finding["severity"] == "error":
            assert finding["path"] == path
            assert finding["message"] in done.out


def test_a_new_condition_of_the_vocabulary_has_no_errors(site):
    """Its draft waits for words alone."""
    site.edit("content/vocabulary.yaml", ("populations:", "  - id: sleep\n    name: Sleep\npopulations:"))
    new(site, "condition", "sleep")
    assert run(site, "build").code == 0
    assert not (site.output / "conditions/sleep").exists()


@pytest.mark.parametrize("kind", PLACES)
def test_nothing_is_overwritten(site, kind):
    """Exit code 2; also when the page is there in the other form."""
    path = PLACES[kind].format("mine")
    site.change({path: "words"})
    done = new(site, kind, "mine")
    assert done.code == 2
    assert "exists already" in done.err
    assert (site.root / path).read_text() == "words"
    if path.endswith(".md"):
        site.change({path: None, path.replace(".md", ".yaml"): "words"})
        assert new(site, kind, "mine").code == 2
        assert not (site.root / path).exists()


@pytest.mark.parametrize("name", ["", "Long COVID", "../x", "a/b", "a--b", "-a", "a.b", "é", "a\nb", "x\0y"])
@pytest.mark.parametrize("kind", ["condition", "study", "person"])
def test_a_name_that_is_no_id(site, capsys, kind, name):
    """Exit code 2 with one that would do; nothing is written."""
    before = contents(site.root)
    assert cli.main(["new", "--site", str(site.root), "--today", DAY, "--", kind, name]) == 2
    said = capsys.readouterr().err
    assert "no id" in said
    assert "such as long-covid" in said or "Long" not in name
    assert contents(site.root) == before


def test_a_new_person_is_added_to_the_list(site):
    """Comments, order and line ends of the file stay; the site builds."""
    people = site.root / "content/people.yaml"
    for text in (
        "people:\r\n- id: editors # us\r\n  name: The editors\r\n",
        people.read_text() + "    # last words",
    ):
        people.write_bytes(text.encode())
        done = new(site, "person", "dana-clinic")
        assert done.code == 0, done.text
        assert people.read_bytes().startswith(text.encode())
        assert people.read_bytes().count(b"\r\n") in (0, people.read_bytes().count(b"\n"))
        assert "dana-clinic" in site.assembled().site.people
        assert "editors" in site.assembled().site.people
        assert run(site, "check").code == 0


def test_a_person_who_is_there_already(site):
    """Exit code 2; the file stays."""
    before = contents(site.root)
    done = new(site, "person", "editors")
    assert done.code == 2
    assert "already" in done.err
    assert contents(site.root) == before


@pytest.mark.parametrize(
    "text", ["people: [{id: editors, name: Us}]\n", "people: {\n", "other: 1\npeople: []\n"]
)
def test_a_list_that_cannot_be_added_to(site, text):
    """The lines to put in are printed, and the file stays."""
    site.change({"content/people.yaml": text})
    done = new(site, "person", "dana")
    assert done.code == 2
    assert "- id: dana" in done.err
    assert (site.root / "content/people.yaml").read_text() == text


def test_the_first_person(site):
    """The file is made when there is none."""
    site.change({"content/people.yaml": None})
    assert new(site, "person", "editors").code == 0
    assert run(site, "check").code == 0


@pytest.mark.parametrize("name", ["sleep", "sleep-problem"])
def test_a_new_condition_takes_the_nearest_of_the_vocabulary(site, name):
    """And says so; the page has no error."""
    site.edit(
        "content/vocabulary.yaml", ("populations:", "  - id: sleep-problems\n    name: Sleep\npopulations:")
    )
    done = new(site, "condition", name)
    assert "about sleep-problems" in done.out
    assert "conditions: [sleep-problems]" in (site.root / f"content/conditions/{name}.md").read_text()
    assert run(site, "check").code == 0


def test_a_new_condition_that_is_in_no_vocabulary_says_what_to_add(site):
    """The lines as they are to stand there mend the page."""
    done = new(site, "condition", "tinnitus")
    lines = "  - id: tinnitus\n    name: Tinnitus"
    assert lines in done.out
    site.edit("content/vocabulary.yaml", ("populations:", f"{lines}\npopulations:"))
    assert run(site, "check").code == 0


@pytest.mark.parametrize("name", ["sleepy2020", "sleepy2020a"])
def test_a_new_study_is_complete(site, name):
    """It has no error as it is written, and names every design."""
    from typing import get_args

    from ldnsite.model.study import Design

    store = (site.root / "references/ldn.bib").read_text()
    paper = (
        "@article{sleepy2020, author={Sleepy, Al}, title={Naps}, journal={J}, year=2020, doi={10.1000/naps}}"
    )
    site.change({"references/ldn.bib": f"{store}\n{paper}\n"})
    assert new(site, "study", name).code == 0
    checked = run(site, "check")
    assert checked.code == 0, checked.text
    text = (site.root / f"content/studies/{name}.yaml").read_text()
    assert not [design for design in get_args(Design) if design not in text]


def test_the_nearest_kind(site):
    """A slip is put right."""
    done = new(site, "conditon", "x")
    assert done.code == 2
    assert "did you mean condition?" in done.err


def test_a_new_study_takes_no_paper_of_another(site):
    """It is said that its own is missing."""
    done = new(site, "study", "younger2013")
    assert "no entry younger2013 that is free" in done.out
