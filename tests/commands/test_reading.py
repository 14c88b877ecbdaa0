"""`ldnsite reading`: how hard pages are to read for patients."""

from __future__ import annotations

import pytest

from tests.commands.in_process import call
from tests.sites import contents

PAGE = "content/pages/hard.md"
HEAD = "---\ntitle: Hard\npublished: 2026-01-10\nupdated: 2026-01-10\nreview_every: 24 months\nauthors: [editors]\n"
HARD = "Supplementary administration necessitates continuous supervision. " * 6
LONG = "It " + "is so " * 13 + "[@younger2013]"


def test_every_page_has_a_line_and_nothing_is_written(site_builder) -> None:
    site = site_builder()
    before = contents(site.root)
    done = call("reading", "--site", site.root)
    assert done.code == 0, done.text
    head, *lines = done.out.splitlines()
    assert head.split() == ["page", "words", "sentences", "grade", "raw", "SMOG"]
    assert [line.split()[0] for line in lines][:2] == ["conditions/fibromyalgia", "pages/about"]
    assert all(len(line.split()) == 6 for line in lines)
    assert contents(site.root) == before


def test_long_sentences_are_told_with_their_places(site_builder) -> None:
    """Without marks, the longest first, each once."""
    site = site_builder({PAGE: f"{HEAD}---\nShort.\n\n{LONG}\n\n{LONG.replace('It', 'It is')}\n"})
    *_, first, second = call("reading", "--site", site.root).out.splitlines()
    assert first.startswith(f"{PAGE}:12: 28 words: It is is so")
    assert second.startswith(f"{PAGE}:10: 27 words: It is so")


@pytest.mark.parametrize("name", ["pages/about", "content/pages/about.md"])
def test_one_page(site_builder, name) -> None:
    done = call("reading", name, "--site", site_builder().root, "--format", "json")
    assert done.code == 0
    (page,) = done.data["pages"]
    assert page["page"] == "pages/about"
    assert set(page) == {"page", "words", "sentences", "grade", "raw", "smog", "long"}
    assert done.data["limit"] == 8


def test_json_has_the_places(site_builder) -> None:
    site = site_builder({PAGE: f"{HEAD}---\n{LONG}\n"})
    (page,) = call("reading", "pages/hard", "--site", site.root, "--format", "json").data["pages"]
    (long,) = page["long"]
    assert (long["path"], long["line"], long["words"]) == (PAGE, 8, 27)


@pytest.mark.parametrize(("words", "code"), [([], 0), (["--strict"], 1)])
def test_a_hard_page_fails_when_strict(site_builder, words, code) -> None:
    """As a warning does in other commands."""
    site = site_builder({PAGE: f"{HEAD}---\n{HARD}\n"})
    assert call("reading", "--site", site.root, *words).code == code


def test_a_draft_is_measured(site_builder) -> None:
    site = site_builder({PAGE: f"{HEAD}status: draft\n---\nWords.\n"})
    assert "pages/hard" in call("reading", "--site", site.root).out


def test_a_site_with_mistakes_is_measured_as_far_as_it_goes(site_builder) -> None:
    """A broken fence may hide text: exit code 1, and the reason."""
    done = call("reading", "--site", site_builder({PAGE: f"{HEAD}---\n::: nonsense\nWords.\n:::\n"}).root)
    assert done.code == 1
    assert "ldnsite check" in done.err
    assert "pages/hard" in done.out


@pytest.mark.parametrize("name", ["pages/abuot", "nonsense", "", "../../etc/passwd", "professional/about"])
def test_a_page_that_is_not_there(site_builder, name) -> None:
    """Usage: exit code 2, with the nearest name."""
    done = call("reading", name, "--site", site_builder().root)
    assert done.code == 2
    assert done.out == ""
    assert ("did you mean pages/about?" in done.err) is (name == "pages/abuot")


def test_an_empty_site(site_builder) -> None:
    done = call("reading", "--site", site_builder({"content/site.yaml": ""}, base=None).root)
    assert done.code == 1
