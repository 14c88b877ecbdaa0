"""`ldnsite refs`: what can be asked of the reference store; nothing is written, ever."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ldnsite.cite.exports import EXPORTS
from ldnsite.cite.styles import STYLES
from ldnsite.commands import refs
from tests.commands.in_process import call
from tests.sites import ROOT, SiteBuilder, TestSite, contents, run_program

SHARED = ROOT.parent / "shared" / "data"
REAL = sorted((*(SHARED / "bib").glob("*.bib"), *SHARED.glob("*.bib")))
STORE = "references/ldn.bib"
PAGE = "content/conditions/fibromyalgia.md"
MORE = """
@string{pain = {Pain Medicine}}
@article{younger2009, author = {Younger, Jarred and Mackey, Sean}, title = {A pilot study of naltrexone}, journal = pain,
  year = 2009, doi = {10.1111/j.1526-4637.2009.00613.x}}
@inbook{part, ids = {old}, author = {One, Some}, title = {A part}, crossref = {whole}, pages = {1--9}}
@book{whole, author = {One, Some}, title = {The whole}, publisher = {Press}, year = 2001}
@misc{bad, title = {No \\unknown{year}}, pmid = {abc}}
"""
COMMANDS = ("check", "show younger2013", "format younger2013", "unused", "export", "dedupe")


@pytest.fixture
def site(site_builder: SiteBuilder) -> TestSite:
    """A site whose store has works that nothing cites beside the one that is cited."""
    built = site_builder()
    store = (built.root / STORE).read_text(encoding="utf-8")
    return built.change({STORE: store + MORE})


def ask(site: TestSite, words: str, *more: str):
    return call("refs", *words.split(), "--site", site.root, *more)


# ------------------------------------------------------------------------------------------ all of them
@pytest.mark.parametrize("words", COMMANDS)
def test_nothing_is_written(site: TestSite, words: str) -> None:
    before = contents(site.root)
    assert ask(site, words).code == 0
    assert contents(site.root) == before


@pytest.mark.parametrize("words", COMMANDS)
def test_without_a_site(tmp_path: Path, words: str) -> None:
    """Usage: exit code 2, and where a site is looked for."""
    done = call("refs", *words.split(), "--site", tmp_path)
    assert done.code == 2
    assert done.out == ""
    assert "there is no site" in done.err


@pytest.mark.parametrize("words", ["unused", "export", "dedupe", "check"])
@pytest.mark.parametrize("store", ["", "% nothing\n", None])
def test_an_empty_store(site_builder: SiteBuilder, words: str, store: str | None) -> None:
    """What cites then names nothing, which only `check` of the whole site tells."""
    done = ask(site_builder({STORE: store}), words)
    assert done.code == 0, done.text
    assert "Traceback" not in done.err


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize(
    "store", [b"\xff\xfe\x00", "@article{" * 300, "@article{younger2013, title = {", b"\x00\x01{"]
)
def test_a_broken_store(site_builder: SiteBuilder, words: str, store: str | bytes) -> None:
    """Whatever is in it: exit code 0, 1 or, when the key asked for is not there, 2; never a traceback."""
    done = ask(site_builder({STORE: store}), words)
    assert done.code in {0, 1, 2}
    assert "bug" not in done.err


@pytest.mark.parametrize(
    "words", ["show younger2031", "format younger2031", "export younger2013 younger2031"]
)
def test_an_unknown_key(site: TestSite, words: str) -> None:
    """Usage: exit code 2 with the nearest name; nothing is printed for the keys before it."""
    done = ask(site, words)
    assert done.code == 2
    assert done.out == ""
    assert "no work and no study has the key younger2031" in done.err
    assert "did you mean younger20" in done.err


def test_a_site_with_mistakes_is_told_of_and_answered(site: TestSite) -> None:
    """A page that cannot be read may hide citations."""
    site.change({"content/pages/about.md": "no front matter"})
    done = ask(site, "unused")
    assert done.code == 1
    assert "ldnsite check" in done.err
    assert "younger2009" in done.out


def test_an_unknown_command_of_the_group() -> None:
    assert call("refs", "chekc").code == 2


def test_the_names_on_the_command_line_are_those_of_the_registers() -> None:
    assert tuple(STYLES) == refs._STYLES
    assert tuple(EXPORTS) == refs._FORMS


# ------------------------------------------------------------------------------------------------ check
def test_check_of_a_site_is_about_its_store(site: TestSite) -> None:
    """What no page cites weighs less; findings on pages are left to `ldnsite check`."""
    site.edit(PAGE, ("tested in a small trial [@younger2013]", "tested [@nobody2013]"))
    done = ask(site, "check", "--format", "json")
    assert done.code == 0, done.text
    found = done.data["diagnostics"]
    assert {one["path"] for one in found} == {STORE}
    assert {"bib-latex", "bib-identifier", "bib-missing-field"} <= set(done.rules())
    assert {one["severity"] for one in found} <= {"warning", "note"}
    assert ask(site, "check", "--strict").code == 1


def test_check_of_files_needs_no_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are one store; places are told by the names that were given."""
    monkeypatch.chdir(tmp_path)
    Path("a.bib").write_text("@misc{k, title = {T}, year = 2001, url = {https://example.org/}}\n")
    Path("b.bib").write_text("\n@misc{k, title = {Another}, year = 2001, url = {https://example.org/}}\n")
    assert call("refs", "check", "a.bib").code == 0
    assert call("refs", "check", "a.bib", "./a.bib").code == 0
    done = call("refs", "check", "a.bib", "b.bib")
    assert done.code == 1
    assert "b.bib:2:7: error: the key k is used twice" in done.out
    assert "  2 | @misc{k, title = {Another}" in done.out
    assert "see a.bib:1:7" in done.out


@pytest.mark.parametrize("form", ["json", "github"])
def test_check_in_other_formats(tmp_path: Path, form: str) -> None:
    store = tmp_path / "a.bib"
    store.write_bytes("@misc{k, title = {Caf\xe9}, pmid = {x}}".encode("latin-1"))
    done = call("refs", "check", store, "--format", form)
    assert done.code == 1
    if form == "json":
        assert {"bib-encoding", "bib-identifier"} <= set(done.rules())
    else:
        assert done.out.startswith(("::error", "::warning"))


@pytest.mark.parametrize("name", ["none.bib", "."])
def test_check_of_what_is_no_file(tmp_path: Path, name: str) -> None:
    done = call("refs", "check", tmp_path / name)
    assert done.code == 2
    assert "cannot be read" in done.err


@pytest.mark.field
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_check_of_a_real_store(path: Path) -> None:
    """No traceback; exit code 0 or 1 as the summary says; each finding has its place."""
    done = call("refs", "check", path, "--format", "json")
    assert done.code == (1 if done.data["summary"]["errors"] else 0), done.err
    assert done.err == ""
    assert all(
        one["path"] == path.as_posix() and one["line"] and one["column"] for one in done.data["diagnostics"]
    )


# ------------------------------------------------------------------------------------------- show, format
def test_show_tells_fields_as_understood_and_as_written_and_places(site: TestSite) -> None:
    done = ask(site, "show younger2013")
    assert done.out.startswith(f"{STORE}:1:1: younger2013\n\nUnderstood\n  kind: article\n")
    assert "  authors: Younger, Jarred; Noor, Noorulain; McCue, Rebecca; Mackey, Sean\n" in done.out
    assert "  container: Arthritis & Rheumatism\n  issued: 2013-02\n" in done.out
    assert "  journal: Arthritis \\& Rheumatism\n" in done.out
    assert f"  {PAGE}:" in done.out
    assert "  content/studies/younger.yaml:" in done.out
    assert "  conditions/fibromyalgia/\n" in done.out


def test_show_by_alias_and_by_study(site: TestSite) -> None:
    assert ask(site, "show old").out.startswith(f"{STORE}:19:1: part\n")
    assert ask(site, "show younger", "--format", "json").data["key"] == "younger2013"


def test_show_of_what_is_cited_nowhere(site: TestSite) -> None:
    assert ask(site, "show younger2009").out.endswith("\nCited nowhere\n")
    found = ask(site, "show younger2009", "--format", "json").data
    assert (found["cited"], found["pages"]) == ([], [])
    assert found["understood"]["container"] == "Pain Medicine"
    assert found["written"]["doi"] == "10.1111/j.1526-4637.2009.00613.x"


def test_what_a_store_says_cannot_steer_a_terminal(site: TestSite) -> None:
    site.change({STORE: "@misc{k, title = {A \x1b[2J title}}"})
    for words in ("show k", "unused"):
        assert "\x1b" not in ask(site, words).out


@pytest.mark.parametrize(
    ("style", "wanted"),
    [
        ("ama", "Younger J, Mackey S. A pilot study of naltrexone. Pain Medicine. "),
        ("vancouver", "Younger J, Mackey S. A pilot study of naltrexone. Pain Medicine. "),
        ("apa", "Younger, J., & Mackey, S. (2009). A pilot study of naltrexone. Pain Medicine"),
    ],
)
def test_format_prints_a_line_a_key(site: TestSite, style: str, wanted: str) -> None:
    lines = ask(site, f"format younger2009 old younger2009 --style {style}").out.splitlines()
    assert len(lines) == 3
    assert lines[0] == lines[2]
    assert wanted.split(". Pain", maxsplit=1)[0] in lines[0]


# ------------------------------------------------------------------------------------------------ unused
def test_unused_are_what_neither_pages_nor_records_cite(site: TestSite) -> None:
    done = ask(site, "unused", "--format", "json")
    assert done.data["entries"] == 5
    assert [one["key"] for one in done.data["unused"]] == ["younger2009", "part", "whole", "bad"]


def test_a_parent_of_what_is_cited_is_used(site: TestSite) -> None:
    site.edit(
        PAGE, ("tested in a small trial [@younger2013]", "tested in a small trial [@younger2013; @old]")
    )
    done = ask(site, "unused")
    assert [line.split(": ")[1] for line in done.out.splitlines()[:-1]] == ["younger2009", "bad"]
    assert done.out.endswith("\n2 of 5 entries are cited nowhere\n")


def test_a_draft_counts_as_a_page(site: TestSite) -> None:
    front = "title: D\npublished: 2026-01-10\nupdated: 2026-01-10\nreview_every: 1 year\nauthors: [editors]"
    site.change({"content/pages/d.md": f"---\n{front}\nstatus: draft\n---\nWords [@younger2009].\n"})
    assert "younger2009" not in ask(site, "unused").out
    assert "younger2009" not in ask(site, "export").out


# ------------------------------------------------------------------------------------------------ export
def test_export_prints_cited_works_as_they_stand(site: TestSite) -> None:
    store = (site.root / STORE).read_text(encoding="utf-8")
    done = ask(site, "export")
    assert done.out == store.partition("\n@string")[0].rstrip("\n") + "\n"


def test_export_of_keys_and_of_all(site: TestSite) -> None:
    assert ask(site, "export younger2009").out.startswith(
        "@string{pain = {Pain Medicine}}\n\n@article{younger2009,"
    )
    assert ask(site, "export old").out.count("@") == 2
    every = ask(site, "export --all").out
    assert all(f"{{{key}," in every for key in ("younger2013", "younger2009", "part", "whole", "bad"))
    assert ask(site, "export younger2013 --all").code == 2


def test_export_in_other_forms(site: TestSite) -> None:
    assert ask(site, "export --format ris").out.startswith("TY  - JOUR\r\nID  - younger2013\r\n")
    done = ask(site, "export --format csl-json younger2009 younger2013")
    assert [item["id"] for item in json.loads(done.out)] == ["younger2009", "younger2013"]


def test_export_gives_the_same_bytes_on_any_terminal(site: TestSite) -> None:
    store = "@misc{k, title = {\u017b\u00f3\u0142w},\r\n year = 2001}"
    site.change({STORE: store})
    done = run_program(
        "refs", "export", "k", cwd=site.root, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert store in done.out


# ------------------------------------------------------------------------------------------------ dedupe
def test_dedupe_proposes(site: TestSite) -> None:
    again = (
        "\n@article{youngerpilot, author = {Younger, J. and Mackey, S.}, title = {A pilot study of naltrexone.},\n"
        "journal = {Pain Med}, year = 2009, doi = {https://doi.org/10.1111/J.1526-4637.2009.00613.X}}\n"
    )
    store = (site.root / STORE).read_text(encoding="utf-8")
    site.change({STORE: store + again})
    done = ask(site, "dedupe")
    assert "younger2009 and youngerpilot: the same DOI, title\n" in done.out
    assert "    Cited nowhere\n" in done.out
    assert "  journal\n    younger2009: Pain Medicine\n    youngerpilot: Pain Med\n" in done.out
    assert "keep younger2009, give it ids = {youngerpilot}" in done.out
    assert done.out.endswith("\n1 pair of entries may be one work\n")
    (pair,) = ask(site, "dedupe", "--format", "json").data["pairs"]
    assert pair["reasons"] == ["DOI", "title"]
    assert [entry["key"] for entry in pair["entries"]] == ["younger2009", "youngerpilot"]
    assert set(pair["differ"]) == {"author", "doi", "journal", "title"}


def test_dedupe_finds_nothing(site: TestSite) -> None:
    assert ask(site, "dedupe").out == "0 pairs of entries may be one work\n"
